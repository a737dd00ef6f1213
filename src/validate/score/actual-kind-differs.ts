import type { IndicatorRecord } from '../../canonical/form-record.ts';
import { amount, form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { evaluatedRows, findingsByRow } from '../rows.ts';
import { sources } from '../sources.ts';

const done = (actual: IndicatorRecord['actual']) =>
  form({ family: 'self-evaluation', indicators: [row('output.quantity', '组织业务培训', amount('>=', 3, '次', '≥3次'), { actual })] });

const complaint = ({ target, actual }: IndicatorRecord): string | null => {
  const [wanted, ...others] = target.conditions;
  if (wanted === undefined || actual === null) return null;
  if (actual.kind === 'qualitative') return '没有写出数值';
  const [found, ...more] = actual.conditions;
  const isSingle = others.length === 0 && more.length === 0;
  return found !== undefined && isSingle && wanted.unit !== null && found.unit !== null && wanted.unit !== found.unit
    ? '计量单位不同'
    : null;
};

export const actualKindDiffers: Rule = {
  code: 'actual-kind-differs',
  severity: 'info',
  title: '实际完成值应当与指标值用同样的单位和写法。',
  basis: { id: 'R92', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(evaluatedRows(record), ({ indicator, pointer, title }) => {
      const reason = complaint(indicator);
      return reason === null
        ? null
        : violated(
            `${pointer}/actual`,
            `${title}的指标值是${quoted(indicator.target.text)}，实际完成值${quoted(indicator.actual?.text ?? null)}${reason}。`,
          );
    }),
  fires: [
    { shows: '≥3次，实际“已完成”', record: done(wording('已完成')) },
    { shows: '≥3次，实际“120人”', record: done(amount('=', 120, '人', '120人')) },
  ],
  leavesAlone: [{ shows: '≥3次，实际“3次”', record: done(amount('=', 3, '次', '3次')) }],
};
