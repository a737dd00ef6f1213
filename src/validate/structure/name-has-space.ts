import { form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const spaceBetweenHan = /\p{Script=Han}\s+\p{Script=Han}/u;

export const nameHasSpace: Rule = {
  code: 'name-has-space',
  severity: 'info',
  title: '三级指标名称中不应有空格。',
  basis: { id: 'R39', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { name }, pointer }) =>
      name !== null && /\s/.test(name) && spaceBetweenHan.test(name)
        ? violated(`${pointer}/name`, `三级指标${quoted(name)}中间有空格，请核对是不是把几个指标写在了一格里。`)
        : null,
    ),
  fires: [
    {
      shows: '提升节能环保意识 优化营商环境',
      record: form({ indicators: [row('benefit.social', '提升节能环保意识 优化营商环境', wording('提升'))] }),
    },
  ],
  leavesAlone: [{ shows: '5G 基站建设数量', record: form({ indicators: [row('output.quantity', '5G 基站建设数量')] }) }],
};
