import type { Traced } from '../model/grid.ts';

/** Which places have found a home (label, value, head, indicator); the rest is reported as unplaced. Local to the reading of one form. */
export class Claims {
  readonly #taken = new Set<Traced>();

  /** A list, and not arguments: a broken workbook has more labels than a call takes arguments. */
  take(traced: readonly Traced[]): void {
    for (const one of traced) this.#taken.add(one);
  }

  has(traced: Traced): boolean {
    return this.#taken.has(traced);
  }
}
