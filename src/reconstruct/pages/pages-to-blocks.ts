import type { Block, Dropped, Paragraph } from '../../model/grid.ts';
import type { Notice } from '../../model/notice.ts';
import type { Glyph, PageBlock } from '../../model/source-document.ts';
import { alignPages } from './aligned/align-pages.ts';
import { analysePage } from './analyse-page.ts';
import { hiddenText } from './hidden-text.ts';
import { joinTables } from './join-tables.ts';
import { type JoinedTable, toJoinedTable } from './joined-table.ts';
import { joinedTableToGrid } from './joined-table-to-grid.ts';
import { toFragment } from './line-to-fragment.ts';
import { type LineParagraph, linesToParagraphs } from './lines-to-paragraphs.ts';
import { linesToText } from './lines-to-text.ts';
import { findFurniture, type Furniture } from './page-furniture.ts';
import type { PageAnalysis } from './page-analysis.ts';
import type { TextLine } from './runs-to-lines.ts';

/** Pages of glyphs and rulings as the tables and paragraphs that a reader sees, those that run over pages put together. */
export const pagesToBlocks = (
  pages: readonly PageBlock[],
): { blocks: readonly Block[]; dropped: readonly Dropped[]; notices: readonly Notice[] } => {
  const ruled = pages.map(analysePage);
  const furniture = findFurniture(ruled);
  const analyses = alignPages(ruled, glyphsOf(furniture));
  const { items, dropped } = joinPages(analyses.map((analysis) => itemsOf(analysis, furniture)));
  const blocks = items.map((item) => (item.kind === 'table' ? joinedTableToGrid(item.table) : toParagraph(item)));
  const hidden = hiddenText(analyses);
  return {
    blocks: [...blocks, ...hidden.blocks],
    dropped: [...dropped, ...furnitureOf(analyses, furniture), ...overprintsOf(analyses), ...hidden.dropped],
    notices: hidden.notices,
  };
};

const glyphsOf = ({ repeated, headers, footers }: Furniture): ReadonlySet<Glyph> =>
  new Set([repeated, headers, footers].flatMap((lines) => [...lines].flatMap((line) => line.glyphs)));

type Item = { readonly kind: 'table'; readonly table: JoinedTable } | ParagraphItem;

interface ParagraphItem extends LineParagraph {
  readonly kind: 'paragraph';
  readonly page: number;
  readonly role: Paragraph['role'];
}

/** Tables and paragraphs of one page, top to bottom. */
const itemsOf = ({ page, tables, lines }: PageAnalysis, furniture: Furniture): readonly Item[] => {
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
const joinPages = (pages: readonly (readonly Item[])[]): { items: readonly Item[]; dropped: readonly Dropped[] } => {
  const items: Item[] = [];
  const dropped: Dropped[] = [];
  for (const page of pages) {
    const first = page.findIndex(isBody);
    const last = items.findLastIndex(isBody);
    const upper = items[last];
    const lower = page[first];
    const join = upper?.kind === 'table' && lower?.kind === 'table' ? joinTables(upper.table, lower.table) : undefined;
    if (!join) {
      items.push(...page);
      continue;
    }
    items[last] = { kind: 'table', table: join.table };
    dropped.push(...join.dropped);
    items.splice(last, 0, ...page.slice(0, first));
    items.push(...page.slice(first + 1));
  }
  return { items, dropped };
};

const isBody = (item: Item): boolean => item.kind === 'table' || item.role === 'body';

const toParagraph = ({ lines, measure, page, role }: ParagraphItem): Paragraph => ({
  kind: 'paragraph',
  role,
  text: linesToText(lines, measure),
  fragments: lines.map((line) => toFragment(line, page)),
  repairs: [],
});

const furnitureOf = (analyses: readonly PageAnalysis[], { repeated }: Furniture): readonly Dropped[] =>
  analyses.flatMap(({ page, lines }) => {
    const fragments = lines.filter((line) => repeated.has(line)).map((line) => toFragment(line, page.page));
    return fragments.length === 0 ? [] : [{ reason: 'page-furniture' as const, fragments }];
  });

const overprintsOf = (analyses: readonly PageAnalysis[]): readonly Dropped[] =>
  analyses.flatMap(({ page, overprinted }) =>
    overprinted.length === 0 ? [] : [{ reason: 'overprint' as const, fragments: overprinted.map((line) => toFragment(line, page.page)) }],
  );
