import type { Condition, Target } from '../../src/canonical/form-record.ts';

const condition = ({ measure, comparator, value, upper, unit }: Condition): string =>
  [measure, comparator, upper === null ? value : `${value}..${upper}`, unit].filter((part) => part !== null).join(' ');

/**
 * A target in one line, for tables of tests.
 *
 *     培训场次 >= 2 次 · by 2020-12-31 year · 1 期 every P2M · “合规”        (by? where the deadline is ambiguous)
 */
export const brief = ({ kind, conditions, deadline, frequency, quality }: Target): string => {
  const parts = [
    ...conditions.map(condition),
    ...(deadline === null ? [] : [`by${deadline.ambiguous ? '?' : ''} ${deadline.by} ${deadline.precision}`]),
    ...(frequency === null ? [] : [`${frequency.times} ${frequency.unit} every ${frequency.every}`]),
    ...(quality === null ? [] : [`“${quality}”`]),
  ];
  return parts.length === 0 ? kind : parts.join(' · ');
};

/** Rows of a table of tests: text → what it gives. */
export const table = (rows: string): readonly (readonly [string, string])[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('→').map((cell) => cell.trim()) as [string, string]);
