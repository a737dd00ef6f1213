import { form, row } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** The 2020 sample has 71, with 24 under 数量: nobody can follow them all. The longest well-made forms of the kind have 55. */
const mostIndicators = 60;
const mostPerCategory = 20;

const many = (count: number) => Array.from({ length: count }, (_, index) => row('output.quantity', `第${index + 1}项工作数量`));

export const tooManyIndicators: Rule = {
  code: 'too-many-indicators',
  severity: 'info',
  title: '绩效指标应当突出重点，不宜过多。',
  basis: { id: 'R37', source: sources.core, grade: 'regulation' },
  families: 'all',
  check: ({ indicators }) => {
    if (indicators.length > mostIndicators) return [violated('/indicators', `三级指标多达${indicators.length}个，看不出重点。`)];
    if (indicators.length <= mostPerCategory) return [];
    const counts = new Map<string, number>();
    for (const { level2 } of indicators) if (level2 !== null) counts.set(level2, (counts.get(level2) ?? 0) + 1);
    const [most] = [...counts].filter(([, count]) => count > mostPerCategory);
    return most === undefined ? [] : [violated('/indicators', `二级指标“${most[0]}”下有${most[1]}个三级指标，看不出重点。`)];
  },
  fires: [{ shows: '“数量指标”下24个三级指标', record: form({ indicators: many(24) }) }],
  leavesAlone: [{ shows: '“数量指标”下12个三级指标', record: form({ indicators: many(12) }) }],
};
