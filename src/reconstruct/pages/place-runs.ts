import type { Glyph } from '../../model/source-document.ts';
import { contains } from './boxes.ts';
import type { Run } from './glyphs-to-runs.ts';
import type { DrawnTable } from './lattice-to-table.ts';
import { returnOverprinted, takeOverflow } from './overruns.ts';
import { splitRun } from './split-run.ts';

export interface PlacedRuns {
  /** By table, then by cell. */
  readonly inside: readonly (readonly (readonly Run[])[])[];
  readonly outside: readonly Run[];
}

const outsideTables = -1;

/** Runs in the cells of the tables that they stand in; of tables within one another in the smaller, which is drawn later. */
export const placeRuns = (runs: readonly Run[], tables: readonly DrawnTable[]): PlacedRuns => {
  const inside: Run[][][] = tables.map((table) => table.areas.map(() => []));
  const shown = new Map<Run, number>();
  const beyond: Run[] = [];
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
      if (place === outsideTables || !cell) beyond.push(run);
      else cell.push(run);
    }
  }
  let outside: readonly Run[] = beyond;
  const settled = tables.map((table, index) => {
    const taken = takeOverflow(table, inside[index] ?? [], outside);
    outside = taken.outside;
    return returnOverprinted(table, taken.inside, shown);
  });
  return { inside: settled, outside };
};
