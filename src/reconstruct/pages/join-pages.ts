import type { Dropped, Paragraph } from '../../model/grid.ts';
import { joinTables } from './join-tables.ts';
import { type JoinedTable, toJoinedTable } from './joined-table.ts';
import { type LineParagraph, linesToParagraphs } from './lines-to-paragraphs.ts';
import type { PageAnalysis } from './page-analysis.ts';
import type { Furniture } from './page-furniture.ts';
import type { TextLine } from './runs-to-lines.ts';

export type Item = { readonly kind: 'table'; readonly table: JoinedTable } | ParagraphItem;

export interface ParagraphItem extends LineParagraph {
  readonly kind: 'paragraph';
  readonly page: number;
  readonly role: Paragraph['role'];
}

/** Tables and paragraphs of one page, top to bottom. */
export const itemsOf = ({ page, tables, lines }: PageAnalysis, furniture: Furniture): readonly Item[] => {
  const kept = lines.filter((line) => !furniture.repeated.has(line));
  const roleOf = (line: TextLine): Paragraph['role'] =>
    furniture.headers.has(line) ? 'header' : furniture.footers.has(line) ? 'footer' : 'body';
  const stretches = [...tables.map((table) => table.box[1]), Number.POSITIVE_INFINITY];
  const paragraphs = stretches.flatMap((until, index) => {
    const from = stretches[index - 1] ?? Number.NEGATIVE_INFINITY;
    const between = kept.filter((line) => line.box[1] >= from && line.box[1] < until);
    return (['header', 'body', 'footer'] as const).flatMap((role) =>
      linesToParagraphs(between.filter((line) => roleOf(line) === role)).map((paragraph) => ({ paragraph, role })),
    );
  });
  const placed: { readonly top: number; readonly item: Item }[] = [
    ...tables.map((table) => ({ top: table.box[1], item: { kind: 'table' as const, table: toJoinedTable(table) } })),
    ...paragraphs.map(({ paragraph, role }) => ({
      top: paragraph.lines[0]?.box[1] ?? 0,
      item: { kind: 'paragraph' as const, page: page.page, role, ...paragraph },
    })),
  ];
  return placed.sort((one, other) => one.top - other.top).map(({ item }) => item);
};

/** A table that ends one page and a table that begins the next may be one. */
export const joinPages = (pages: readonly (readonly Item[])[]): { items: readonly Item[]; dropped: readonly Dropped[] } => {
  const items: Item[] = [];
  const dropped: Dropped[] = [];
  for (const page of pages) {
    const first = page.findIndex(isBody);
    const last = items.findLastIndex(isBody);
    const upper = items[last];
    const lower = page[first];
    const join = upper?.kind === 'table' && lower?.kind === 'table' ? joinTables(upper.table, lower.table) : undefined;
    if (!join) {
      for (const item of page) items.push(item);
      continue;
    }
    items[last] = { kind: 'table', table: join.table };
    dropped.push(...join.dropped);
    items.splice(last, 0, ...page.slice(0, first));
    for (const item of page.slice(first + 1)) items.push(item);
  }
  return { items: items.flatMap(withoutFrame), dropped };
};

/** One cell that belongs to no table is a frame round paragraphs. */
const withoutFrame = (item: Item): readonly Item[] => {
  const cell = item.kind === 'table' && item.table.cells.length === 1 ? item.table.cells[0] : undefined;
  if (!cell) return [item];
  return cell.parts.flatMap(({ page, lines }) =>
    linesToParagraphs(lines).map((paragraph) => ({ kind: 'paragraph' as const, role: 'body' as const, page, ...paragraph })),
  );
};

const isBody = (item: Item): boolean => item.kind === 'table' || item.role === 'body';
