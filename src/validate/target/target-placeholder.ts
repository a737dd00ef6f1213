import { amount, form, missing, row, wording } from '../example-form.ts';
import { isDash, isEmptyComparison, placeholderIn } from '../placeholder.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

export const targetPlaceholder: Rule = {
  code: 'target-placeholder',
  severity: 'error',
  title: '指标值不应是模板留下的占位符。',
  basis: { id: 'R51', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, foldedTarget, pointer, title }) => {
      const { text } = target;
      if (foldedTarget === '' || isDash(foldedTarget)) return null;
      // What reading the target gave up on, and is neither empty nor a dash, is a placeholder of a kind not listed yet.
      const isPlaceholder = placeholderIn(text) !== null || isEmptyComparison(foldedTarget) || target.kind === 'missing';
      return isPlaceholder ? violated(`${pointer}/target`, `${title}的指标值${quoted(text)}是占位符，没有填写实际数值。`) : null;
    }),
  fires: [
    { shows: '施工扰民投诉：≥**人次', record: form({ indicators: [row('cost.social', '施工扰民投诉', missing('≥**人次'))] }) },
    { shows: '合格率：≥XX%', record: form({ indicators: [row('output.quality', '合格率', missing('≥XX%'))] }) },
    { shows: '新建面积：》 亩', record: form({ indicators: [row('output.quantity', '新建面积', missing('》 亩'))] }) },
    { shows: '培训人数：待定', record: form({ indicators: [row('output.quantity', '培训人数', wording('待定'))] }) },
    { shows: '完成时间：X年X月', record: form({ indicators: [row('output.timeliness', '完成时间', wording('X年X月'))] }) },
  ],
  leavesAlone: [
    { shows: '技术支持时长：7×24小时', record: form({ indicators: [row('output.quantity', '技术支持时长', wording('7×24小时'))] }) },
    { shows: '150-200项', record: form({ indicators: [row('output.quantity', '推介项目数', amount('between', 150, '项', '150-200项'))] }) },
    { shows: '2023.07-2024.01', record: form({ indicators: [row('output.timeliness', '实施期', wording('2023.07-2024.01'))] }) },
    { shows: '空白（另有一条规则）', record: form({ indicators: [row('output.quantity', '培训次数', missing())] }) },
  ],
};
