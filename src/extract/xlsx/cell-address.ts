import type { Place } from './sheet-scan.ts';

const code = (character: string): number => character.charCodeAt(0);
const [letterA, letterZ, digit0, digit9, dollar] = [code('A'), code('Z'), code('0'), code('9'), code('$')];
/** XFD1048576 has three letters and seven digits. */
const lettersMaximum = 3;
const digitsMaximum = 7;

/** 'B7' or '$B$7' → row 6, column 1; undefined for anything else. Read character by character: a sheet has thousands of addresses. */
export const parseAddress = (address: string): Place | undefined => {
  let at = address.charCodeAt(0) === dollar ? 1 : 0;
  const lettersAt = at;
  let column = 0;
  for (; isBetween(address.charCodeAt(at), letterA, letterZ); at += 1) column = column * 26 + address.charCodeAt(at) - letterA + 1;
  const letters = at - lettersAt;
  if (address.charCodeAt(at) === dollar) at += 1;
  const digitsAt = at;
  let row = 0;
  for (; isBetween(address.charCodeAt(at), digit0, digit9); at += 1) row = row * 10 + address.charCodeAt(at) - digit0;
  const digits = at - digitsAt;
  const isAddress = letters > 0 && letters <= lettersMaximum && digits > 0 && digits <= digitsMaximum && at === address.length;
  return isAddress ? { row: row - 1, column: column - 1 } : undefined;
};

const isBetween = (value: number, first: number, last: number): boolean => value >= first && value <= last;

/** Row 6, column 1 → 'B7'. */
export const formatAddress = ({ row, column }: Place): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
};
