import type { Place } from './sheet-scan.ts';

/** 'B7' → row 6, column 1; undefined for anything else. */
export const parseAddress = (address: string): Place | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return undefined;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(digits) - 1, column: column - 1 };
};

/** Row 6, column 1 → 'B7'. */
export const formatAddress = ({ row, column }: Place): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
};
