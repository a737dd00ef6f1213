import type { Block, Dropped, Paragraph } from '../../model/grid.ts';
import type { Notice } from '../../model/notice.ts';
import type { Glyph, PageBlock } from '../../model/source-document.ts';
import { alignPages } from './aligned/align-pages.ts';
import { analysePage } from './analyse-page.ts';
import { clippedText } from './clipped-text.ts';
import { hiddenText } from './hidden-text.ts';
import { itemsOf, joinPages, type ParagraphItem } from './join-pages.ts';
import { joinedTableToGrid } from './joined-table-to-grid.ts';
import { toFragment } from './line-to-fragment.ts';
import { linesToText } from './lines-to-text.ts';
import { findFurniture, type Furniture } from './page-furniture.ts';
import type { PageAnalysis } from './page-analysis.ts';

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
    notices: [...clippedText(items), ...hidden.notices],
  };
};

const glyphsOf = ({ repeated, headers, footers }: Furniture): ReadonlySet<Glyph> =>
  new Set([repeated, headers, footers].flatMap((lines) => [...lines].flatMap((line) => line.glyphs)));

const toParagraph = ({ lines, measure, page, role }: ParagraphItem): Paragraph => ({
  kind: 'paragraph',
  role,
  text: linesToText(lines, measure),
  fragments: lines.map((line) => toFragment(line, page)),
  repairs: [],
});

const furnitureOf = (analyses: readonly PageAnalysis[], { repeated }: Furniture): readonly Dropped[] =>
  analyses.flatMap(({ page, lines, slanted }) => {
    const fragments = [...lines.filter((line) => repeated.has(line)), ...slanted].map((line) => toFragment(line, page.page));
    return fragments.length === 0 ? [] : [{ reason: 'page-furniture' as const, fragments }];
  });

const overprintsOf = (analyses: readonly PageAnalysis[]): readonly Dropped[] =>
  analyses.flatMap(({ page, overprinted }) =>
    overprinted.length === 0 ? [] : [{ reason: 'overprint' as const, fragments: overprinted.map((line) => toFragment(line, page.page)) }],
  );
