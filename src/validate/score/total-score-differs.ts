import { form, row } from '../example-form.ts';
import { points } from '../reading.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { executionScore, totalScore } from './execution-score.ts';

/** Totals are often printed with one decimal where the scores have two. */
const tolerancePoints = 0.1;

const evaluated = (total: string, execution: string | null, ...scores: readonly (number | null)[]) =>
  form({
    family: 'self-evaluation',
    indicators: scores.map((score, index) => row('output.quantity', `第${index + 1}项指标`, undefined, { weight: 50, score })),
    extras: [
      ...(execution === null ? [] : [{ label: '年度资金总额／得分', text: execution }]),
      { label: '总分／分值', text: '100' },
      { label: '总分／得分', text: total },
    ],
  });

export const totalScoreDiffers: Rule = {
  code: 'total-score-differs',
  severity: 'error',
  title: '总分应当等于各指标得分与预算执行率得分之和。',
  basis: { id: 'R89', source: sources.audit, grade: 'seen' },
  families: ['self-evaluation'],
  check: ({ extras, indicators }) => {
    const total = totalScore(extras);
    const scores = indicators.map(({ score }) => score).filter((score) => score !== null);
    if (total === null || scores.length === 0) return [];
    const pointer = `/extras/${total.index}/text`;
    const execution = executionScore(extras);
    const sum = scores.reduce((all, score) => all + score, 0);
    const isNear = (value: number): boolean => Math.abs(value - total.value) <= tolerancePoints;
    // 预算执行率 may be an indicator of its own, and then counts already.
    if (isNear(sum) || isNear(sum + (execution?.value ?? 0))) return [];
    if (scores.length < indicators.length || execution === null)
      return [undecidable(pointer, `有的得分没有读到，已有的合计${points(sum)}分，不能判断总分${points(total.value)}分是否正确。`)];
    return [
      violated(
        pointer,
        `总分填的是${points(total.value)}分，各指标得分${points(sum)}分加上预算执行率得分${points(execution.value)}分却是${points(sum + execution.value)}分。`,
      ),
    ];
  },
  fires: [
    { shows: '指标得分 46、42.5，执行率得分 9.5，总分 96', record: evaluated('96', '9.5', 46, 42.5) },
    { shows: '指标得分 46、42，执行率得分 10，总分 99', record: evaluated('99分', '10', 46, 42) },
  ],
  leavesAlone: [
    { shows: '指标得分 46、42.5，执行率得分 9.5，总分 98', record: evaluated('98', '9.5', 46, 42.5) },
    { shows: '预算执行率列为指标：46、42.5、9.5，总分 98', record: evaluated('98', null, 46, 42.5, 9.5) },
    { shows: '总分没有填', record: evaluated('—', '9.5', 46, 42.5) },
  ],
  undecided: [
    { shows: '有的指标没有读到得分', record: evaluated('98', '9.5', 46, null) },
    { shows: '没有读到预算执行率的得分', record: evaluated('98', null, 46, 42.5) },
  ],
};
