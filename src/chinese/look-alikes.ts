import { once } from '../model/remembered.ts';
import { chineseCode, chineseCodes, isChineseCode } from './chinese-characters.ts';
import { closeDrawings, sharedParts } from './look-alike-table.ts';

/**
 * All look-alikes of all characters in one row, by UTF-16 unit: those of the character whose `chineseCode` is c stand in `others` from
 * `starts[c]` on, up to but without `starts[c + 1]`. Looking at every character of a form, this is three times as quick as a map of lists.
 */
export interface LookAlikes {
  readonly starts: Uint16Array;
  readonly others: Uint16Array;
}

export const lookAlikes = once((): LookAlikes => {
  const known = new Map<number, Set<number>>();
  for (const group of `${sharedParts} ${closeDrawings}`.trim().split(/\s+/)) {
    const codes = Array.from(group, (character) => character.charCodeAt(0));
    for (const code of codes) {
      const set = known.get(code) ?? new Set();
      for (const other of codes) if (other !== code) set.add(other);
      known.set(code, set);
    }
  }
  const starts = new Uint16Array(chineseCodes + 1);
  const others: number[] = [];
  const inOrder = [...known].toSorted(([one], [other]) => one - other);
  for (const [code, set] of inOrder) {
    others.push(...set);
    starts[chineseCode(code) + 1] = others.length;
  }
  for (let code = 1; code <= chineseCodes; code += 1) starts[code] = Math.max(starts[code] ?? 0, starts[code - 1] ?? 0);
  return { starts, others: Uint16Array.from(others) };
});

/** Characters that may stand where the given one was meant, as one string; '' for a character that is taken for no other. */
export const lookAlikesOf = (character: string): string => {
  const code = character.charCodeAt(0);
  if (!isChineseCode(code)) return '';
  const { starts, others } = lookAlikes();
  return String.fromCharCode(...others.subarray(starts[chineseCode(code)], starts[chineseCode(code) + 1]));
};
