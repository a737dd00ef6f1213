import type { Glyph, PageBlock } from '../../model/source-document.ts';
import { contains } from './boxes.ts';
import { dropOverprint } from './drop-overprint.ts';
import { edgesToComponents } from './edges-to-components.ts';
import { edgesToLattice, type Lattice } from './edges-to-lattice.ts';
import { fillCells } from './fill-cells.ts';
import { glyphsToRuns, isBlank, type Run } from './glyphs-to-runs.ts';
import { type DrawnTable, latticeToTable } from './lattice-to-table.ts';
import { returnOverprinted, takeOverflow } from './overruns.ts';
import type { PageAnalysis } from './page-analysis.ts';
import { ruleOpenColumns } from './rule-open-columns.ts';
import { ruleOpenRows } from './rule-open-rows.ts';
import { rulingsToEdges } from './rulings-to-edges.ts';
import { runsToLines } from './runs-to-lines.ts';
import { splitAtGaps } from './split-at-gaps.ts';
import { splitRun } from './split-run.ts';

/** Reads one page: rulings → edges → lattices → cells, glyphs → runs → lines, each in its cell or outside of all. */
export const analysePage = (page: PageBlock): PageAnalysis => {
  const edges = rulingsToEdges(page.rulings);
  const drawn = edgesToComponents(edges).flatMap((component) => edgesToLattice(component) ?? []);
  const { visible, hidden } = partGlyphs(page.glyphs);
  const { glyphs, overprinted } = dropOverprint(visible);
  const runs = glyphsToRuns(glyphs);
  const { tables, inside, outside } = placeInTables(runs, drawn);
  return {
    page,
    edges,
    lattices: tables.map((table) => table.lattice),
    tables: tables.map((table, index) => fillCells(page.page, table, inside[index] ?? [])),
    outside,
    lines: splitAtGaps(runsToLines(outside)),
    hidden: splitAtGaps(runsToLines(glyphsToRuns(hidden))),
    overprinted: runsToLines(glyphsToRuns(overprinted)),
  };
};

interface FilledTables extends PlacedRuns {
  /** Top to bottom. */
  readonly tables: readonly DrawnTable[];
}

/** Where tables leave lines out that their texts keep to, the lines are added and the texts placed again. */
const placeInTables = (runs: readonly Run[], lattices: readonly Lattice[]): FilledTables => {
  const tables = lattices.map(latticeToTable).sort((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
  const placed = placeRuns(runs, tables);
  for (const rule of [ruleOpenColumns, ruleOpenRows]) {
    const ruled = tables.map((table, index) => rule(table, placed.inside[index] ?? []) ?? table.lattice);
    if (ruled.some((lattice, index) => lattice !== tables[index]?.lattice)) return placeInTables(runs, ruled);
  }
  return { tables, ...placed };
};

/** A scan with invisible text under it has no other text: then that is read. */
const partGlyphs = (glyphs: readonly Glyph[]): { visible: readonly Glyph[]; hidden: readonly Glyph[] } => {
  const visible = glyphs.filter((glyph) => !glyph.hidden);
  if (visible.every(isBlank)) return { visible: glyphs, hidden: [] };
  return { visible, hidden: glyphs.filter((glyph) => glyph.hidden) };
};

interface PlacedRuns {
  /** By table, then by cell. */
  readonly inside: readonly (readonly (readonly Run[])[])[];
  readonly outside: readonly Run[];
}

const outsideTables = -1;

const placeRuns = (runs: readonly Run[], tables: readonly DrawnTable[]): PlacedRuns => {
  const inside: Run[][][] = tables.map((table) => table.areas.map(() => []));
  const shown = new Map<Run, number>();
  let outside: readonly Run[] = [];
  // Places are numbered through all tables.
  const firstPlaces: number[] = [];
  let places = 0;
  for (const table of tables) {
    firstPlaces.push(places);
    places += table.areas.length;
  }
  const placeOf = (glyph: Glyph): number => {
    const x = (glyph.box[0] + glyph.box[2]) / 2;
    const y = (glyph.box[1] + glyph.box[3]) / 2;
    for (let index = tables.length - 1; index >= 0; index -= 1) {
      const table = tables[index];
      if (table && contains(table.box, x, y)) return (firstPlaces[index] ?? 0) + table.areaAt(x, y);
    }
    return outsideTables;
  };
  for (const whole of runs) {
    for (const { run, place } of splitRun(whole, placeOf)) {
      shown.set(run, shown.size);
      const table = firstPlaces.findLastIndex((first) => first <= place);
      const cell = inside[table]?.[place - (firstPlaces[table] ?? 0)];
      if (place === outsideTables || !cell) outside = [...outside, run];
      else cell.push(run);
    }
  }
  const settled = tables.map((table, index) => {
    const taken = takeOverflow(table, inside[index] ?? [], outside);
    outside = taken.outside;
    return returnOverprinted(table, taken.inside, shown);
  });
  return { inside: settled, outside };
};
