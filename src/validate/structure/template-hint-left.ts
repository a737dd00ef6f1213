import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** 贫困人口受益数（≥**人）: the template's own hint of what to fill in beside. */
const hint = /[（(][≥≤><=≧≦]=?[*xX×_]*(?:[%‰]|[\p{Script=Han}/·]{0,6})[）)]/u;
const mayHint = /[（(][≥≤><=≧≦]/;

export const templateHintLeft: Rule = {
  code: 'template-hint-left',
  severity: 'warning',
  title: '模板在指标名称里的提示（如“≥**人”）应当删去。',
  basis: { id: 'R70', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { name }, foldedName, pointer }) =>
      mayHint.test(foldedName) && hint.test(foldedName)
        ? violated(`${pointer}/name`, `三级指标${quoted(name)}里还留着模板的提示，应当删去。`)
        : null,
    ),
  fires: [
    {
      shows: '受益贫困人口数（≥**人）',
      record: form({ indicators: [row('output.quantity', '受益贫困人口数（≥**人）', amount('>=', 1102, '人'))] }),
    },
  ],
  leavesAlone: [
    {
      shows: '重大事故（死亡人数≥3人）发生次数',
      record: form({ indicators: [row('benefit.social', '重大事故（死亡人数≥3人）发生次数')] }),
    },
  ],
};
