import type { Mode, RegionText } from './region-texts.ts';
import { type Boundaries, modesIn, within } from './boundaries.ts';

/** The columns of a cell: from boundary to boundary, by number. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * What a choice costs: a text that stands neither at a side nor in the middle; one that stands there by another way than it shares with
 * most; white that no text claims; a cell unlike any other.
 */
const costs = { misfit: 1, otherMode: 0.6, empty: 0.35, unlike: 0.3 } as const;
/** Fewer texts that share an edge or their middle do so by chance. */
const supportMinimum = 3;

/**
 * The cells of the texts of each row, from the left. Where a text keeps to one side the other side of its cell cannot be seen: it reaches to
 * the next text, unless others that stand alike end before:
 *
 *     │项目名称│生活垃圾分类与清运                          │    ← to the end of the row
 *     │主管部门│城市管理局          │项目单位│环境卫生管理所│
 */
export const textsToExtents = (
  rows: readonly (readonly RegionText[])[],
  boundaries: Boundaries,
  heads: ReadonlyMap<number, readonly Extent[]>,
): ReadonlyMap<RegionText, Extent> => {
  const plain = rows.map((row, index) => row.flatMap((text) => plainKeys(text, boundaries, heads.get(index))));
  const decided: (readonly string[])[] = [];
  const extents = new Map<RegionText, Extent>();
  for (const [index, row] of rows.entries()) {
    const likeness = new Map<string, number>();
    for (let distance = 1; distance <= rowsAround; distance += 1) {
      for (const key of [...(decided[index - distance] ?? []), ...(plain[index + distance] ?? [])]) {
        likeness.set(key, (likeness.get(key) ?? 0) + 1 / distance);
      }
    }
    const choices = placeRow(row, boundaries, likeness, heads.get(index));
    decided.push(choices.flatMap(({ keys }) => keys));
    for (const { text, extent } of choices) extents.set(text, extent);
  }
  return extents;
};

/** Rows of one kind stand together. */
const rowsAround = 4;

/** Of a text that fits one cell only. */
const plainKeys = (text: RegionText, boundaries: Boundaries, columns: readonly Extent[] | undefined): readonly string[] => {
  const fitting = choicesOf(text, boundaries, new Map(), columns).filter(({ cost }) => cost < costs.otherMode);
  return fitting.length === 1 ? (fitting[0]?.keys ?? []) : [];
};

interface Choice {
  readonly text: RegionText;
  readonly extent: Extent;
  /** One for cells of the same columns, one for those whose texts stand alike too. */
  readonly keys: readonly string[];
  readonly cost: number;
}

interface Path {
  readonly choice: Choice;
  readonly cost: number;
  readonly before: Path | undefined;
}

/** The cheapest cells, left to right: each begins where the one before ends, or further right. */
const placeRow = (
  row: readonly RegionText[],
  boundaries: Boundaries,
  likeness: ReadonlyMap<string, number>,
  columns: readonly Extent[] | undefined,
): readonly Choice[] => {
  const last = boundaries.xs.length - 1;
  let paths: readonly Path[] = [];
  for (const [index, text] of row.entries()) {
    paths = choicesOf(text, boundaries, likeness, columns).flatMap((choice): readonly Path[] => {
      const { from } = choice.extent;
      if (index === 0) return [{ choice, cost: choice.cost + (from > 0 ? costs.empty : 0), before: undefined }];
      let best: Path | undefined;
      for (const before of paths) {
        const end = before.choice.extent.to;
        if (end > from) continue;
        const cost = before.cost + choice.cost + (end < from ? costs.empty : 0);
        if (!best || cost < best.cost) best = { choice, cost, before };
      }
      return best ? [best] : [];
    });
    if (paths.length === 0) return row.map((each) => nearestChoice(each, boundaries));
  }
  const ended = paths.map((path) => ({ path, cost: path.cost + (path.choice.extent.to < last ? costs.empty : 0) }));
  let path = ended.reduce<{ path: Path; cost: number } | undefined>(
    (best, each) => (best && best.cost <= each.cost ? best : each),
    undefined,
  )?.path;
  const choices: Choice[] = [];
  for (; path; path = path.before) choices.push(path.choice);
  return choices.reverse();
};

const choicesOf = (
  text: RegionText,
  boundaries: Boundaries,
  likeness: ReadonlyMap<string, number>,
  columns: readonly Extent[] | undefined,
): readonly Choice[] => {
  const { xs, tolerance } = boundaries;
  const mayBe = (from: number, to: number): boolean => !columns || columns.some((column) => from >= column.from && to <= column.to);
  return within(xs, text.before, tolerance).flatMap((begin) =>
    within(xs, text.after, tolerance).flatMap((end): readonly Choice[] => {
      const extent = { from: xs.indexOf(begin), to: xs.indexOf(end) };
      if (!mayBe(extent.from, extent.to)) return [];
      const mode = bestOf(text, modesIn(text, begin, end, boundaries));
      const keys = [`${extent.from} ${extent.to}`, `${extent.from} ${extent.to} ${mode}`];
      const alike = keys.reduce((sum, key) => sum + (likeness.get(key) ?? 0), 0);
      return [{ text, extent, keys, cost: fitCost(text, mode) + costs.unlike / (1 + alike) }];
    }),
  );
};

/** The way that most others share. */
const bestOf = ({ support }: RegionText, modes: readonly Mode[]): Mode | undefined =>
  modes.reduce<Mode | undefined>((best, mode) => (best && support[best] >= support[mode] ? best : mode), undefined);

const fitCost = ({ support }: RegionText, mode: Mode | undefined): number => {
  if (mode === undefined) return costs.misfit;
  const most = Math.max(support.left, support.middle, support.right);
  return support[mode] < most && most >= supportMinimum ? costs.otherMode : 0;
};

/** The columns that the text itself touches. */
const nearestChoice = (text: RegionText, { xs, tolerance }: Boundaries): Choice => {
  const from = Math.max(
    0,
    Math.min(
      xs.findLastIndex((x) => x <= text.left + tolerance),
      xs.length - 2,
    ),
  );
  const to = xs.findIndex((x, index) => index > from && x >= text.right - tolerance);
  return { text, extent: { from, to: to < 0 ? xs.length - 1 : to }, keys: [], cost: 0 };
};
