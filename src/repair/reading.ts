import type { Fragment } from '../model/fragment.ts';
import type { Traced } from '../model/grid.ts';
import type { Repair } from '../model/repair.ts';

/** A line outside tables may hold several columns side by side; a cell holds one text. */
export type Place = 'cell' | 'line';

/** A text of the form as it reads now. What stands in several places (产出指标, ≥95%) is read once for all of them. */
export interface Reading {
  readonly text: string;
  readonly place: Place;
  /** What the first place of the text is made of. */
  readonly fragments: readonly Fragment[];
  /** What the rules have changed, oldest first. */
  readonly repairs: readonly Repair[];
  /** The rules that the text calls for, a bit each. */
  readonly calls: number;
}

export interface Readings {
  /** In the order in which they first stand. */
  readonly readings: readonly Reading[];
  /** For each text the number of its reading, from 0. */
  readonly numbers: readonly number[];
}

export const readingsOf = (texts: readonly Traced[], callsOf: (text: string) => number): Readings => {
  const known: Readonly<Record<Place, Map<string, number>>> = { cell: new Map(), line: new Map() };
  const readings: Reading[] = [];
  const numbers = texts.map((traced): number => {
    const { text, fragments } = traced;
    const place = placeOf(traced);
    const earlier = known[place].get(text);
    if (earlier !== undefined) return earlier;
    known[place].set(text, readings.length);
    return readings.push({ text, place, fragments, repairs: [], calls: callsOf(text) }) - 1;
  });
  return { readings, numbers };
};

const placeOf = (traced: Traced): Place => ('kind' in traced && traced.kind === 'paragraph' ? 'line' : 'cell');
