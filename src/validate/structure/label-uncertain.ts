import { displacedLabel, form, row, wording } from '../example-form.ts';
import { inferredRows } from '../inferred-rows.ts';
import { points } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** Below this a person should look. The 2020 sample read row by row: 0.82 and above was never in doubt, 0.75–0.78 had a second reading. */
export const reviewBelowConfidence = 0.8;

const marketRow = { ...row('benefit.social', '高校技术市场市场化运作', wording('进一步推进')), level1: '效果目标', level2: '社会效益' };

export const labelUncertain: Rule = {
  code: 'label-uncertain',
  severity: 'info',
  title: '原件的栏目标签错位，程序推断的所属栏目把握不大时请人工核对。',
  basis: { id: 'R35', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) => {
    const inferred = inferredRows(record);
    return findingsByRow(rowsOf(record), ({ index, indicator, pointer, title }) => {
      const row = inferred.get(index);
      if (row === undefined || row.confidence >= reviewBelowConfidence) return null;
      const place = [indicator.level1, indicator.level2].filter((label) => label !== null).join('／');
      const repair = row.repairs.find(({ confidence }) => confidence === row.confidence);
      return violated(
        repair?.pointer ?? pointer,
        `${title}归入“${place}”是推断的，把握约${points(row.confidence * 100)}%，请对照原件核对。`,
      );
    });
  },
  fires: [
    {
      shows: '印在“满意度”下，推断属“效果目标／社会效益”，把握 75%',
      record: form({
        family: 'shanghai-2017',
        indicators: [marketRow],
        repairs: [displacedLabel(0, 'level1', 0.75, '满意度', '效果目标')],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '把握 96% 的推断',
      record: form({
        family: 'shanghai-2017',
        indicators: [marketRow],
        repairs: [displacedLabel(0, 'level1', 0.96, '满意度', '效果目标')],
      }),
    },
    { shows: '标签本来就印在这里', record: form({ family: 'shanghai-2017', indicators: [marketRow] }) },
  ],
};
