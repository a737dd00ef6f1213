import { form } from '../example-form.ts';
import { points } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { executionRate, executionScore, executionWeight } from './execution-score.ts';

/** What rounding of rate and score to one decimal can make of 10 points. */
const tolerancePoints = 0.1;

const evaluated = (rate: string, weight: string, score: string) =>
  form({
    family: 'self-evaluation',
    extras: [
      { label: '年度资金总额／分值', text: weight },
      { label: '年度资金总额／执行率', text: rate },
      { label: '年度资金总额／得分', text: score },
    ],
  });

export const executionScoreDiffers: Rule = {
  code: 'execution-score-differs',
  severity: 'warning',
  title: '预算执行率的得分应当等于执行率乘以分值，超过100%的按满分计。',
  basis: { id: 'R85', source: sources.audit, grade: 'seen' },
  families: ['self-evaluation'],
  check: ({ extras }) => {
    const [rate, weight, score] = [executionRate(extras), executionWeight(extras), executionScore(extras)];
    if (rate === null || weight === null || score === null) return [];
    const due = (Math.min(rate.value, 100) / 100) * weight.value;
    if (Math.abs(due - score.value) <= tolerancePoints) return [];
    return [
      violated(
        `/extras/${score.index}/text`,
        `预算执行率${points(rate.value)}%、分值${points(weight.value)}分，得分应当是${points(due)}分，填的却是${points(score.value)}分。`,
      ),
    ];
  },
  fires: [
    { shows: '执行率 95.5%，分值 10，得分 10', record: evaluated('95.5%', '10', '10') },
    { shows: '执行率 60%，分值 10，得分 9', record: evaluated('60%', '10分', '9分') },
  ],
  leavesAlone: [
    { shows: '执行率 95.5%，分值 10，得分 9.55', record: evaluated('95.5%', '10', '9.55') },
    { shows: '执行率 86.18%，分值 10，得分 8.6', record: evaluated('86.18%', '10', '8.6') },
    { shows: '执行率 103%，分值 10，得分 10', record: evaluated('103%', '10', '10') },
    { shows: '没有填得分', record: evaluated('95%', '10', '—') },
  ],
};
