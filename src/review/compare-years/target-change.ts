import type { Condition, Deadline, Target } from '../../canonical/form-record.ts';
import { textKey } from '../../chinese/text-key.ts';

/** A quantity that both years state, with other numbers or another sign. */
export interface ConditionChange {
  readonly measure: string | null;
  readonly unit: string | null;
  readonly from: string;
  readonly to: string;
  /** Of the value; in percentage points where the unit is % or ‰. */
  readonly difference: number;
  /** Null from zero, and where the unit is itself a rate. */
  readonly percent: number | null;
}

export interface TargetChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly conditions: readonly ConditionChange[];
}

interface Dated {
  readonly target: Target;
  readonly fiscalYear: number | null;
}

/** Null where both say the same, in whatever words; a deadline that moves with the year is the same. */
export const targetChange = (earlier: Dated, later: Dated): TargetChange | null => {
  if (meaningOf(earlier) === meaningOf(later)) return null;
  return {
    from: earlier.target.text,
    to: later.target.text,
    conditions: conditionChanges(earlier.target.conditions, later.target.conditions),
  };
};

/** What the target asks for, as one text to compare; its wording where nothing was read from it but words. */
const meaningOf = ({ target, fiscalYear }: Dated): string => {
  const { kind, conditions, deadline, frequency, quality, text } = target;
  const isRead = conditions.length > 0 || deadline !== null || frequency !== null;
  return JSON.stringify([
    kind,
    conditions.map(({ measure, comparator, value, upper, unit }) => [textKey(measure ?? ''), comparator, value, upper, unit]),
    deadline === null ? null : dayInYear(deadline, fiscalYear),
    frequency,
    textKey(quality ?? (isRead ? '' : (text ?? ''))),
  ]);
};

/** 2020-12-31 of the form of 2020 → '0-12-31'. */
const dayInYear = ({ by, precision }: Deadline, fiscalYear: number | null): string => {
  const year = Number(by.slice(0, 4));
  return `${fiscalYear === null ? year : year - fiscalYear}${by.slice(4)} ${precision}`;
};

const rates: ReadonlySet<string | null> = new Set(['%', '‰', '‱']);

/** Conditions on the same quantity, in their order. */
const conditionChanges = (earlier: readonly Condition[], later: readonly Condition[]): readonly ConditionChange[] => {
  const waiting = [...earlier];
  return later.flatMap((to) => {
    const index = waiting.findIndex((from) => textKey(from.measure ?? '') === textKey(to.measure ?? '') && from.unit === to.unit);
    const [from] = index < 0 ? [] : waiting.splice(index, 1);
    if (from === undefined || conditionWords(from) === conditionWords(to)) return [];
    const difference = roundTo(to.value - from.value);
    const percent = rates.has(to.unit) || from.value === 0 ? null : roundTo((100 * (to.value - from.value)) / Math.abs(from.value), 1);
    return [{ measure: to.measure, unit: to.unit, from: conditionWords(from), to: conditionWords(to), difference, percent }];
  });
};

/** Differences of decimals: 0.3 - 0.1 is 0.2, not 0.19999999999999998. */
const roundTo = (value: number, digits = 6): number => Number(value.toFixed(digits));

const signs: Readonly<Record<Condition['comparator'], string>> = {
  '=': '=',
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  between: '',
  approx: '约',
};

/** ≥90%, 150–200项, 约600项 */
const conditionWords = ({ comparator, value, upper, unit }: Condition): string =>
  `${signs[comparator]}${value}${upper === null ? '' : `–${upper}`}${unit ?? ''}`;
