import type { TextRow } from './blocks-to-rows.ts';
import type { PlacedText } from './regions-to-table.ts';
import type { Extent } from './texts-to-extents.ts';

/** What the parts of the table on the pages before and after say. */
export interface Neighbours {
  /** Columns of labels that may go on from the page before. */
  readonly open: readonly Extent[];
  readonly goesOnBelow: boolean;
}

/** Texts with the rows that they cover, and rows at the top of a page that belong to a label of the page before. */
export interface Spans {
  readonly texts: readonly PlacedText[];
  readonly bare: readonly BareRows[];
  /** Columns of labels down to the end of the page. */
  readonly open: readonly Extent[];
}

export interface BareRows {
  readonly row: number;
  readonly rowSpan: number;
  readonly extent: Extent;
}

/** Of the font size: how far the middle of a label may lie from that of its rows. Half a row is 0.8 and more. */
const middleToleranceEms = 0.45;
/** Cost of a row without a label; of one that has its label on the page before; of a label at the top of rows that go on over the page. */
const costs = { bare: 1, bareAbove: 0.05, top: 0.5 } as const;

/**
 * Labels that are printed once, in the middle of several rows, get these rows. In a column left of the texts that every row has, the rows
 * are shared out so that each label stands in the middle of its own:
 *
 *               │ 经济成本指标 ┊ 垃圾清运单价   ┐            ┐
 *      成本指标 │              ┊ 劳务费支出     ┘ 2 rows     │ 3 rows
 *               │ 社会成本指标 ┊ 施工扰民投诉   1 row        ┘
 *
 * @param beside texts that stand on no row; in the result each has its place among the rows.
 */
export const labelsToSpans = (
  rows: readonly TextRow[],
  inRows: readonly PlacedText[],
  beside: readonly PlacedText[],
  neighbours: Neighbours,
): Spans => {
  const all = [...inRows, ...beside];
  const spanned = new Map<PlacedText, PlacedText>();
  const bare: BareRows[] = [];
  const open: Extent[] = [];
  const owned = new Set(inRows);
  for (const extent of labelColumns(rows, inRows, beside, neighbours.open)) {
    const goesOn = neighbours.open.some(({ from, to }) => from === extent.from && to === extent.to);
    for (const stretch of stretchesOf(rows, all, owned, extent, goesOn)) {
      const around = {
        above: goesOn && rows.slice(0, stretch.start).every((_, row) => isFull(rows, inRows, row)),
        below: neighbours.goesOnBelow && stretch.end === rows.length,
      };
      const shared = shareOut(rows, stretch, around);
      if (!shared || (shared.bareRows > 0 && !stretch.labels.some((label) => beside.includes(label)))) continue;
      for (const { label, start, end } of shared.shares) spanned.set(label, { ...label, row: start, rowSpan: end - start });
      if (shared.above) bare.push({ row: shared.above.start, rowSpan: shared.above.end - shared.above.start, extent });
      if (stretch.end === rows.length) open.push(extent);
    }
  }
  return { texts: all.map((text) => spanned.get(text) ?? text), bare, open };
};

/** A head names every column. */
const isFull = (rows: readonly TextRow[], inRows: readonly PlacedText[], row: number): boolean => {
  const most = Math.max(...rows.map(({ blocks }) => blocks.length));
  return inRows.filter((text) => text.row === row).length >= most;
};

/** Columns of the texts that stand beside rows, and of others with nothing below or above them. */
const labelColumns = (
  rows: readonly TextRow[],
  inRows: readonly PlacedText[],
  beside: readonly PlacedText[],
  open: readonly Extent[],
): readonly Extent[] => {
  const found = new Map(open.map((extent) => [`${extent.from} ${extent.to}`, extent]));
  const isBare = (row: number, { from, to }: Extent): boolean =>
    row >= 0 && row < rows.length && !inRows.some((other) => other.row === row && other.extent.from < to && other.extent.to > from);
  for (const { extent } of beside) found.set(`${extent.from} ${extent.to}`, extent);
  for (const { extent, row } of inRows) {
    if (isBare(row + 1, extent) || isBare(row - 1, extent)) found.set(`${extent.from} ${extent.to}`, extent);
  }
  return [...found.values()];
};

interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** From the top. */
  readonly labels: readonly PlacedText[];
}

