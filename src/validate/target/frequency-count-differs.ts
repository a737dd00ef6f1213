import type { Frequency } from '../../canonical/form-record.ts';
import { amount, form, often, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { type Row, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const perYear: Readonly<Record<string, number>> = { Y: 1, M: 12, W: 52, D: 365 };

/** 2个月1期 → 6 a year. Null below once a year: 两年一次 says nothing of this year's count. */
const timesPerYear = ({ times, every }: Frequency): number | null => {
  const [, length = '1', unit = 'Y'] = /^P(\d+)([YMWD])$/.exec(every) ?? [];
  const count = (times * (perYear[unit] ?? 1)) / Number(length);
  return count >= 1 ? count : null;
};

/** Characters that two names must share from the start to speak of one work: 上海高校动态科技发展动态期数 / …完成时间. */
const sharedCharacters = 6;

/** Rows by the start of their names; shorter names speak of nothing in particular. */
const byStart = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const start = startOf(row);
    if (start.length < sharedCharacters) continue;
    const group = groups.get(start);
    if (group) group.push(row);
    else groups.set(start, [row]);
  }
  return groups;
};

const startOf = ({ nameKey }: Row): string => nameKey.slice(0, sharedCharacters);

export const frequencyCountDiffers: Rule = {
  code: 'frequency-count-differs',
  severity: 'warning',
  title: '同一项工作的频次与全年次数应当一致。',
  basis: { id: 'R65', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) => {
    if (record.indicators.every(({ target }) => target.frequency === null)) return [];
    const rows = rowsOf(record);
    const together = byStart(rows);
    return rows.flatMap((own) => {
      const { pointer, title, index } = own;
      const { target } = own.indicator;
      const expected = target.frequency === null ? null : timesPerYear(target.frequency);
      if (expected === null) return [];
      const other = together
        .get(startOf(own))
        ?.find(
          (row) =>
            row.index !== index &&
            row.indicator.target.conditions.some(
              ({ comparator, unit, value }) => comparator === '=' && unit === target.frequency?.unit && value !== expected,
            ),
        );
      return other === undefined
        ? []
        : [
            violated(
              `${pointer}/target`,
              `${title}的频次${quoted(target.text)}合全年${expected}${target.frequency?.unit ?? ''}，与${other.title}的指标值${quoted(other.indicator.target.text)}不一致。`,
            ),
          ];
    });
  },
  fires: [
    {
      shows: '动态期数 =4期，动态完成时间 2个月1期',
      record: form({
        indicators: [
          row('output.quantity', '高校科技发展动态期数', amount('=', 4, '期')),
          row('output.timeliness', '高校科技发展动态完成时间', often('2个月1期，年底完成', 1, '期', 'P2M')),
        ],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '动态期数 =6期，动态完成时间 2个月1期',
      record: form({
        indicators: [
          row('output.quantity', '高校科技发展动态期数', amount('=', 6, '期')),
          row('output.timeliness', '高校科技发展动态完成时间', often('2个月1期，年底完成', 1, '期', 'P2M')),
        ],
      }),
    },
  ],
};
