import type { FormRecord, IndicatorRecord } from '../../canonical/form-record.ts';
import { textKey } from '../../chinese/text-key.ts';
import { categoryWords, directionWords, horizonWords, kindWords, precisionWords } from '../code-words.ts';
import { columnMakers, tableOf } from '../table.ts';
import { extrasJson } from './forms.ts';

interface Entry {
  readonly form: string;
  readonly indicator: IndicatorRecord;
}

const { text, integer, number, date, boolean, json } = columnMakers<Entry>();
const required = { required: true };

/** 'output.quantity' → 'output': what level 1 means across the families. */
const groupOf = ({ category }: IndicatorRecord): string | null => category?.split('.')[0] ?? null;
const groupWords = {
  management: '投入和管理',
  output: '产出',
  cost: '成本',
  benefit: '效益',
  impact: '影响力',
  satisfaction: '满意度',
} as const;

export const indicatorsTable = tableOf<FormRecord, Entry>({
  name: 'indicators',
  chinese: '绩效指标',
  english: 'One row per indicator, in reading order',
  primaryKey: ['form_id', 'indicator_ordinal'],
  foreignKeys: [{ columns: ['form_id'], table: 'forms', references: ['form_id'] }],
  entries: (record) => record.indicators.map((indicator) => ({ form: record.id, indicator })),
  columns: [
    text('form_id', '表编号', 'The form; leads to forms.form_id', (e) => e.form, { ...required, width: 21 }),
    integer('indicator_ordinal', '指标序号', 'Ordinal in the form, from 1', (e) => e.indicator.ordinal, required),
    text('category', '统一类别', 'Concept shared by all families; null where nothing tells', (e) => e.indicator.category, {
      words: categoryWords,
    }),
    text('category_group', '统一大类', 'First part of the category', (e) => groupOf(e.indicator), { hidden: true, words: groupWords }),
    text('level1', '一级指标', 'Level-1 label in the words of the form', (e) => e.indicator.level1),
    text('level2', '二级指标', 'Level-2 label in the words of the form', (e) => e.indicator.level2),
    text('name', '三级指标', 'Indicator name (level 3)', (e) => e.indicator.name, { width: 36 }),
    text(
      'name_key',
      '三级指标（归并用）',
      'Name without width, blanks and punctuation, to compare years',
      (e) => (e.indicator.name === null ? null : textKey(e.indicator.name) || null),
      { hidden: true },
    ),
    text('target_text', '指标值', 'The target as text, after repair', (e) => e.indicator.target.text, { width: 24 }),
    text('target_kind', '指标值类别', 'quantitative, qualitative, deadline, mixed or missing', (e) => e.indicator.target.kind, {
      ...required,
      width: 11,
      words: kindWords,
    }),
    text('quality', '定性表述', 'Qualitative wording of the target', (e) => e.indicator.target.quality, { width: 18 }),
    date('deadline', '完成时限', 'Latest day; the end of a period counts', (e) => e.indicator.target.deadline?.by ?? null),
    text(
      'deadline_precision',
      '时限精度',
      'day, month, quarter, half-year or year',
      (e) => e.indicator.target.deadline?.precision ?? null,
      {
        width: 9,
        words: precisionWords,
      },
    ),
    boolean(
      'deadline_ambiguous',
      '时限有歧义',
      'Whether the deadline reads two ways',
      (e) => e.indicator.target.deadline?.ambiguous ?? null,
    ),
    number('frequency_times', '频次', 'How many in each period', (e) => e.indicator.target.frequency?.times ?? null),
    text('frequency_unit', '频次单位', 'Unit of the count', (e) => e.indicator.target.frequency?.unit ?? null, { width: 9 }),
    text('frequency_every', '频次周期', 'Period as an ISO 8601 duration', (e) => e.indicator.target.frequency?.every ?? null, { width: 9 }),
    integer(
      'condition_count',
      '量化条件数',
      'Quantitative conditions of the target, in conditions',
      (e) => e.indicator.target.conditions.length,
      required,
    ),
    number('weight', '权重', 'Weight in points', (e) => e.indicator.weight),
    text('direction', '指标方向', 'positive or negative, only from a column that says it', (e) => e.indicator.direction, {
      width: 9,
      words: directionWords,
    }),
    text('actual_text', '实际完成值', 'Actual value as text (self-evaluation)', (e) => e.indicator.actual?.text ?? null, { width: 24 }),
    text('actual_kind', '实际完成值类别', 'Kind of the actual value', (e) => e.indicator.actual?.kind ?? null, { words: kindWords }),
    date('actual_deadline', '实际完成日期', 'Day of completion (self-evaluation)', (e) => e.indicator.actual?.deadline?.by ?? null),
    text('actual_quality', '实际定性表述', 'Qualitative wording of the actual value', (e) => e.indicator.actual?.quality ?? null),
    number('score', '得分', 'Score', (e) => e.indicator.score),
    text('horizon', '期限', 'long-term or annual, where the form has a table for each', (e) => e.indicator.horizon ?? null, {
      width: 9,
      words: horizonWords,
    }),
    boolean('core', '核心指标', 'Whether the form marks it ★ as a core indicator', (e) => e.indicator.core ?? false, required),
    text('note', '备注', 'Note, reason of deviation or explanation', (e) => e.indicator.note, { width: 24 }),
    json('extras', '其他栏目', 'Further columns of the row: [{"label","text"}]', (e) => extrasJson(e.indicator.extras)),
  ],
});
