import { form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const scale =
  /^(?:优[、/]?良[、/]?(?:中[、/]?低?[、/]?差|差)|好[、/]?(?:中[、/]?差|坏|差)|高[、/]?中[、/]?低|是[、/]?否|达标[、/]?不达标|合格[、/]?不合格)$/;

export const scaleAsValue: Rule = {
  code: 'scale-as-value',
  severity: 'info',
  title: '定性指标应当写明要达到的等级，不应只写评价等级的刻度。',
  basis: { id: 'R60', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, foldedTarget, pointer, title }) =>
      scale.test(foldedTarget)
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}是评价的刻度，没有写明要达到哪一等。`)
        : null,
    ),
  fires: [
    {
      shows: '工作任务完成质量：优良中低差',
      record: form({ indicators: [row('output.quality', '工作任务完成质量', wording('优良中低差'))] }),
    },
  ],
  leavesAlone: [
    { shows: '工作任务完成质量：优良', record: form({ indicators: [row('output.quality', '工作任务完成质量', wording('优良'))] }) },
  ],
};
