import { withoutSpace } from '../chinese/width.ts';
import type { LabelledLine } from './labelled-values.ts';
import type { GridView, Line } from './lines.ts';
import { level1Of, level2Of } from './vocabulary.ts';

/** Headings of what follows a form in a book: 2025年部门预算编制说明, 第三部分, 部门收入预算总表. */
const heading = /(?:[表录]|说明|情况|预算|决算|报告|名词解释|附件[\d一二三四五六七八九十]*)$|^第[一二三四五六七八九十]+(?:部分|章|篇)/;
const headingCharactersMaximum = 45;
/** Belongs to the form above, however long: 注：… 填表说明：… */
const note = /^[*※(（]?(?:注|备注|说明|填[表报]说明|填写说明)[：:\d1一]/;
/** Longer ones without a label are the text of another chapter. */
const proseCharactersMinimum = 60;
/** A data table: a few loose lines are rather a piece of the form that the reconstruction parted from it. */
const dataRowsMinimum = 4;

/**
 * The lines of a form without those of other chapters that follow it in a book, from its first foreign heading, prose or data table on.
 * Signatures, opinions and notes below the table are the form's.
 *
 * @param last index of the line that heads the last indicator table
 */
export function withoutWhatFollows(lines: readonly LabelledLine[], last: number): readonly LabelledLine[] {
  const table = lines.find(({ index }) => index === last)?.grid;
  const from = lines.findLastIndex(({ index, grid }) => index >= last && grid === table) + 1;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const isFirstOfGrid = line.grid !== null && line.grid !== lines[at - 1]?.grid;
    if (line.grid === null ? isForeignLine(line) : isFirstOfGrid && isForeignGrid(line.grid, lines, at)) return lines.slice(0, at);
  }
  return lines;
}

function isForeignLine(line: LabelledLine): boolean {
  const text = withoutSpace(line.places[0]?.traced.text ?? '');
  if (text === '' || note.test(text) || saysLabel(line)) return false;
  return text.length <= headingCharactersMaximum ? heading.test(text) : text.length >= proseCharactersMinimum;
}

const isForeignGrid = (grid: GridView, lines: readonly LabelledLine[], from: number): boolean => {
  const end = lines.findIndex((line, at) => at >= from && line.grid !== grid);
  const own = lines.slice(from, end < 0 ? lines.length : end).filter(({ places }) => places.length > 0);
  return own.length >= dataRowsMinimum && !own.some((line) => saysLabel(line) || saysLevel(line));
};

/** A label of a form with its value; amounts alone may stand in any budget table. */
const saysLabel = ({ values }: LabelledLine): boolean =>
  values.some(({ key, value }) => value !== null && !/^(?:budget|money|unit|year|group)/.test(key));
const saysLevel = ({ places }: Line): boolean =>
  places.some(({ traced }) => level1Of(traced.text) !== null || level2Of(traced.text) !== null);
