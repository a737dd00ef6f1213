import { amount, due, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { targetKey } from './target-key.ts';
import { type Repeat, repeatsIn } from './repeats.ts';

/** The same work may stand once under 数量 with a count and once under 时效 with a date: two sections, two sorts of target. */
const isTwoSided = ({ first, second }: Repeat): boolean =>
  first.indicator.category !== second.indicator.category && first.indicator.target.kind !== second.indicator.target.kind;

const shown = (text: string | null): string => (text === null ? '（空）' : quoted(text));

const messageFor = ({ first, second }: Repeat): string => {
  const [one, two] = [first.indicator, second.indicator];
  const places = `三级指标${quoted(two.name)}在第${one.ordinal}行和第${two.ordinal}行各填一次`;
  return targetKey(one.target) === targetKey(two.target)
    ? `${places}，指标值也相同，是重复填报。`
    : `${places}，指标值却不同：${shown(one.target.text)}、${shown(two.target.text)}。`;
};

export const duplicateIndicator: Rule = {
  code: 'duplicate-indicator',
  severity: 'warning',
  title: '同一个三级指标不应填报两次。',
  basis: { id: 'R40', also: ['R41'], source: sources.recheck, grade: 'seen' },
  families: 'all',
  check: (record) =>
    repeatsIn(record)
      .filter((repeat) => !isTwoSided(repeat))
      .map((repeat) => violated(repeat.second.pointer, messageFor(repeat))),
  fires: [
    {
      shows: '技术经纪人年审通过率：>95%；技术经纪人年审通过率：>=90%',
      record: form({
        indicators: [
          row('output.quality', '技术经纪人年审通过率', amount('>', 95, '%')),
          row('output.quality', '技术经纪人年审通过率', amount('>=', 90, '%')),
        ],
      }),
    },
    {
      shows: '合格率：≥90%；合格率：>=90％（一个意思）',
      record: form({
        indicators: [
          row('output.quality', '合格率', amount('>=', 90, '%', '≥90%')),
          row('output.quality', '合格率', amount('>=', 90, '%', '>=90％')),
        ],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '数量与时效各一次：3次；年底前完成',
      record: form({
        indicators: [
          row('output.quantity', '组织业务培训', amount('>=', 3, '次')),
          row('output.timeliness', '组织业务培训', due('年底前完成', '2020-12-31', 'year')),
        ],
      }),
    },
    {
      shows: '中期、年度两张指标表',
      record: form({
        family: 'national-2011',
        indicators: [3, 1].flatMap((years) => [
          row('output.quantity', '培训次数', amount('=', 4 * years, '次')),
          row('output.quantity', '印发资料', amount('=', 500 * years, '份')),
          row('output.quality', '考核通过率', amount('>=', 90 + years, '%')),
        ]),
      }),
    },
  ],
};
