import type { IndicatorRecord } from '../../canonical/form-record.ts';
import { amount, form, row, wording } from '../example-form.ts';
import { folded, points, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** 未开展满意度调查, 没有进行问卷调查, 未做测评 */
const unsurveyed = /(?:未|没有|没)(?:开展|进行|组织|实施|做|发放|设计)[^。；，]{0,10}(?:调查|问卷|测评|回访|评价)/;

const isSatisfaction = ({ category, name }: IndicatorRecord): boolean => category === 'satisfaction' || folded(name).includes('满意');

const saysOf = ({ actual, note, extras }: IndicatorRecord): readonly string[] =>
  [actual?.text ?? null, note, ...(extras ?? []).map(({ text }) => text)].filter((text) => text !== null);

const evaluated = (actual: string, score: number, note: string | null = null) =>
  form({
    family: 'self-evaluation',
    indicators: [row('satisfaction', '服务对象满意度', amount('>=', 90, '%'), { actual: wording(actual), weight: 10, score, note })],
  });

export const satisfactionUnsurveyed: Rule = {
  code: 'satisfaction-unsurveyed',
  severity: 'info',
  title: '没有开展满意度调查的，满意度指标不得分。',
  basis: { id: 'R93', source: sources.recheck, grade: 'seen' },
  families: ['self-evaluation'],
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator, pointer, title }) => {
      const { score } = indicator;
      if (!isSatisfaction(indicator) || score === null || score <= 0) return null;
      const said = saysOf(indicator).find((text) => unsurveyed.test(folded(text)));
      return said === undefined ? null : violated(`${pointer}/score`, `${title}写明${quoted(said)}，却得了${points(score)}分。`);
    }),
  fires: [
    { shows: '实际完成值：未开展满意度调查，得分 8', record: evaluated('未开展满意度调查', 8) },
    { shows: '偏差原因：因疫情没有进行问卷调查，得分 10', record: evaluated('较好', 10, '因疫情没有进行问卷调查') },
  ],
  leavesAlone: [
    { shows: '实际完成值：未开展满意度调查，得分 0', record: evaluated('未开展满意度调查', 0) },
    { shows: '实际完成值：93%', record: evaluated('93%', 10) },
    { shows: '偏差原因：个别对象未参加调查', record: evaluated('88%', 9, '个别对象未参加调查') },
  ],
};
