import type { Condition } from '../../canonical/form-record.ts';
import { rememberedFor, rememberedTexts } from '../../model/remembered.ts';
import { amount, form, row } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Finding, type Rule, violated } from '../rule.ts';
import { quantifiedRows, type Row } from '../rows.ts';
import { sources } from '../sources.ts';
import { type GoalNumber, goalNumbersIn } from './goal-numbers.ts';
import { wholeOf } from './shares.ts';

/** Share of a name's character pairs that the clause must have: 完成高校[27家协同]创新中心[节点]检查与预算报送工作 has 0.7 of its indicator's. */
const sameWorkShare = 0.6;
/** 科研创新计划项目节点跟踪 is nearer to a clause on 节点跟踪 (67项) than 科研创新计划项目申报遴选 by more than this. */
const equallyNearShare = 0.1;
/** Names shorter than this have too few pairs to be told apart: 培训次数. */
const shortestNameCharacters = 8;
/** A goal that promises this many times the minimum of the indicator leaves the indicator without meaning: 8-10次 against >=2次. */
const farAbove = 2;

/** 2017年度、2019年度 in a name says nothing of the work. */
const yearsNamed = /(?:19|20)\d\d年度?、?/g;

/** Pairs of characters of a row's name, each once. */
const pairsOf = rememberedFor(({ foldedName }: Row): readonly string[] => {
  const characters = [...foldedName.replace(yearsNamed, '')];
  return [...new Set(characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? '')))];
});

/** The share of the pairs that a clause has, 0 where it is too small to count. */
const sharedPairs = (pairs: readonly string[], clause: string): number => {
  const strayMaximum = pairs.length - Math.ceil(pairs.length * sameWorkShare - roundingDust);
  let stray = 0;
  for (const pair of pairs) {
    if (clause.includes(pair)) continue;
    stray += 1;
    if (stray > strayMaximum) return 0;
  }
  return pairs.length === 0 ? 0 : (pairs.length - stray) / pairs.length;
};
const roundingDust = 1e-9;

/** What may be counted in one another's unit: 27家 and 25个中心, but not 60场次 and 92800人次. */
const unitClasses: readonly RegExp[] = [/^(?:人|名|位)/, /^户/, /^(?:次|场|期|批)/, /^(?:份|篇|册|部|本)/, /^(?:台|套|辆|件)/];
const ownMeasure = /^(?:平方米|亩|公里|米|公顷)/;

const classOf = (unit: string): string => {
  if (ownMeasure.test(unit)) return unit;
  return String(unitClasses.findIndex((pattern) => pattern.test(unit)));
};

/** Null for a unit that counts nothing: a share, money, time. */
const countClassOf = rememberedTexts((unit): string | null =>
  wholeOf(unit) === null && !/元|月|天|日|小时|分钟|年/.test(unit) ? classOf(unit) : null,
);
const countClass = ({ unit }: Condition): string | null => (unit === null ? null : countClassOf(unit));

const disagrees = (said: GoalNumber, { comparator, value, upper }: Condition): boolean => {
  if (said.approximate) return comparator === '=' && (value < said.from * 0.8 || value > said.to * 1.5);
  if (comparator === '=') return value < said.from || value > said.to;
  if (comparator === 'between') return said.to < value || said.from > (upper ?? value);
  if (comparator === '>=' || comparator === '>') return said.to < value || said.from >= value * farAbove;
  return (comparator === '<=' || comparator === '<') && said.from > value;
};

interface ScoredRow {
  readonly row: Row;
  readonly share: number;
  readonly counts: readonly Condition[];
}

/** Rows that count the like of it and may be of the same work, the nearest first. */
const rowsNear = (said: GoalNumber, rows: readonly Row[]): readonly ScoredRow[] => {
  const clause = folded(said.clause);
  const unitClass = classOf(said.unit);
  const isLike = (condition: Condition): boolean => countClass(condition) === unitClass;
  const near: ScoredRow[] = [];
  for (const row of rows) {
    const { conditions } = row.indicator.target;
    if (!conditions.some(isLike)) continue;
    const share = sharedPairs(pairsOf(row), clause);
    if (share >= sameWorkShare) near.push({ row, share, counts: conditions.filter(isLike) });
  }
  return near.sort((a, b) => b.share - a.share || a.row.index - b.row.index);
};

const findingFor = (said: GoalNumber, rows: readonly Row[]): readonly Finding[] => {
  const scored = rowsNear(said, rows);
  const [best] = scored;
  if (best === undefined) return [];
  // Several indicators of one work have several numbers; one that agrees is enough.
  const counts = scored.filter(({ share }) => share >= best.share - equallyNearShare).flatMap((match) => match.counts);
  if (counts.some((condition) => !disagrees(said, condition))) return [];
  const { indicator, pointer, title } = best.row;
  return [
    violated(
      `${pointer}/target`,
      `总体目标写的是${quoted(said.clause)}（${said.written}），${title}的指标值却是${quoted(indicator.target.text)}。`,
    ),
  ];
};

export const goalNumberDiffers: Rule = {
  code: 'goal-number-differs',
  severity: 'info',
  title: '总体目标中的数量应当与指标值一致。',
  basis: { id: 'R71', source: sources.relevance, grade: 'regulation' },
  families: 'all',
  check: (record) => {
    const numbers = goalNumbersIn(record.narrative.goal ?? '');
    if (numbers.length === 0) return [];
    const rows = quantifiedRows(record).filter(
      ({ indicator, foldedName }) =>
        foldedName.length >= shortestNameCharacters && indicator.target.conditions.some((condition) => countClass(condition) !== null),
    );
    const seen = new Set<string>();
    return numbers.flatMap((said) => findingFor(said, rows)).filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
  },
  fires: [
    {
      shows: '总体目标：27家；指标值：=25个中心',
      record: form({
        narrative: { goal: '完成高校27家协同创新中心节点检查与预算报送工作，跟踪各中心运行进展。' },
        indicators: [row('output.quantity', '完成高校创新中心绩效检查与预算报送工作', amount('=', 25, '个中心'))],
      }),
    },
    {
      shows: '总体目标：8-10次；指标值：>=2次',
      record: form({
        narrative: { goal: '全年组织协同创新中心、学校科技管理职能部门工作布置、研讨会议8-10次。' },
        indicators: [row('output.quantity', '全年组织协同创新中心、学校科技管理职能部门召开工作布置、研讨会议', amount('>=', 2, '次'))],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '总体目标：60余家；指标值：>60个学校',
      record: form({
        narrative: { goal: '组织60余家本市普通高校科技统计年报报送与审核。' },
        indicators: [row('output.quantity', '组织本市普通高校科技统计年报报送与审核学校数', amount('>', 60, '个学校'))],
      }),
    },
    {
      shows: '总体目标里别的工作的数字',
      record: form({
        narrative: { goal: '样本量不少于146份，对满意度偏低的环节分析原因。' },
        indicators: [row('output.quantity', '印发农业技术宣传资料', amount('>=', 5000, '份'))],
      }),
    },
  ],
};
