import { foldWidth, withoutSpace } from '../chinese/width.ts';
import { readChoice } from './read-choice.ts';

const meanings: Readonly<Record<string, boolean>> = {
  ...{
    是: true,
    有: true,
    含: true,
    含有: true,
    包含: true,
    属于: true,
    涉及: true,
    y: true,
    yes: true,
    true: true,
    '√': true,
    '✓': true,
    '✔': true,
  },
  ...{ 否: false, 无: false, 不含: false, 不含有: false, 不包含: false, 没有: false, 不是: false, 不属于: false, 不涉及: false },
  ...{ n: false, no: false, false: false, '×': false, '✗': false, '✘': false },
};

/** Longer texts are no answer: □是（须另附政府购买服务申报表） ☑否 has 20. */
const maximumCharacters = 100;

/** 是 or 否, printed or ticked: 否, ☑是 □否, 是☑否☐, √是 否; null where neither or both are. */
export function readBoolean(text: string): boolean | null {
  if (text.length > maximumCharacters) return null;
  const plain = foldWidth(withoutSpace(text));
  const direct = meaningOf(plain);
  if (direct !== null) return direct;
  const chosen = readChoice(text.replace(/[（(【[]([√✓✔☑■●])[)）】\]]/gu, '$1').replace(/[（(【[]\s*[)）】\]]/gu, '□'));
  return chosen === null ? null : meaningOf(foldWidth(withoutSpace(chosen)));
}

const meaningOf = (text: string): boolean | null => meanings[text.toLowerCase().replace(/[。.,;:，；：、/]+$/u, '')] ?? null;
