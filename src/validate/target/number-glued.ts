import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** 9%0: the glyphs of 90% in another order. */
const scrambled = /\d[%‰]\d/;
/** 292%: a scanner read ≥ as 2. Only where the rest is a share that a person would write. */
const lostSign = /^2(\d{2}|100)(?:\.0+)?%$/;
const likelyShares = { from: 50, to: 100 };

export const numberGlued: Rule = {
  code: 'number-glued',
  severity: 'warning',
  title: '指标值的数字不应有错位，或者把符号认成数字。',
  basis: { id: 'R68', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ foldedTarget: text, pointer, title }) => {
      if (scrambled.test(text)) return violated(`${pointer}/target`, `${title}的指标值${quoted(text)}数字错位，请对照原件。`);
      const rest = Number(lostSign.exec(text)?.[1] ?? Number.NaN);
      return rest >= likelyShares.from && rest <= likelyShares.to
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(text)}疑是“≥${rest}%”，请对照原件。`)
        : null;
    }),
  fires: [
    { shows: '出勤率：9%0', record: form({ indicators: [row('output.quality', '出勤率', amount('=', 9, '%', '9%0'))] }) },
    { shows: '满意度：292%', record: form({ indicators: [row('satisfaction', '满意度', amount('=', 292, '%', '292%'))] }) },
  ],
  leavesAlone: [
    { shows: '出勤率：90%', record: form({ indicators: [row('output.quality', '出勤率', amount('=', 90, '%', '90%'))] }) },
    { shows: '90%-95%', record: form({ indicators: [row('output.quality', '甲级率', amount('between', 90, '%', '90%-95%'))] }) },
    { shows: '增长率：210%', record: form({ indicators: [row('benefit.economic', '增长率', amount('=', 210, '%', '210%'))] }) },
  ],
};
