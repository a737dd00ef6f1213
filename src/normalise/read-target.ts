import type { Condition, Deadline, Frequency, Target } from '../canonical/form-record.ts';
import { mayHoldDate } from '../chinese/dates-in-words.ts';
import { foldWidth } from '../chinese/width.ts';
import { rememberedTexts } from '../model/remembered.ts';
import { type Clause, clauseOf, clausesOf, listItemsOf, signedClausesOf, softClausesOf, strokeClausesOf } from './target/clauses.ts';
import { quantityEnd, readCondition } from './target/condition.ts';
import { readDeadline } from './target/deadline.ts';
import { readEnclosed } from './target/enclosed.ts';
import { readFrequency } from './target/frequency.ts';
import { saysNothing, withBlanksFilled } from './target/placeholder.ts';

/** What one clause says; a wording where nothing else was read. */
interface Reading {
  readonly conditions: readonly Condition[];
  readonly deadline: Deadline | null;
  readonly frequency: Frequency | null;
  readonly wording: Clause | null;
}

const nothing: Reading = { conditions: [], deadline: null, frequency: null, wording: null };

/** Quantities joined by 、 or by nothing; more text is prose. */
const maximumJoinedCharacters = 120;

/** A whole paragraph in the place of a target; it also bounds the work on hostile input. */
const maximumCharacters = 2000;

/** Wordings of this length are prose, and numbers inside prose are no conditions: 内容包括…近30类学科基地名单，三大奖获奖成果名单…. */
const proseCharacters = 40;

/**
 * A target value (指标值) or an actual value as the contract has it: conditions, deadline, frequency, wording.
 *
 *     =50人次以上，培训场次不少于二次 → >= 50 人次 · 培训场次 >= 2 次
 *     2个月1期，年底完成 → 1 期 every P2M · by 12-31 of the year
 */
export const readTarget = (text: string | null, context: { readonly year: number | null }): Target => {
  const printed = text?.trim() ?? '';
  if (printed.length > maximumCharacters) return wordingOnly(printed);
  if (printed.length > maximumRememberedCharacters) return read(printed, context.year);
  // The year of the form matters to dates only.
  return readIn(`${mayHoldDate(foldWidth(printed)) ? (context.year ?? '') : ''} ${printed}`);
};

/** Short targets come back in one form after another, as ≥95% and 及时 do, or 2020年12月底前 in those of a year. */
const readIn = rememberedTexts((yearAndPrinted) => {
  const blank = yearAndPrinted.indexOf(' ');
  return read(yearAndPrinted.slice(blank + 1), blank === 0 ? null : Number(yearAndPrinted.slice(0, blank)));
});
const maximumRememberedCharacters = 30;

const read = (printed: string, year: number | null): Target => {
  const whole = clauseOf(withoutQuotes(printed));
  if (saysNothing(whole.folded) || isPlaceholder(whole.folded, year)) return missing(printed === '' ? null : printed);
  const readings = readLines(printed, year) ?? readItems(whole, year) ?? readClauses(whole, year);
  const wordings = readings.map(({ wording }) => wording).filter((wording) => wording !== null);
  const isProse = wordings.reduce((sum, { folded }) => sum + folded.length, 0) >= proseCharacters;
  return isProse || wordings.length === readings.length ? wordingOnly(printed) : combined(printed, readings, wordings);
};

