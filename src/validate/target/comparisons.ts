import type { FormRecord } from '../../canonical/form-record.ts';
import { matchesIn } from '../../chinese/match-at.ts';
import { rememberedFor } from '../../model/remembered.ts';
import { type Row, rowsOf } from '../rows.ts';
import { clausesOf } from './clauses.ts';

/** Which side of the number a sign or a word is on. */
export type Side = 'at-least' | 'at-most' | 'exactly';

export interface Comparison {
  readonly side: Side;
  /** As written. */
  readonly written: string;
}

/** Longest first: 不少于 before 少于. Source: the vocabulary of published forms; 以上 and 以下 as in 民法典 第一千二百五十九条. */
const beforeNumber: readonly { readonly side: Side; readonly pattern: string }[] = [
  { side: 'at-least', pattern: '不少于|不低于|不小于|大于等于|大于或等于|至少|超过|大于|高于|多于|>=|=>|≥|⩾|≧|》|>' },
  { side: 'at-most', pattern: '不高于|不超过|不多于|不大于|小于等于|小于或等于|至多|最多|小于|低于|少于|<=|=<|≤|⩽|≦|<' },
  { side: 'exactly', pattern: '等于|=' },
];
const afterNumber: readonly { readonly side: Side; readonly pattern: string }[] = [
  { side: 'at-least', pattern: '及以上|以上' },
  { side: 'at-most', pattern: '及以下|以下|以内|之内' },
];

const negated = '不少于|不低于|不小于|不高于|不超过|不多于|不大于';
const signs = new RegExp(`${negated}|${beforeNumber.map(({ pattern }) => pattern).join('|')}`, 'g');
/** The number with its unit, up to the word after it. 省级以上 says nothing of the number before: =1项省级以上奖项. */
const number = /\d[\d,.]*(?:[-~～—至到]\d[\d,.]*)?(?:[%‰]|[^\d%‰级,]{0,6}?)/;

const behindNumber = new RegExp(`^${number.source}(${afterNumber.map(({ pattern }) => pattern).join('|')})`);

type SideOf = ReadonlyMap<string, Side>;
const sidesOf = (table: readonly { readonly side: Side; readonly pattern: string }[]): SideOf =>
  new Map(table.flatMap(({ side, pattern }) => pattern.split('|').map((word): [string, Side] => [word, side])));
const sideBefore = sidesOf(beforeNumber);
const sideAfter = sidesOf(afterNumber);

/** Signs and words that bear on the first number of a clause: `=50人次以上` → `=` exactly, `以上` at least. */
export const comparisonsIn = (clause: string): readonly Comparison[] => {
  const start = clause.search(/\d/);
  if (start < 0) return [];
  const before = matchesIn(signs, clause.slice(0, start)).flatMap(([written]) => {
    const side = sideBefore.get(written);
    return side === undefined ? [] : [{ side, written }];
  });
  const written = behindNumber.exec(clause.slice(start))?.[1] ?? '';
  const side = sideAfter.get(written);
  return side === undefined ? before : [...before, { side, written }];
};

const anyComparison = new RegExp([signs.source, ...afterNumber.map(({ pattern }) => pattern)].join('|'), 'g');

const holdsTwo = (text: string): boolean => {
  anyComparison.lastIndex = 0;
  return anyComparison.test(text) && anyComparison.test(text);
};

export interface ComparedRow {
  readonly row: Row;
  /** Of each clause of its target that compares more than once. */
  readonly clauses: readonly (readonly Comparison[])[];
}

/** The few rows whose target compares one number more than once. Most targets do not even hold two comparisons. */
export const rowsComparedTwice = rememberedFor((record: FormRecord): readonly ComparedRow[] =>
  rowsOf(record).flatMap((row) => {
    if (!holdsTwo(row.foldedTarget)) return [];
    const clauses = clausesOf(row.indicator.target.text ?? '')
      .map(comparisonsIn)
      .filter((comparisons) => comparisons.length > 1);
    return clauses.length === 0 ? [] : [{ row, clauses }];
  }),
);

export const sidesIn = (comparisons: readonly Comparison[]): number => new Set(comparisons.map(({ side }) => side)).size;
