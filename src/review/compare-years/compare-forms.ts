import type { FormRecord, IndicatorRecord } from '../../canonical/form-record.ts';
import { pairIndicators, type IndicatorPair } from './pair-indicators.ts';
import { targetChange, type TargetChange } from './target-change.ts';

export interface FormHead {
  readonly id: string;
  readonly file: string;
  readonly fiscalYear: number | null;
  readonly applicant: string | null;
  readonly project: string | null;
}

/** An indicator as one form has it. */
export interface IndicatorHead {
  readonly ordinal: number;
  readonly category: string | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  readonly target: string | null;
}

export interface Change<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** An indicator that both forms have, and what about it is not the same. */
export interface IndicatorChange {
  readonly earlier: IndicatorHead;
  readonly later: IndicatorHead;
  /** 1: the same name; less: taken for the same because the names are alike. */
  readonly similarity: number;
  readonly target: TargetChange | null;
  readonly weight: Change<number | null> | null;
  /** To another category. */
  readonly moved: Change<string | null> | null;
}

export interface AmountChange extends Change<number | null> {
  readonly amount: keyof FormRecord['budget'];
  /** Null from or to nothing. */
  readonly percent: number | null;
}

export interface FormComparison {
  readonly earlier: FormHead;
  readonly later: FormHead;
  readonly indicatorCounts: Change<number>;
  /** Amounts that differ. */
  readonly budget: readonly AmountChange[];
  readonly came: readonly IndicatorHead[];
  readonly gone: readonly IndicatorHead[];
  readonly changed: readonly IndicatorChange[];
  /** How many both have alike. */
  readonly unchanged: number;
}

/** What became of a form from one year to the next. */
export const compareForms = (earlier: FormRecord, later: FormRecord): FormComparison => {
  const { pairs, gone, came } = pairIndicators(earlier.indicators, later.indicators);
  const changed = pairs.map((pair) => indicatorChange(pair, earlier, later)).filter(isChange);
  return {
    earlier: formHead(earlier),
    later: formHead(later),
    indicatorCounts: { from: earlier.indicators.length, to: later.indicators.length },
    budget: budgetChanges(earlier.budget, later.budget),
    came: came.map(indicatorHead),
    gone: gone.map(indicatorHead),
    changed,
    unchanged: pairs.length - changed.length,
  };
};

export const formHead = ({ id, source, fiscalYear, project }: FormRecord): FormHead => ({
  id,
  file: source.file,
  fiscalYear,
  applicant: project.applicant,
  project: project.name,
});

const indicatorHead = ({ ordinal, category, level1, level2, name, target }: IndicatorRecord): IndicatorHead => ({
  ordinal,
  category,
  level1,
  level2,
  name,
  target: target.text,
});

const indicatorChange = (
  { earlier, later, similarity }: IndicatorPair,
  earlierForm: FormRecord,
  laterForm: FormRecord,
): IndicatorChange => ({
  earlier: indicatorHead(earlier),
  later: indicatorHead(later),
  similarity: Number(similarity.toFixed(2)),
  target: targetChange(
    { target: earlier.target, fiscalYear: earlierForm.fiscalYear },
    { target: later.target, fiscalYear: laterForm.fiscalYear },
  ),
  weight: changeOf(earlier.weight, later.weight),
  moved: changeOf(earlier.category, later.category),
});

const changeOf = <Value>(from: Value, to: Value): Change<Value> | null => (from === to ? null : { from, to });

/** A name that is only alike is worth showing, even where all else is the same. */
const isChange = ({ similarity, target, weight, moved }: IndicatorChange): boolean =>
  similarity < 1 || target !== null || weight !== null || moved !== null;

const amounts: readonly (keyof FormRecord['budget'])[] = [
  'total',
  'currentYear',
  'previousYearBudget',
  'previousYearExecuted',
  'fiscalAppropriation',
  'otherFunds',
  'executed',
];

const budgetChanges = (earlier: FormRecord['budget'], later: FormRecord['budget']): readonly AmountChange[] =>
  amounts.flatMap((amount) => {
    const [from, to] = [earlier[amount], later[amount]];
    if (from === to) return [];
    const percent = from === null || to === null || from === 0 ? null : Number(((100 * (to - from)) / Math.abs(from)).toFixed(1));
    return [{ amount, from, to, percent }];
  });
