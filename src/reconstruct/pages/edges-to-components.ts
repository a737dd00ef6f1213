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
  const components = new Map<number, Component>();
  const componentOf = (index: number): Component => {
    const root = rootOf(index);
    const known = components.get(root) ?? { horizontal: [], vertical: [] };
    components.set(root, known);
    return known;
  };
  for (const [index, line] of horizontal.entries()) componentOf(index).horizontal.push(line);
  for (const [index, line] of vertical.entries()) componentOf(horizontal.length + index).vertical.push(line);
  return adoptUncrossed([...components.values()]);
};

interface Component {
  readonly horizontal: Edge[];
  readonly vertical: Edge[];
}

/**
 * A column that is one cell down the whole page, open above and below, has lines that nothing crosses. They belong to the lines
 * beside them that run from the same height to the same height. Where nothing crosses any, as in the middle of a cell of three
 * pages, they belong to one another.
 *
 *     │   │   │   │
 *     │   ├───┼───┤
 *     │   │   │   │
 */
const adoptUncrossed = (components: readonly Component[]): readonly Edges[] => {
  const tables = components.filter((component) => component.horizontal.length > 0 && component.vertical.length > 0);
  const uncrossed = components.flatMap((component) => (component.horizontal.length === 0 ? component.vertical : []));
  const adopted = tables.map(({ horizontal, vertical }) => ({ horizontal: [...horizontal], vertical: [...vertical] }));
  const parallels: Component[] = [];
  for (const line of uncrossed) {
    const isBeside = (component: Component): boolean => component.vertical.some((other) => runsAlongside(line, other));
    const home = nearestTo(line, adopted.filter(isBeside)) ?? parallels.find(isBeside);
    if (home) home.vertical.push(line);
    else parallels.push({ horizontal: [], vertical: [line] });
  }
  return [...adopted, ...parallels.filter((component) => component.vertical.length > 1)].map(({ horizontal, vertical }) => ({
    horizontal,
    vertical: vertical.sort((one, other) => one.at - other.at || one.from - other.from),
  }));
};

const runsAlongside = (one: Edge, other: Edge): boolean =>
  Math.abs(one.from - other.from) <= touchTolerancePoints && Math.abs(one.to - other.to) <= touchTolerancePoints;

const nearestTo = (line: Edge, components: readonly Component[]): Component | undefined => {
  const distanceTo = (component: Component): number => Math.min(...component.vertical.map((other) => Math.abs(other.at - line.at)));
  return components.reduce<Component | undefined>(
    (nearest, component) => (nearest && distanceTo(nearest) <= distanceTo(component) ? nearest : component),
    undefined,
  );
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
