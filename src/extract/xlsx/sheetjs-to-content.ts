import type { CellObject, DenseWorkSheet, Range, WorkBook, WorkSheet } from 'xlsx';
import type { TextBlock } from '../../model/source-document.ts';
import { formatAddress } from './cell-address.ts';
import type { StoredCell } from './cell-text.ts';
import type { XlsSheetScan } from './scan-xls-workbook.ts';
import type { PlacedCell, SheetContent, WorkbookContent } from './sheet-content.ts';
import { commentBlock, shapeBlock } from './sheet-notes.ts';
import { type Span, spanBetween } from './sheet-scan.ts';

/** A workbook as SheetJS read it. `scanned` is in workbook order, undefined for a chart. */
export const sheetJsToContent = (workbook: WorkBook, scanned: readonly (XlsSheetScan | undefined)[]): WorkbookContent => ({
  date1904: workbook.Workbook?.WBProps?.date1904 === true,
  sheets: workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name];
    const scan = scanned[index];
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, isHidden, content: isDense(sheet) && scan ? toContent(sheet, name, scan) : undefined };
  }),
});

const isDense = (sheet: WorkSheet | undefined): sheet is DenseWorkSheet => sheet !== undefined && Array.isArray(sheet['!data']);

const toContent = (sheet: DenseWorkSheet, name: string, scan: XlsSheetScan): SheetContent => {
  const cells: PlacedCell[] = [];
  const beside: TextBlock[] = scan.textBoxes.flatMap(({ row, column, text }) =>
    text.split('\n').flatMap((paragraph) => (paragraph.trim() === '' ? [] : [shapeBlock(paragraph, name, { row, column })])),
  );
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'];
  rows.forEach((placed, row) => {
    placed?.forEach((cell, column) => {
      const stored = cell && storedCell(cell, scan.formats.get(formatAddress({ row, column })));
      if (stored) cells.push({ row, column, cell: stored });
      // In BIFF8 the runs of formats follow the text after a NUL, and SheetJS reads on into them.
      const comment = (cell?.c ?? []).map(({ t = '' }) => t.split('\0')[0] ?? '').join('\n');
      if (comment.trim() !== '') beside.push(commentBlock(comment, name, { row, column }));
    });
  });
  return { cells, merges: (sheet['!merges'] ?? []).flatMap(toSpans), scan, beside };
};

const storedCell = ({ t, v, w, z }: CellObject, format: string | undefined): StoredCell | undefined => {
  switch (t) {
    case 's':
      return { kind: 'text', text: String(v ?? '') };
    case 'n':
      return typeof v === 'number' ? { kind: 'number', value: v, format: format ?? String(z ?? 'General') } : undefined;
    case 'b':
      return { kind: 'boolean', value: v === true };
    case 'e':
      return { kind: 'error', text: w ?? '' };
    default:
      return undefined;
  }
};

const toSpans = ({ s, e }: Range): readonly Span[] => {
  const span = spanBetween({ row: s.r, column: s.c }, { row: e.r, column: e.c });
  return span ? [span] : [];
};
