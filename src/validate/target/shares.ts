import type { Condition } from '../../canonical/form-record.ts';

/** What a whole is in the unit of a share: 100 of %, 1000 of ‰. Null for other units. */
export const wholeOf = (unit: string | null): number | null => {
  if (unit === null) return null;
  if (unit === '%') return 100;
  if (/^[（(]?(?:%|％|百分比|百分之)/.test(unit)) return 100;
  return /^[（(]?‰/.test(unit) ? 1000 : null;
};

/** The greatest value a condition names. */
export const upperEnd = ({ value, upper }: Condition): number => upper ?? value;

/** It names more than the whole: 120%. */
export const isAboveWhole = (condition: Condition): boolean => {
  const whole = wholeOf(condition.unit);
  return whole !== null && upperEnd(condition) > whole;
};
