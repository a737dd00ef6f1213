import type { IndicatorRecord } from '../../canonical/form-record.ts';

/**
 * Whether the actual value meets the target. Null where that cannot be told: several conditions, other units, words, dates.
 *
 *     ≥85% · 77% → false      8-10次 · 8次 → true      每月1次 · 已完成 → null
 */
export const reached = ({ target, actual }: IndicatorRecord): boolean | null => {
  const [wanted, ...others] = target.conditions;
  const [done, ...more] = actual?.conditions ?? [];
  if (wanted === undefined || done === undefined || others.length > 0 || more.length > 0) return null;
  if (wanted.unit !== done.unit || wanted.measure !== done.measure || done.comparator !== '=') return null;
  switch (wanted.comparator) {
    case '>':
      return done.value > wanted.value;
    case '>=':
      return done.value >= wanted.value;
    case '<':
      return done.value < wanted.value;
    case '<=':
      return done.value <= wanted.value;
    case '=':
      return done.value === wanted.value;
    case 'between':
      return done.value >= wanted.value && done.value <= (wanted.upper ?? wanted.value);
    case 'approx':
      return null;
  }
};
