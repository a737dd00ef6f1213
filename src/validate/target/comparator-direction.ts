import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, quantifiedRows, type Row } from '../rows.ts';
import { sources } from '../sources.ts';

/** The smaller the better. 投诉办结率, 事故下降率 and 成本节约率 are not. */
const lessIsBetter = /投诉|事故|差错|误差|故障|死亡|流失|违规|争议|返工|漏损|不合格|不良反应|返贫|排放量|能耗/;
const reversed =
  /办结|处理|处置|响应|解决|回复|修复|恢复|排除|整改|下降|减少|降低|节约|减排|达标|控制率|演练|培训|救治|赔付|宣传|预防|检测|监测|优良/;
/** The greater the better. */
const moreIsBetter = /满意|合格率|达标率|优良率|完好率|准确率|覆盖率|知晓率|通过率|及时率|到位率|就业率|成活率/;
const negated = /不合格|不满意|不达标|不及时/;
/** A standard paid out may be a floor: 补助标准 ≥ 1000 元/人. */
const paidOut = /补[助贴]|资助|津贴|奖励|投入|节约|标准/;

const complaint = ({ indicator: { category, target }, foldedName: text }: Row): string | null => {
  const isFloor = target.conditions.some(({ comparator, value }) => (comparator === '>=' || comparator === '>') && value > 0);
  const isCeiling = target.conditions.every(({ comparator }) => comparator === '<=' || comparator === '<');
  if (isFloor && target.conditions.length === 1 && lessIsBetter.test(text) && !reversed.test(text)) return '越少越好，却规定了下限';
  const isCost = category === 'output.cost' || category === 'cost.economic';
  if (isFloor && isCost && !paidOut.test(text)) return '是成本，却没有上限';
  return isCeiling && moreIsBetter.test(text) && !negated.test(text) ? '越高越好，却规定了上限' : null;
};

export const comparatorDirection: Rule = {
  code: 'comparator-direction',
  severity: 'warning',
  title: '比较方向应当与指标的好坏方向一致。',
  basis: { id: 'R55', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(quantifiedRows(record), (row) => {
      const reason = complaint(row);
      return reason === null
        ? null
        : violated(`${row.pointer}/target`, `${row.title}${reason}：${quoted(row.indicator.target.text)}，请核对符号。`);
    }),
  fires: [
    { shows: '群众投诉率：≥5%', record: form({ indicators: [row('benefit.social', '群众投诉率', amount('>=', 5, '%', '≥5%'))] }) },
    {
      shows: '印刷成本：>=2.61万元',
      record: form({ indicators: [row('output.cost', '印刷成本', amount('>=', 26_100, '元', '>=2.61万元'))] }),
    },
    { shows: '群众满意度：≤90%', record: form({ indicators: [row('satisfaction', '群众满意度', amount('<=', 90, '%', '≤90%'))] }) },
  ],
  leavesAlone: [
    { shows: '投诉处理办结率：≥98%', record: form({ indicators: [row('output.quality', '投诉处理办结率', amount('>=', 98, '%'))] }) },
    { shows: '供水管网漏损率：≤9.5%', record: form({ indicators: [row('output.quality', '供水管网漏损率', amount('<=', 9.5, '%'))] }) },
    { shows: '年度运行成本节约率：≥3%', record: form({ indicators: [row('cost.economic', '年度运行成本节约率', amount('>=', 3, '%'))] }) },
    { shows: '农产品抽检不合格率：≤2%', record: form({ indicators: [row('output.quality', '农产品抽检不合格率', amount('<=', 2, '%'))] }) },
  ],
};
