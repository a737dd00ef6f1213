import { grouped, html } from './html-text.ts';

export interface YearColumn {
  readonly label: string;
  /** From the foot up: as many as there are series, 0 where there is none. */
  readonly counts: readonly number[];
}

// Pixels of the drawing, which scales with the page.
const width = 960;
const plotHeight = 220;
const top = 22;
const foot = 24;
const left = 50;
const widestColumn = 64;

/** Standing columns, one a year, in as many colours as there are series. */
export const yearColumns = (columns: readonly YearColumn[], series: readonly string[], title: string): string => {
  const totals = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const most = niceTop(Math.max(...totals));
  const step = (width - left) / columns.length;
  const columnWidth = Math.min(widestColumn, step * 0.7);
  const y = (count: number): number => Math.round((top + plotHeight * (1 - count / most)) * 10) / 10;
  const drawn = columns.map(({ label, counts }, index) => {
    const x = Math.round(left + step * index + (step - columnWidth) / 2);
    const middle = Math.round(x + columnWidth / 2);
    const total = totals[index] ?? 0;
    const above = `<text class="value" x="${middle}" y="${y(total) - 5}" text-anchor="middle">${grouped(total)}</text>`;
    const below = `<text x="${middle}" y="${top + plotHeight + 17}" text-anchor="middle">${html(label)}</text>`;
    return stack(counts, (from, count, of) => {
      const hint = `${label} ${series[of] ?? ''}：${count}`;
      const [upper, lower] = [y(from + count), y(from)];
      const height = Math.round((lower - upper) * 10) / 10;
      return `<rect class="series${of}" x="${x}" y="${upper}" width="${Math.round(columnWidth)}" height="${height}"><title>${html(hint)}</title></rect>`;
    }).concat(above, below);
  });
  const grid = [0, 0.5, 1].map((share) => {
    const at = y(most * share);
    return `<path class="grid" d="M${left} ${at}H${width}"/><text class="value" x="${left - 8}" y="${at + 4}" text-anchor="end">${grouped(most * share)}</text>`;
  });
  const height = top + plotHeight + foot;
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(title)}">${grid.join('')}${drawn.flat().join('')}</svg>`;
};

const stack = (counts: readonly number[], draw: (from: number, count: number, of: number) => string): readonly string[] => {
  let from = 0;
  return counts.flatMap((count, of) => {
    const drawn = count === 0 ? [] : [draw(from, count, of)];
    from += count;
    return drawn;
  });
};

/** The next even of 2, 4, 10, 20, 40 …: so that half of it is a whole number. */
const niceTop = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [2, 4, 10, 20].map((factor) => factor * power).find((nice) => nice >= most) ?? most;
};
