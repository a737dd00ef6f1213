/** The places of an indicator's values in a record (RFC 6901). */
export interface IndicatorPointers {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly horizon: string;
  readonly target: string;
  readonly weight: string;
  readonly direction: string;
  readonly actual: string;
  readonly score: string;
  readonly note: string;
  readonly extras: string;
}

const toPointers = (at: number): IndicatorPointers => {
  const path = `/indicators/${at}`;
  return {
    level1: `${path}/level1`,
    level2: `${path}/level2`,
    name: `${path}/name`,
    horizon: `${path}/horizon`,
    target: `${path}/target/text`,
    weight: `${path}/weight`,
    direction: `${path}/direction`,
    actual: `${path}/actual/text`,
    score: `${path}/score`,
    note: `${path}/note`,
    extras: `${path}/extras`,
  };
};

/** Nearly all forms have fewer rows. */
const keptRows = 100;
const kept: IndicatorPointers[] = [];

/** The first rows have theirs in every form: they are written once, not six strings a row and form. */
export const pointersOf = (at: number): IndicatorPointers => {
  const known = kept[at];
  if (known) return known;
  const pointers = toPointers(at);
  if (at < keptRows) kept[at] = pointers;
  return pointers;
};
