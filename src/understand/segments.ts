import { withoutWhatFollows } from './form-end.ts';
import { type IndicatorHeader, indicatorHeadersIn, sameHeads } from './indicator-header.ts';
import { type LabelledLine, labelLine } from './labelled-values.ts';
import type { Line, Place } from './lines.ts';
import { colon } from './signs.ts';
import { titleOf } from './title.ts';
import { headerKeyOf } from './vocabulary.ts';

/** The lines of one form (or of one list of projects), from its title to the line before the next form. */
export interface Segment {
  readonly title: Place | null;
  readonly lines: readonly LabelledLine[];
  /** At least one: where nothing heads an indicator table there is no form. */
  readonly headers: readonly IndicatorHeader[];
  /** All heads of the document by the index of their lines, those too that are printed once more in the same table. */
  readonly heads: ReadonlyMap<number, IndicatorHeader>;
}

const namesProject = (line: Line): boolean =>
  line.places.some(({ traced: { text }, signs }) => {
    const label = (signs & colon) === 0 ? text : text.slice(0, text.search(/[：:]/));
    return headerKeyOf(label) === 'project.name';
  });

/**
 * Cuts a document into forms. A form begins at its title; where a second form has none, at the first header label behind the table of the one before.
 *
 *     title · header fields · indicator table · title · header fields · indicator table  →  two segments
 */
export function linesToSegments(found: readonly Line[]): readonly Segment[] {
  const heads = indicatorHeadersIn(found);
  if (heads.size === 0) return [];
  const lines = found.map(labelLine);
  const starts = new Set<number>([0]);
  let headSeen = false;
  let sheet: string | undefined;
  for (const line of lines) {
    const name = line.grid?.grid.name;
    if (titleOf(line) || (name !== undefined && name !== sheet)) {
      starts.add(line.index);
      headSeen = false;
    } else if (headSeen && namesProject(line) && !heads.has(line.index)) {
      starts.add(line.index);
      headSeen = false;
    }
    if (heads.has(line.index)) headSeen = true;
    sheet = name ?? sheet;
  }
  const cuts = [...starts].sort((a, b) => a - b);
  const parts = cuts.map((start, at) => lines.slice(start, cuts[at + 1] ?? lines.length));
  return mergeTitles(parts, heads).flatMap((part): Segment[] => {
    const own = part.flatMap((line) => heads.get(line.index) ?? []).filter((header, at, all) => !repeats(header, all[at - 1]));
    if (own.length === 0) return [];
    const titled = part.findLast((line) => line.index < (own[0]?.line.index ?? 0) && titleOf(line));
    const lines = withoutWhatFollows(part, own.at(-1)?.line.index ?? 0);
    return [{ title: titled ? titleOf(titled) : null, lines, headers: own, heads }];
  });
}

/** Printed once more in the same table, after a page break. */
const repeats = (header: IndicatorHeader, before: IndicatorHeader | undefined): boolean =>
  before !== undefined && before.view === header.view && sameHeads(before, header);

/** A part without fields of its own between two titles (a title over two lines, a sheet that begins with an attachment number) belongs to the next. */
function mergeTitles(parts: readonly Segment['lines'][], heads: Segment['heads']): readonly Segment['lines'][] {
  const merged: LabelledLine[][] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const bare =
      last && last.length <= titleLines && last.every((line) => line.places.length <= 1 && !namesProject(line) && !heads.has(line.index));
    const sameSheet = last?.at(-1)?.grid?.grid.name === part[0]?.grid?.grid.name;
    if (last && bare && sameSheet) merged[merged.length - 1] = [...last, ...part];
    else merged.push([...part]);
  }
  return merged;
}
/** 附件2 · 2020年部门预算 · 项目支出绩效目标表: at most so many lines stand before the last line of a title. */
const titleLines = 3;
