import { firstChild, integerOf, isOn, type XmlElement, elementsOf } from './xml-element.ts';
import { symbolOf } from './symbol-fonts.ts';

export const tickedBox = '☑';
export const emptyBox = '☐';

/** ECMA-376 17.16.7: a check box of the older kind shows its state by itself; its result runs are empty. */
export const formCheckBox = (fieldBegin: XmlElement): string | undefined => {
  const box = firstChild(firstChild(fieldBegin, 'w:ffData'), 'w:checkBox');
  if (!box) return undefined;
  return isOn(firstChild(box, 'w:checked') ?? firstChild(box, 'w:default')) ? tickedBox : emptyBox;
};

/** ECMA-376 17.16.9: a drop-down of the older kind stores the number of the chosen entry. */
const formDropDown = (fieldBegin: XmlElement): string | undefined => {
  const list = firstChild(firstChild(fieldBegin, 'w:ffData'), 'w:ddList');
  if (!list) return undefined;
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = integerOf(firstChild(list, 'w:result')) ?? integerOf(firstChild(list, 'w:default')) ?? 0;
  return entries[chosen]?.attributes.val ?? '';
};

/** What a field shows whose result is not stored as runs. */
export const unstoredResult = (fieldBegin: XmlElement, instruction: string): string => {
  const dropDown = formDropDown(fieldBegin);
  if (dropDown !== undefined) return dropDown;
  const code = instruction.trim();
  if (/^eq\b/i.test(code)) return equationText(code);
  const macroButton = /^macrobutton\s+\S+\s+(.*)$/is.exec(code);
  if (macroButton) return macroButton[1] ?? '';
  const symbol = /^symbol\s+(\d+|0x[0-9a-f]+)\b(?:.*\\f\s+"?([^"\\]+?)"?\s*(?:\\|$))?/i.exec(code);
  if (symbol) return symbolOf(symbol[2] ?? '', Number(symbol[1])) ?? String.fromCodePoint(Number(symbol[1]));
  return '';
};

const boxes = new Set(['□', '☐', '口', '■', '▢']);
const ticks = new Set(['√', '✓', '✔', 'v', 'V', '∨']);

/**
 * Word's "enclosed characters" overprint two signs, which is how a tick is put into a box in many Chinese forms:
 *
 *     eq \o\ac(□,√)  →  ☑        eq \o\ac(○,1)  →  ○1
 */
const equationText = (code: string): string => {
  const overprint = /\\o\s*(?:\\a[lcr]\s*)?\(([^()]*)[,;]([^()]*)\)/i.exec(code);
  if (overprint) {
    const [, under = '', over = ''] = overprint.map((part) => part.trim());
    return boxes.has(under) && ticks.has(over) ? tickedBox : under + over;
  }
  return code
    .replace(/^eq\s*/i, '')
    .replaceAll(/\\[a-z]+\d*\s*/gi, '')
    .replaceAll(/[(),;]/g, ' ')
    .trim();
};
