import { utils, write } from 'xlsx';

/**
 * XLSX bytes of a workbook from sheets of text, a line a row, cells parted by `|`: `<` joins a place to the cell at its left, `^` to the
 * one above it. Bare figures are numbers.
 *
 *     workbookOf({ 'Sheet1': '产出 | 数量 | 12\n^ | 质量 | 95%' })
 */
export function workbookOf(sheets: Readonly<Record<string, string>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, text] of Object.entries(sheets)) {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')));
    const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(stored)));
    sheet['!merges'] = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell === '<' || cell === '^') return [];
        let [right, below] = [column, row];
        while (at(row, right + 1) === '<') right += 1;
        while (at(below + 1, column) === '^') below += 1;
        return right > column || below > row ? [{ s: { r: row, c: column }, e: { r: below, c: right } }] : [];
      }),
    );
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' });
  return new Uint8Array(bytes);
}

const stored = (cell: string): string | number | null => {
  if (cell === '' || cell === '<' || cell === '^') return null;
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
};
