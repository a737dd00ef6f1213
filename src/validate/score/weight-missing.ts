import { form, row } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const weights = (...values: readonly (number | null)[]) =>
  values.map((weight, index) => row('output.quantity', `第${index + 1}项指标`, undefined, { weight }));

export const weightMissing: Rule = {
  code: 'weight-missing',
  severity: 'warning',
  title: '有权重（分值）一栏的，每个三级指标都应当大于零。',
  basis: { id: 'R81', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) => {
    if (record.indicators.every(({ weight }) => weight === null)) return [];
    return findingsByRow(rowsOf(record), ({ indicator: { weight }, pointer, title }) => {
      if (weight === null) return violated(`${pointer}/weight`, `${title}没有填写权重（分值）。`);
      return weight <= 0 ? violated(`${pointer}/weight`, `${title}的权重（分值）是${weight}，应当大于零。`) : null;
    });
  },
  fires: [
    { shows: '其中一个指标分值为 0', record: form({ indicators: weights(60, 40, 0) }) },
    { shows: '其中一个指标没有分值', record: form({ indicators: weights(60, 40, null) }) },
  ],
  leavesAlone: [
    { shows: '都有分值', record: form({ indicators: weights(60, 40) }) },
    { shows: '没有这一栏', record: form({ indicators: weights(null, null) }) },
  ],
};
