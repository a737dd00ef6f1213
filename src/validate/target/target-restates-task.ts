import { form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const task =
  /^(?:已|按计划|按要求|顺利|全部|圆满)?(?:完成|举办|开展|实施|组织|落实|召开|推进|建成|执行|达成预期(?:指标|目标)?|达到预期(?:指标|目标|效果)?)$|^内容(?:包括|涵盖|主要)/;

export const targetRestatesTask: Rule = {
  code: 'target-restates-task',
  severity: 'info',
  title: '指标值应当说明做到什么程度，不应只写“完成”“举办”等任务本身。',
  basis: { id: 'R61', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, foldedTarget, pointer, title }) =>
      target.conditions.length === 0 && target.deadline === null && task.test(foldedTarget)
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}只是任务本身，没有说明做到什么程度。`)
        : null,
    ),
  fires: [
    { shows: '举办交易会：完成', record: form({ indicators: [row('output.quality', '举办中国高校科技成果交易会', wording('完成'))] }) },
    {
      shows: '年度报告：内容包括……',
      record: form({ indicators: [row('output.quality', '科研进展年度报告', wording('内容包括全年科技统计数据等'))] }),
    },
  ],
  leavesAlone: [
    { shows: '工程质量：合格', record: form({ indicators: [row('output.quality', '工程质量', wording('合格'))] }) },
    { shows: '环境影响：无不良影响', record: form({ indicators: [row('benefit.ecological', '环境影响', wording('无不良影响'))] }) },
  ],
};
