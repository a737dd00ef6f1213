import type { Edge, Edges } from './rulings-to-edges.ts';

/** Ends of lines may fall short of the line that they should meet by this much: corners are often left out. */
export const touchTolerancePoints = 3;

export const touches = (line: Edge, crossing: Edge): boolean =>
  crossing.at >= line.from - touchTolerancePoints &&
  crossing.at <= line.to + touchTolerancePoints &&
  line.at >= crossing.from - touchTolerancePoints &&
  line.at <= crossing.to + touchTolerancePoints;

/** Lines that meet, directly or through others: each is the skeleton of one table. Lines that meet nothing are decoration. */
export const edgesToComponents = ({ horizontal, vertical }: Edges): readonly Edges[] => {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [row, line] of horizontal.entries()) {
    for (let column = firstAtOrAfter(vertical, line.from - touchTolerancePoints); column < vertical.length; column += 1) {
      const crossing = vertical[column];
      if (!crossing || crossing.at > line.to + touchTolerancePoints) break;
      if (touches(line, crossing)) parent[rootOf(horizontal.length + column)] = rootOf(row);
    }
  }
  const components = new Map<number, { horizontal: Edge[]; vertical: Edge[] }>();
  const componentOf = (index: number): { horizontal: Edge[]; vertical: Edge[] } => {
    const root = rootOf(index);
    const known = components.get(root) ?? { horizontal: [], vertical: [] };
    components.set(root, known);
    return known;
  };
  for (const [index, line] of horizontal.entries()) componentOf(index).horizontal.push(line);
  for (const [index, line] of vertical.entries()) componentOf(horizontal.length + index).vertical.push(line);
  return [...components.values()].filter((component) => component.horizontal.length > 0 && component.vertical.length > 0);
};

/** Edges are in order of `at`. */
const firstAtOrAfter = (edges: readonly Edge[], at: number): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};
