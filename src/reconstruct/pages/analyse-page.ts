import type { Glyph, PageBlock } from '../../model/source-document.ts';
import { contains } from './boxes.ts';
import { dropOverprint } from './drop-overprint.ts';
import { edgesToComponents } from './edges-to-components.ts';
import { edgesToLattice, type Lattice } from './edges-to-lattice.ts';
import { fillCells } from './fill-cells.ts';
import { fillsToRulings } from './fills-to-rulings.ts';
import { glyphsToRuns, isBlank, type Run, toRun } from './glyphs-to-runs.ts';
import { type DrawnTable, latticeToTable } from './lattice-to-table.ts';
import { mergeNarrowBands } from './merge-narrow-bands.ts';
import type { PageAnalysis } from './page-analysis.ts';
import { type PlacedRuns, placeRuns } from './place-runs.ts';
import { ruleOpenColumns } from './rule-open-columns.ts';
import { ruleOpenRows } from './rule-open-rows.ts';
import { rulingsToEdges } from './rulings-to-edges.ts';
import { runsToLines } from './runs-to-lines.ts';
import { splitAtGaps } from './split-at-gaps.ts';

/** Reads one page: rulings (or backgrounds) → edges → lattices → cells, glyphs → runs → lines, each in its cell or outside of all. */
export const analysePage = (page: PageBlock): PageAnalysis => {
  const ruled = rulingsToEdges(page.rulings);
  const lined = edgesToComponents(ruled).flatMap((component) => edgesToLattice(component) ?? []);
  const backed = rulingsToEdges(fillsToRulings(page.fills, (x, y) => lined.some((lattice) => isWithin(lattice, x, y))));
  const drawn = [...lined, ...edgesToComponents(backed).flatMap((component) => edgesToLattice(component) ?? [])];
  const { visible, hidden, slanted } = partGlyphs(page.glyphs);
  const { glyphs, overprinted } = dropOverprint(visible);
  const runs = glyphsToRuns(glyphs);
  const { tables, inside, outside } = placeInTables(runs, drawn);
  return {
    page,
    edges: { horizontal: [...ruled.horizontal, ...backed.horizontal], vertical: [...ruled.vertical, ...backed.vertical] },
    lattices: tables.map((table) => table.lattice),
    tables: tables.map((table, index) => fillCells(page.page, table, inside[index] ?? [])),
    outside,
    lines: splitAtGaps(runsToLines(outside)),
    hidden: splitAtGaps(runsToLines(glyphsToRuns(hidden))),
    overprinted: runsToLines(glyphsToRuns(overprinted)),
    slanted: slanted.length === 0 ? [] : runsToLines([toRun(slanted)]),
  };
};

const isWithin = ({ xs, ys }: Lattice, x: number, y: number): boolean =>
  contains([xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0], x, y);

interface FilledTables extends PlacedRuns {
  /** Top to bottom. */
  readonly tables: readonly DrawnTable[];
}

/** Where lines are doubled, or left out though the texts keep to them, they are put right and the texts placed again. */
const placeInTables = (runs: readonly Run[], lattices: readonly Lattice[]): FilledTables => {
  const tables = lattices.map(latticeToTable).sort((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
  const placed = placeRuns(runs, tables);
  for (const rule of [mergeNarrowBands, ruleOpenColumns, ruleOpenRows]) {
    const ruled = tables.map((table, index) => rule(table, placed.inside[index] ?? []) ?? table.lattice);
    if (ruled.some((lattice, index) => lattice !== tables[index]?.lattice)) return placeInTables(runs, ruled);
  }
  // A chart's grid, or boxes to sign in: no table without a text.
  const isKept = tables.map((_, index) => placed.inside[index]?.some((cell) => cell.length > 0) ?? false);
  return {
    tables: tables.filter((_, index) => isKept[index]),
    inside: placed.inside.filter((_, index) => isKept[index]),
    outside: placed.outside,
  };
};

interface PartedGlyphs {
  readonly visible: readonly Glyph[];
  readonly hidden: readonly Glyph[];
  readonly slanted: readonly Glyph[];
}

/** A scan with invisible text under it has no other text: then that is read. */
const partGlyphs = (glyphs: readonly Glyph[]): PartedGlyphs => {
  const slanted = glyphs.filter(isSlanted);
  const straight = slanted.length === 0 ? glyphs : glyphs.filter((glyph) => !isSlanted(glyph));
  const visible = straight.filter((glyph) => !glyph.hidden);
  if (visible.every(isBlank)) return { visible: straight, hidden: [], slanted };
  return { visible, hidden: straight.filter((glyph) => glyph.hidden), slanted };
};

/** An upright box round a slanted glyph is higher than its em: 1.4 times at 45°, 1.25 at 16° for a Chinese character. */
const slantedHeightMinimumEms = 1.25;

/** Text at a slant is a watermark laid over the page. */
const isSlanted = ({ box, fontSize, turn }: Glyph): boolean =>
  (turn === 0 || turn === 180 ? box[3] - box[1] : box[2] - box[0]) > slantedHeightMinimumEms * fontSize;
