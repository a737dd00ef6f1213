import { due, form, row, wording } from '../example-form.ts';
import { inferredRows } from '../inferred-rows.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const vague = /^(?:及时|按时|按期|如期|准时|长期|尽快|按计划(?:推进|完成)?|按进度(?:推进|完成)?|按(?:时|期)完成|及时完成)$/;

export const deadlineVague: Rule = {
  code: 'deadline-vague',
  severity: 'info',
  title: '时效指标应当写明完成时间，至少具体到月。',
  basis: { id: 'R64', source: sources.core, grade: 'regulation' },
  families: 'all',
  check: (record) => {
    const inferred = inferredRows(record);
    return findingsByRow(rowsOf(record), ({ index, indicator: { category, target }, foldedTarget, pointer, title }) =>
      category === 'output.timeliness' && !inferred.has(index) && vague.test(foldedTarget)
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}没有写明完成时间。`)
        : null,
    );
  },
  fires: [{ shows: '工作完成及时性：及时', record: form({ indicators: [row('output.timeliness', '工作完成及时性', wording('及时'))] }) }],
  leavesAlone: [
    {
      shows: '年度报告完成时间：9月底前完成',
      record: form({ indicators: [row('output.timeliness', '年度报告完成时间', due('9月底前完成', '2020-09-30', 'month'))] }),
    },
    {
      shows: '信息公开及时性：及时（影响力目标）',
      record: form({ indicators: [row('impact.information', '信息公开及时性', wording('及时'))] }),
    },
  ],
};
