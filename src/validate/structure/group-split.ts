import { displacedLabel, form, row } from '../example-form.ts';
import { groupOf, groupWords } from '../groups.ts';
import { inferredRows } from '../inferred-rows.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const output = row('output.quantity', '组织业务培训');
const benefit = row('benefit.social', '公共服务水平');

export const groupSplit: Rule = {
  code: 'group-split',
  severity: 'info',
  title: '同一个一级指标的各行应当排在一起。',
  basis: { id: 'R35', source: sources.sample, grade: 'filed' },
  // The first generation has a long-term and an annual table on one form: every group comes back.
  families: ['shanghai-2017', 'shanghai-2022', 'national-2015', 'national-2021', 'self-evaluation', 'project-list'],
  check: (record) => {
    const left = new Set<string>();
    let before: string | null = null;
    let horizon = record.indicators[0]?.horizon;
    for (const { indicator, pointer, title } of rowsOf(record)) {
      if (indicator.horizon !== horizon) {
        left.clear();
        before = null;
        horizon = indicator.horizon;
      }
      const group = groupOf(indicator);
      if (group === null || group === before) continue;
      if (left.has(group))
        return inferredRows(record).size > 0
          ? [undecidable(`${pointer}/level1`, '有的指标所属栏目系推断，不能判断同一个一级指标是否分在了两处。')]
          : [violated(`${pointer}/level1`, `一级指标“${groupWords[group]}”分在了几处，从${title}起又出现一次，请核对顺序。`)];
      if (before !== null) left.add(before);
      before = group;
    }
    return [];
  },
  fires: [{ shows: '产出、效益、产出', record: form({ indicators: [output, benefit, { ...output, name: '印发资料' }] }) }],
  leavesAlone: [
    { shows: '产出、产出、效益', record: form({ indicators: [output, { ...output, name: '印发资料' }, benefit] }) },
    { shows: '成本放在最后', record: form({ indicators: [output, benefit, row('cost.economic', '项目总成本')] }) },
  ],
  undecided: [
    {
      shows: '标签错位后推断',
      record: form({
        indicators: [output, benefit, { ...output, name: '印发资料' }],
        repairs: [displacedLabel(2, 'level1', 0.9, '效益指标', '产出指标')],
      }),
    },
  ],
};
