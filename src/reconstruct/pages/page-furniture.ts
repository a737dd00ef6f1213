import type { PageAnalysis } from './page-analysis.ts';
import type { TextLine } from './runs-to-lines.ts';

/** What stands in the margins of pages: it belongs to no table and to no paragraph. */
export interface Furniture {
  /** Page numbers, and all but the first of a running head. */
  readonly repeated: ReadonlySet<TextLine>;
  /** Running heads and feet where they stand first. */
  readonly headers: ReadonlySet<TextLine>;
  readonly footers: ReadonlySet<TextLine>;
}

/** From the page's edge. Word's header stands at 42 to 57 points, its body begins at 72. */
const marginBandPoints = 62;
/** Page numbers are told by their form and may stand further in. */
const numberBandPoints = 90;
/** Of the usual size: a larger line at the top is a title, even where every page has the same. */
const runningHeadSizeMaximum = 1.1;
/** Of the font size. Nearer to the text below or above of the same size it is a line of the body: a repeated table head, the rest of a cut row. */
const bodyGapMaximumEms = 1;
/** Sizes of one text differ by less. */
const sameSizeRatioMaximum = 1.1;
/** Running heads stand at one height on all pages. */
const heightDifferenceMaximumPoints = 6;

const pageNumber = /^(?:第?[-—–－·\s]*\d{1,4}[-—–－·\s]*页?|第\d{1,4}页[，,/]?共\d{1,4}页|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/i;

export const findFurniture = (pages: readonly PageAnalysis[]): Furniture => {
  const repeated = new Set<TextLine>();
  const headers = new Set<TextLine>();
  const footers = new Set<TextLine>();
  const usualSize = usualFontSize(pages);
  const runningLines = new Map<string, TextLine[]>();
  for (const { page, lines, tables } of pages) {
    const firstTop = Math.min(...tables.map((table) => table.box[1]));
    const lastBottom = Math.max(...tables.map((table) => table.box[3]));
    for (const line of lines) {
      const isHeader = line.box[3] <= firstTop && line.box[1] < numberBandPoints;
      const isFooter = line.box[1] >= lastBottom && line.box[3] > page.height - numberBandPoints;
      if ((isHeader || isFooter) && pageNumber.test(bare(line).normalize('NFKC')) && standsAlone(line, lines)) repeated.add(line);
    }
    for (const [side, line] of outermost(
      lines.filter((candidate) => !repeated.has(candidate)),
      page.height,
    )) {
      if (line.fontSize > runningHeadSizeMaximum * usualSize) continue;
      const key = `${side} ${bare(line).replaceAll(/\d+/g, '#')}`;
      runningLines.set(key, [...(runningLines.get(key) ?? []), line]);
    }
  }
  for (const [key, lines] of runningLines) {
    for (const [first, ...others] of byHeight(lines)) {
      if (!first || others.length === 0) continue;
      (key.startsWith('top') ? headers : footers).add(first);
      for (const line of others) repeated.add(line);
    }
  }
  return { repeated, headers, footers };
};

/** A number with text beside it is a value of a table without lines. */
const standsAlone = (line: TextLine, lines: readonly TextLine[]): boolean =>
  lines.every((other) => other === line || other.box[3] <= line.box[1] || other.box[1] >= line.box[3]);

const bare = (line: TextLine): string => line.text.replaceAll(/\s/g, '');

/** The lines in the margin bands with nothing between them and the edge: those of the first height met from outside. */
const outermost = (lines: readonly TextLine[], pageHeight: number): readonly (readonly ['top' | 'bottom', TextLine])[] => {
  const highest = Math.min(...lines.map((line) => line.box[1]));
  const lowest = Math.max(...lines.map((line) => line.box[3]));
  return lines.flatMap((line): readonly (readonly ['top' | 'bottom', TextLine])[] => {
    const isTop = line.box[3] <= marginBandPoints && line.box[1] - highest < line.fontSize;
    const isBottom = line.box[1] >= pageHeight - marginBandPoints && lowest - line.box[3] < line.fontSize;
    if ((!isTop && !isBottom) || goesOnInBody(line, lines, isTop)) return [];
    return [[isTop ? 'top' : 'bottom', line]];
  });
};

const goesOnInBody = (line: TextLine, lines: readonly TextLine[], isTop: boolean): boolean =>
  lines.some((other) => {
    const gap = isTop ? other.box[1] - line.box[3] : line.box[1] - other.box[3];
    const sizes = [line.fontSize, other.fontSize];
    // Boxes of neighbouring lines may overlap a little.
    return (
      Math.abs(gap) < bodyGapMaximumEms * line.fontSize &&
      (isTop ? other.box[1] > line.box[1] + line.fontSize / 2 : other.box[1] < line.box[1] - line.fontSize / 2) &&
      Math.max(...sizes) <= sameSizeRatioMaximum * Math.min(...sizes)
    );
  });

const isSameHeight = (one: TextLine, other: TextLine): boolean => Math.abs(one.box[1] - other.box[1]) <= heightDifferenceMaximumPoints;

/** A book is bound from files whose feet (第 1 页 共 4 页) stand at heights of their own. */
const byHeight = (lines: readonly TextLine[]): readonly (readonly TextLine[])[] => {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.find(([first]) => first && isSameHeight(first, line));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups;
};

/** Of most characters. */
const usualFontSize = (pages: readonly PageAnalysis[]): number => {
  const counts = new Map<number, number>();
  const count = (line: TextLine): void => {
    const size = Math.round(line.fontSize);
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  };
  for (const { lines, tables } of pages) {
    for (const line of lines) count(line);
    for (const table of tables) for (const cell of table.cells) for (const line of cell.lines) count(line);
  }
  let best = 0;
  for (const [size, length] of counts) if (length > (counts.get(best) ?? 0)) best = size;
  return best;
};
