import type { ParsingOptions } from 'xlsx';

export const sheetJsOptions: ParsingOptions = {
  type: 'array',
  dense: true,
  cellText: true,
  cellNF: true,
  // Not used here, and each costs time on every cell.
  cellFormula: false,
  cellHTML: false,
  // Number format 14 is the date in the reader's own country.
  dateNF: 'yyyy/m/d',
};
