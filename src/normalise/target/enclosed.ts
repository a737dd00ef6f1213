import type { Condition } from '../../canonical/form-record.ts';
import type { Clause } from './clauses.ts';
import { readCondition } from './condition.ts';

const sign = '(<=|=<|<|≤|≦|⩽|>=|=>|>|≥|≧|⩾)';
/** 60%≤x≤80%, 90%≤合格率<95%, 10≥n≥5 */
const shape = new RegExp(`^(\\d[^<>=≤≥≦≧⩽⩾]{0,12}?)${sign}([^<>=≤≥≦≧⩽⩾]{1,16})${sign}(\\d[^<>=≤≥≦≧⩽⩾]{0,12})$`);
/** x and n stand for the indicator itself. */
const variable = /^[A-Za-z]$/;
const turned: Readonly<Record<string, string>> = { '<': '>', '>': '<', '≤': '≥', '≥': '≤', '≦': '≥', '≧': '≤', '⩽': '≥', '⩾': '≤' };

/**
 * A quantity between two bounds, as mathematics writes it: one range where both bounds count, else a condition for each. Null where the
 * clause is nothing of the kind.
 */
export const readEnclosed = ({ folded }: Clause): readonly Condition[] | null => {
  const [, first = '', firstSign = '', middle = '', secondSign = '', second = ''] = shape.exec(folded) ?? [];
  if (firstSign === '' || isUpward(firstSign) !== isUpward(secondSign)) return null;
  const measure = variable.test(middle) ? '' : middle;
  const near = readBound(`${measure}${turnedSign(firstSign)}${first}`);
  const far = readBound(`${measure}${secondSign}${second}`);
  if (near === null || far === null) return null;
  const [lower, upper] = isUpward(firstSign) ? [near, far] : [far, near];
  const unit = lower.unit ?? upper.unit; // 5≤n≤10个
  const bounds = [
    { ...lower, unit },
    { ...upper, unit: upper.unit ?? unit },
  ];
  if (lower.comparator !== '>=' || upper.comparator !== '<=' || bounds[0]?.unit !== bounds[1]?.unit) return bounds;
  return [{ ...lower, unit, comparator: 'between', upper: upper.value }];
};

const readBound = (text: string): Condition | null => readCondition({ plain: text, folded: text });
const isUpward = (mark: string): boolean => /[<≤≦⩽]/.test(mark);
const turnedSign = (mark: string): string => [...mark].map((character) => turned[character] ?? character).join('');
