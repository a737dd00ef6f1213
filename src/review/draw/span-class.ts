/** The class that colours a cell by what it covers; `styles` in styles.ts gives the colours. */
export const spanClass = ({ rowSpan, columnSpan }: { readonly rowSpan: number; readonly columnSpan: number }): string => {
  if (rowSpan > 1 && columnSpan > 1) return 'block';
  if (rowSpan > 1) return 'tall';
  return columnSpan > 1 ? 'wide' : 'single';
};

export const spanWords = (rowSpan: number, columnSpan: number): string =>
  rowSpan === 1 && columnSpan === 1 ? '' : `，占${rowSpan}行${columnSpan}列`;
