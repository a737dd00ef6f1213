/** A stretch of white between two texts of a row, in which at least one column ends. Points. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The fewest positions such that every gap holds one: each as far right as the first gap that ends allows. */
export const separatorsOf = (gaps: readonly Gap[]): readonly number[] => {
  const separators: number[] = [];
  for (const { from, to } of [...gaps].sort((one, other) => one.to - other.to || one.from - other.from)) {
    const last = separators.at(-1);
    if (last === undefined || last <= from) separators.push(to);
  }
  return separators;
};
