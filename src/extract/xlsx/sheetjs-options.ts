import type { ParsingOptions } from 'xlsx';

export const sheetJsOptions: ParsingOptions = {
  type: 'array',
  dense: true,
  cellText: true,
  cellNF: true,
  // Not used here, and each costs time on every cell.
  cellFormula: false,
  cellHTML: false,
};
