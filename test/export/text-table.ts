import type { Json } from '@duckdb/node-api';
import { displayWidth, padEnd, padStart } from '../../src/cli/display-width.ts';

/** As the README shows a result: columns two blanks apart, numbers to the right. */
export const textTable = (names: readonly string[], rows: readonly (readonly Json[])[]): string => {
  const shown = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const lines = [names, ...shown];
  const widths = names.map((_name, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
  const isNumeric = names.map((_name, index) => shown.every((row) => /^-?[\d.]*$/.test(row[index] ?? '')));
  const pad = (cell: string, index: number): string => (isNumeric[index] ? padStart : padEnd)(cell, widths[index] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
};
