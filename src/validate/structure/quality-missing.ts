import { displacedLabel, form, row } from '../example-form.ts';
import type { Rule } from '../rule.ts';
import { sources } from '../sources.ts';
import { sectionMissing } from './section-missing.ts';

export const qualityMissing: Rule = {
  code: 'quality-missing',
  severity: 'warning',
  title: '原则上应当设置质量指标。',
  basis: { id: 'R34', source: sources.core, grade: 'regulation' },
  families: 'all',
  check: (record) => sectionMissing(record, 'output.quality', '质量指标'),
  fires: [
    {
      shows: '产出指标下没有质量指标',
      record: form({ indicators: [row('output.quantity', '某项产出'), row('satisfaction', '学员满意度')] }),
    },
  ],
  leavesAlone: [
    { shows: '有质量指标', record: form({ indicators: [row('output.quality', '某项产出'), row('satisfaction', '学员满意度')] }) },
    { shows: '没有一条产出指标（另有一条规则）', record: form({ indicators: [row('satisfaction', '学员满意度')] }) },
  ],
  undecided: [
    {
      shows: '所属栏目系推断',
      record: form({ indicators: [row('output.quantity', '某项产出')], repairs: [displacedLabel(0, 'level2', 0.9, '其它', '产出')] }),
    },
  ],
};
