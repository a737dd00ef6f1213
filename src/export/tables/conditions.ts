import type { Condition, FormRecord, Target } from '../../canonical/form-record.ts';
import { comparatorWords, sideWords } from '../code-words.ts';
import { columnMakers, tableOf } from '../table.ts';

interface Entry {
  readonly form: string;
  readonly indicator: number;
  readonly side: keyof typeof sideWords;
  /** From 1. */
  readonly ordinal: number;
  readonly condition: Condition;
}

const entriesOf = (form: string, indicator: number, side: Entry['side'], target: Target | null): readonly Entry[] =>
  (target?.conditions ?? []).map((condition, index) => ({ form, indicator, side, ordinal: index + 1, condition }));

const { text, integer, number } = columnMakers<Entry>();
const required = { required: true };

export const conditionsTable = tableOf<FormRecord, Entry>({
  name: 'conditions',
  chinese: '量化条件',
  english: 'One row per quantitative condition of a target or an actual value',
  primaryKey: ['form_id', 'indicator_ordinal', 'side', 'condition_ordinal'],
  foreignKeys: [
    { columns: ['form_id', 'indicator_ordinal'], table: 'indicators', references: ['form_id', 'indicator_ordinal'] },
    { columns: ['form_id'], table: 'forms', references: ['form_id'] },
  ],
  entries: ({ id, indicators }) =>
    indicators.flatMap(({ ordinal, target, actual }) => [
      ...entriesOf(id, ordinal, 'target', target),
      ...entriesOf(id, ordinal, 'actual', actual),
    ]),
  columns: [
    text('form_id', '表编号', 'The form; leads to forms.form_id', (e) => e.form, { ...required, width: 21 }),
    integer('indicator_ordinal', '指标序号', 'The indicator, from 1', (e) => e.indicator, required),
    text('side', '属于', 'target or actual', (e) => e.side, { ...required, words: sideWords }),
    integer('condition_ordinal', '条件序号', 'Ordinal within that side, from 1', (e) => e.ordinal, required),
    text('measure', '所说的量', 'What the clause measures, where it names it', (e) => e.condition.measure, { width: 20 }),
    text('comparator', '比较关系', 'Sign: =, >, >=, <, <=, between (both ends included) or approx', (e) => e.condition.comparator, {
      ...required,
      width: 9,
      words: comparatorWords,
    }),
    number('value', '数值', 'Value, scales multiplied out; the lower end of a range', (e) => e.condition.value, required),
    number('upper', '区间上限', 'Upper end of a range', (e) => e.condition.upper),
    text('unit', '计量单位', 'Unit', (e) => e.condition.unit),
  ],
});