/** Rows in which the columns hold nothing but whole labels, right of which every row has texts, and left of which not every row has. */
const stretchesOf = (
  rows: readonly TextRow[],
  all: readonly PlacedText[],
  inRows: ReadonlySet<PlacedText>,
  { from, to }: Extent,
  goesOnAbove: boolean,
): readonly Stretch[] => {
  const isCut = new Array<boolean>(rows.length).fill(false);
  const hasMore = new Array<boolean>(rows.length).fill(false);
  const hasLeft = new Array<boolean>(rows.length).fill(false);
  const labels: PlacedText[] = [];
  for (const text of all) {
    const { extent, row } = text;
    if (extent.from === from && extent.to === to) labels.push(text);
    else if (extent.from < to && extent.to > from) isCut[row] = true;
    if (extent.from >= to) hasMore[row] = true;
    if (extent.to <= from && inRows.has(text)) hasLeft[row] = true;
  }
  const stretches: Stretch[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start;
    while (end < rows.length && !isCut[end] && hasMore[end]) end += 1;
    const own = labels.filter(({ row }) => row >= start && row < end).sort((one, other) => middleOf(one) - middleOf(other));
    const bareLeft = hasLeft.slice(start, end).filter((has) => !has).length;
    const hasLabels = own.length > 0 || (goesOnAbove && start === 0);
    if (hasLabels && own.length < end - start && (from === 0 || bareLeft > 0)) stretches.push({ start, end, labels: own });
    start = end + 1;
  }
  return stretches;
};

const middleOf = ({ block }: PlacedText): number => (block.box[1] + block.box[3]) / 2;

interface RowRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

interface Share extends RowRange {
  readonly label: PlacedText;
}

interface Step {
  readonly cost: number;
  readonly bareRows: number;
  readonly shares: readonly Share[];
  readonly above: RowRange | undefined;
}

/** Whether the label may be the rest of one on the page before, under a head or not, or go on to the next. */
interface GoesOn {
  readonly above: boolean;
  readonly below: boolean;
}

interface SharedOut {
  readonly shares: readonly Share[];
  readonly bareRows: number;
  readonly above: RowRange | undefined;
}

/** The cheapest way to share the rows of a stretch out among its labels, in order; undefined where some label has no rows that fit. */
const shareOut = (rows: readonly TextRow[], { start, end, labels }: Stretch, goesOn: GoesOn): SharedOut | undefined => {
  // By row: everything before it is shared out among the labels so far.
  let steps: (Step | undefined)[] = [];
  for (let row = start; row <= end; row += 1) {
    const isAbove = goesOn.above && row > start;
    steps[row] = {
      cost: (goesOn.above ? costs.bareAbove : costs.bare) * (row - start),
      bareRows: goesOn.above ? 0 : row - start,
      shares: [],
      above: isAbove ? { start, end: row } : undefined,
    };
  }
  for (const [index, label] of labels.entries()) {
    steps = withLabel(
      rows,
      steps,
      label,
      { start, end },
      {
        above: goesOn.above && index <= 1,
        below: goesOn.below && index + 1 === labels.length,
      },
    );
  }
  return steps[end];
};

const withLabel = (
  rows: readonly TextRow[],
  before: readonly (Step | undefined)[],
  label: PlacedText,
  { start, end }: RowRange,
  goesOn: GoesOn,
): (Step | undefined)[] => {
  const after: (Step | undefined)[] = [];
  const offer = (row: number, step: Step): void => {
    const known = after[row];
    if (!known || step.cost < known.cost) after[row] = step;
  };
  for (let from = start; from < end; from += 1) {
    const base = before[from];
    if (!base) continue;
    for (let to = from + 1; to <= end; to += 1) {
      const isCut = (goesOn.below && to === end) || (goesOn.above && (from === start || from === start + 1));
      const cost = costOf(rows, label, from, to, isCut);
      if (cost === undefined) continue;
      const shares = [...base.shares, { label, start: from, end: to }];
      offer(to, { ...base, cost: base.cost + cost, shares });
      for (let bare = to + 1; bare <= end; bare += 1) {
        const isUnderHead = goesOn.above && base.shares.length === 0 && from === start && to === start + 1 && !base.above;
        if (isUnderHead)
          offer(bare, {
            cost: base.cost + cost + costs.bareAbove * (bare - to),
            bareRows: base.bareRows,
            shares,
            above: { start: to, end: bare },
          });
        else offer(bare, { ...base, cost: base.cost + cost + costs.bare * (bare - to), bareRows: base.bareRows + bare - to, shares });
      }
    }
  }
  return after;
};

const costOf = (rows: readonly TextRow[], label: PlacedText, start: number, end: number, isCut: boolean): number | undefined => {
  const first = rows[start];
  const last = rows[end - 1];
  if (!first || !last) return undefined;
  const tolerance = middleToleranceEms * label.block.fontSize;
  const off = Math.abs((first.top + last.bottom) / 2 - middleOf(label));
  if (off <= tolerance) return off / tolerance / 10;
  const isAtTop =
    Math.abs(label.block.box[1] - first.top) <= tolerance || Math.abs(middleOf(label) - (first.top + first.bottom) / 2) <= tolerance;
  return isCut && isAtTop ? costs.top : undefined;
};
