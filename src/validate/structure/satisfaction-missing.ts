import { amount, displacedLabel, form, row } from '../example-form.ts';
import { groupOf } from '../groups.ts';
import { printedLabels } from '../inferred-rows.ts';
import { folded } from '../reading.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** 营商环境满意评价 under 社会效益 is a benefit, 居民满意度 there is a satisfaction indicator. */
const satisfactionName = /满意(?:度|率|程度|比例|情况|$)/;

const output = row('output.quantity', '组织业务培训', amount('>=', 3, '次'));
const benefit = row('benefit.social', '公共服务水平');

export const satisfactionMissing: Rule = {
  code: 'satisfaction-missing',
  severity: 'warning',
  title: '应当设置服务对象满意度指标，确不需要的应当说明。',
  basis: { id: 'R34', source: sources.core, grade: 'regulation' },
  families: 'all',
  check: (record) => {
    if (record.indicators.length === 0) return [];
    const isThere =
      record.indicators.some(({ category }) => category === 'satisfaction') ||
      record.indicators.some(
        (indicator) =>
          groupOf(indicator) === 'satisfaction' ||
          folded(indicator.level2).includes('满意') ||
          // Filed under 社会效益 it is there, if in the wrong place.
          satisfactionName.test(folded(indicator.name)),
      );
    if (isThere) return [];
    // A satisfaction row would be named so: only a label that lost its rows leaves a doubt.
    return printedLabels(record).some((label) => folded(label).includes('满意'))
      ? [undecidable('/indicators', '表上印有满意度，却没有一行归到它，不能判断有没有满意度指标。')]
      : [violated('/indicators', '没有设置服务对象满意度指标。')];
  },
  fires: [
    { shows: '社会效益下有营商环境满意评价', record: form({ indicators: [output, row('benefit.social', '营商环境满意评价')] }) },
    { shows: '只有产出指标和效益指标', record: form({ family: 'national-2015', indicators: [output, benefit] }) },
  ],
  leavesAlone: [
    { shows: '有学员满意度', record: form({ indicators: [output, benefit, row('satisfaction', '学员满意度', amount('>=', 90, '%'))] }) },
    { shows: '满意度写在社会效益下', record: form({ indicators: [output, row('benefit.social', '居民满意度', amount('>=', 90, '%'))] }) },
  ],
  undecided: [
    {
      shows: '“满意度”印在表上，却没有一行归到它',
      record: form({ indicators: [output, benefit], repairs: [displacedLabel(1, 'level2', 0.8, '满意度', '社会效益')] }),
    },
  ],
};
