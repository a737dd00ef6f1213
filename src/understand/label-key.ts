import { characterClasses, classBit } from '../chinese/character-classes.ts';
import { unifyRadicals } from '../chinese/radicals.ts';
import { withoutSpace } from '../chinese/width.ts';
import { rememberedTexts } from '../model/remembered.ts';

/** A label as printed, taken apart: what it says, and the remark in its brackets. */
export interface LabelParts {
  /** Without white space, marks, numbering and closing colon; brackets and colon in full width. */
  readonly whole: string;
  /** `whole` without bracketed remarks at its end. */
  readonly bare: string;
  /** The bracketed remarks, e.g. '元', '50分', '2018年—2020年'. */
  readonly remarks: readonly string[];
}

const fullWidthOf: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ':': '：',
  ',': '，',
  '【': '（',
  '】': '）',
  '[': '（',
  ']': '）',
};
const leadingMarks = /^[★☆*＊▲△◆※#]+/;
const leadingNumber = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[、.．])/;
const remarkAtEnd = /（([^（）]*(?:（[^（）]*）[^（）]*)*)）$/;

/**
 *     '★ 项 目 总 预 算 (元)：' → { whole: '项目总预算（元）', bare: '项目总预算', remarks: ['元'] }
 */
export const labelParts = (text: string): LabelParts =>
  isPlainLabel(text) ? { whole: text, bare: text, remarks: none } : takenApart(text);

/** Nothing in the text would be left out or changed: so most labels and nearly all names are printed. */
export const isPlainLabel = (text: string): boolean => (signsIn(text) & marked) === 0;

/** A figure or a date is no label. */
export const hasChinese = (text: string): boolean => (signsIn(text) & chinese) !== 0;

const signsIn = characterClasses([
  // White space, radicals, and all signs that the patterns here speak of.
  /[\s\u0085\u00ad\u180e\u200b-\u200f\u2060\ufeff\u2e80-\u2fd5\uf900-\ufaff()（）:：,【】[\]★☆*＊▲△◆※#、.．]/,
  /[\u3400-\u9fff\u2e80-\u2fd5\uf900-\ufaff]/,
]);
const marked = classBit(0);
const chinese = classBit(1);

const none: readonly string[] = [];

const takenApart = rememberedTexts((text: string): LabelParts => {
  // Labels are told through radicals (⽬标) also where repairs are not wanted.
  const plain = unifyRadicals(withoutSpace(text))
    .replace(/[():,【】[\]]/g, (mark) => fullWidthOf[mark] ?? mark)
    .replace(leadingMarks, '')
    .replace(leadingNumber, '')
    .replace(/：+$/, '');
  const remarks: string[] = [];
  let bare = plain;
  for (let found = remarkAtEnd.exec(bare); found; found = remarkAtEnd.exec(bare)) {
    remarks.unshift(found[1] ?? '');
    bare = bare.slice(0, found.index);
  }
  return { whole: plain, bare, remarks };
});