/** A spreadsheet puts ASCII quotes round a cell of several lines; people put Chinese ones round a wording. */
const withoutQuotes = (text: string): string => (/^["“'‘]/.test(text) && /["”'’]$/.test(text) ? text.slice(1, -1) : text);

const readClauses = (whole: Clause, year: number | null): readonly Reading[] => {
  const [first, ...others] = clausesOf(whole);
  if (first === undefined) return [];
  const readings = readClause(first, year);
  return others.length === 0 ? readings : [...readings, ...others.flatMap((clause) => readClause(clause, year))];
};

/** A line break parts quantities only where every line is one; elsewhere it is a wrap within a word. */
const readLines = (text: string, year: number | null): readonly Reading[] | null => {
  if (!text.includes('\n')) return null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const readings = lines.flatMap((line) => readClauses(clauseOf(line), year));
  return readings.every(({ wording }) => wording === null) ? readings : null;
};

/** The same for the items of a list on one line. */
const readItems = (whole: Clause, year: number | null): readonly Reading[] | null => {
  const items = listItemsOf(whole);
  if (items.length < 2) return null;
  const readings = items.flatMap((item) => readClauses(item, year));
  return readings.every(({ wording }) => wording === null) ? readings : null;
};

const missing = (text: string | null): Target => ({
  text,
  kind: 'missing',
  conditions: [],
  deadline: null,
  frequency: null,
  quality: null,
});

/** The equals sign of a column of its own is no part of a wording: =无. ≤预算数 and ≥上年 say something by theirs. */
const wordingOnly = (text: string): Target => ({
  ...missing(text),
  kind: 'qualitative',
  quality: text.replace(/^[=＝]+\s*(?=[^\d\s]+$)/u, ''),
});

const combined = (text: string, readings: readonly Reading[], wordings: readonly Clause[]): Target => {
  const conditions = readings.flatMap((reading) => reading.conditions);
  let frequency: Frequency | null = null;
  let deadline: Deadline | null = null;
  for (const reading of readings) {
    frequency ??= reading.frequency;
    // Of several steps the last one ends the work.
    if (reading.deadline !== null && (deadline === null || reading.deadline.by > deadline.by)) deadline = reading.deadline;
  }
  const quality = wordings.length === 0 ? null : wordings.map(({ plain }) => plain.replace(/^[=＝]+(?=[^=＝\s])/, '')).join('，');
  const sorts: Target['kind'][] = [];
  if (conditions.length > 0 || frequency !== null) sorts.push('quantitative');
  if (deadline !== null) sorts.push('deadline');
  if (quality !== null) sorts.push('qualitative');
  return { text, kind: sorts.length > 1 ? 'mixed' : (sorts[0] ?? 'qualitative'), conditions, deadline, frequency, quality };
};

const readClause = (clause: Clause, year: number | null): readonly Reading[] => {
  const whole = readOne(clause, year);
  if (whole.wording === null || clause.folded.length > maximumJoinedCharacters) return [whole];
  for (const partsOf of joinedParts) {
    const parts = partsOf(clause);
    if (parts.length < 2) continue;
    const readings = parts.map((part) => readOne(part, year));
    if (readings.every(({ wording }) => wording === null)) return readings;
  }
  return [whole];
};

const joinedParts: readonly ((clause: Clause) => readonly Clause[])[] = [
  softClausesOf,
  (clause) => signedClausesOf(clause, quantityEnd),
  strokeClausesOf,
];

/** Frequency before deadline before condition: 2个月1期 is no two months, and 2020年 no two thousand years. */
const readOne = (clause: Clause, year: number | null): Reading => {
  const frequency = readFrequency(clause);
  if (frequency !== null) return { ...nothing, frequency };
  const found = readDeadline(clause, year);
  if (found !== null) {
    const condition = /\d/.test(found.rest.folded) ? readCondition(found.rest) : null;
    return { ...nothing, deadline: found.deadline, conditions: condition === null ? [] : [condition] };
  }
  const enclosed = readEnclosed(clause);
  if (enclosed !== null) return { ...nothing, conditions: enclosed };
  const condition = readCondition(clause);
  return condition === null ? { ...nothing, wording: clause } : { ...nothing, conditions: [condition] };
};

const isPlaceholder = (folded: string, year: number | null): boolean => {
  const filled = withBlanksFilled(folded);
  return filled !== null && clausesOf(clauseOf(filled)).every((clause) => readOne(clause, year ?? 2000).wording === null);
};
