/** The column lines of two parts of one table, taken together. */
export interface MatchedColumns {
  /** Of both parts, ascending, in points of the upper one. */
  readonly xs: readonly number[];
  /** Line numbers of the upper part → line numbers in `xs`. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}

/** Column lines move a little where a page was set anew; columns are wider than this. */
const shiftMaximumPoints = 5;
/** Of the width: beyond it the lower part is on another paper size, and all its lines have to agree. */
const widthChangeMaximum = 0.02;

/**
 * Whether a table at the top of a page has the columns of the one that ended the page before. A part may lack lines that the other has,
 * where its rows have fewer columns. Undefined where the two are different tables.
 */
export const matchColumns = (upper: readonly number[], lower: readonly number[]): MatchedColumns | undefined => {
  const [left, right] = [upper[0] ?? 0, upper.at(-1) ?? 0];
  const [lowerLeft, lowerRight] = [lower[0] ?? 0, lower.at(-1) ?? 0];
  const scale = (right - left) / (lowerRight - lowerLeft);
  const placed = lower.map((x) => left + (x - lowerLeft) * scale);
  const counterparts = oneEach(
    upper,
    placed,
    placed.map((x) => nearest(upper, x)),
  );
  const inner = counterparts.slice(1, -1);
  const matched = inner.filter((index) => index >= 0).length;
  const innerMinimum = Math.min(upper.length, lower.length) - 2;
  const isSameSize = Math.abs(scale - 1) <= widthChangeMaximum;
  const agrees = isSameSize ? matched > 0 || innerMinimum === 0 : matched === innerMinimum && matched > 1;
  if (!agrees) return undefined;
  const added = placed.filter((_, index) => (counterparts[index] ?? -1) < 0);
  const xs = [...upper, ...added].sort((one, other) => one - other);
  return {
    xs,
    upper: upper.map((x) => xs.indexOf(x)),
    lower: placed.map((x, index) => xs.indexOf(upper[counterparts[index] ?? -1] ?? x)),
  };
};

const nearest = (stops: readonly number[], x: number): number => {
  let best = -1;
  for (const [index, stop] of stops.entries()) {
    const distance = Math.abs(stop - x);
    if (distance <= shiftMaximumPoints && (best < 0 || distance < Math.abs((stops[best] ?? 0) - x))) best = index;
  }
  return best;
};

/** Two lines of the lower part never stand for one of the upper: of two, the nearer does. */
const oneEach = (upper: readonly number[], placed: readonly number[], counterparts: readonly number[]): readonly number[] =>
  counterparts.map((stop, index) => {
    const distanceOf = (x: number | undefined): number => Math.abs((upper[stop] ?? 0) - (x ?? 0));
    const isNearest = placed.every(
      (x, other) => other === index || counterparts[other] !== stop || distanceOf(placed[index]) < distanceOf(x),
    );
    return isNearest ? stop : -1;
  });
