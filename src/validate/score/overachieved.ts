import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { evaluatedRows, findingsByRow } from '../rows.ts';
import { sources } from '../sources.ts';
import { reached } from './reached.ts';

/** 130 %: the target was set too low. Another province asks from 120 % on. */
const largestRatio = 1.3;

const done = (value: number) =>
  form({
    family: 'self-evaluation',
    indicators: [row('output.quantity', '送戏下乡演出', amount('>=', 100, '场'), { actual: amount('=', value, '场') })],
  });

export const overachieved: Rule = {
  code: 'overachieved',
  severity: 'info',
  title: '实际完成值远超指标值的，说明指标值定得偏低。',
  basis: { id: 'R90', source: sources.recheck, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(evaluatedRows(record), ({ indicator, pointer, title }) => {
      const [wanted] = indicator.target.conditions;
      const [actual] = indicator.actual?.conditions ?? [];
      const isFloor = wanted?.comparator === '>=' || wanted?.comparator === '>' || wanted?.comparator === '=';
      if (wanted === undefined || actual === undefined || !isFloor || wanted.value <= 0) return null;
      const isSame = wanted.comparator === '=' ? wanted.unit === actual.unit : reached(indicator) === true;
      return isSame && actual.value > wanted.value * largestRatio
        ? violated(
            `${pointer}/actual`,
            `${title}的指标值是${quoted(indicator.target.text)}，实际完成${quoted(indicator.actual?.text ?? null)}，超过三成以上，指标值定得偏低。`,
          )
        : null;
    }),
  fires: [{ shows: '≥100场，实际 150场', record: done(150) }],
  leavesAlone: [
    { shows: '≥100场，实际 120场', record: done(120) },
    { shows: '≥100场，实际 90场', record: done(90) },
  ],
};
