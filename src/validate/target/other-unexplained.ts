import type { IndicatorRecord } from '../../canonical/form-record.ts';
import { amount, form, row, wording } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** What the column of signs says where no sign fits. */
const otherKind = /^(?:定量)?[(（]?其[他它][)）]?$/;
const explains = /解释|说明|内容|标准|备注|公式/;

/** 其他 in the column of signs, and nowhere said how the value is to be judged. A figure or a date is judged by itself. */
const isUnexplained = ({ target, note, extras = [] }: IndicatorRecord): boolean =>
  target.kind === 'qualitative' &&
  note === null &&
  extras.some(({ label, text }) => /符号|性质|运算/.test(label) && otherKind.test(folded(text))) &&
  !extras.some(({ label, text }) => explains.test(label) && !/性质/.test(label) && text.trim() !== '');

const other = [{ label: '指标性质', text: '定量（其他）' }];

export const otherUnexplained: Rule = {
  code: 'other-unexplained',
  severity: 'warning',
  title: '计算符号为“定量（其他）”的，应当说明指标值怎样衡量。',
  basis: { id: 'R53', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator, pointer, title }) =>
      isUnexplained(indicator)
        ? violated(`${pointer}/target`, `${title}的计算符号是“其他”，指标值${quoted(indicator.target.text)}怎样衡量没有说明。`)
        : null,
    ),
  fires: [
    {
      shows: '定量（其他）‖ 按批次配送，没有说明',
      record: form({ indicators: [row('output.quantity', '物资配送', wording('按批次配送'), { extras: other })] }),
    },
  ],
  leavesAlone: [
    {
      shows: '定量（其他）‖ 15-20项',
      record: form({ indicators: [row('output.quantity', '立项课题数', amount('=', 15, '项'), { extras: other })] }),
    },
    {
      shows: '定量（其他）‖ 按批次配送，备注：每批不少于200件',
      record: form({
        indicators: [row('output.quantity', '物资配送', wording('按批次配送'), { extras: other, note: '每批不少于200件' })],
      }),
    },
    {
      shows: '定性 ‖ 良好',
      record: form({
        indicators: [row('benefit.social', '社会反响', wording('良好'), { extras: [{ label: '指标性质', text: '定性' }] })],
      }),
    },
  ],
};
