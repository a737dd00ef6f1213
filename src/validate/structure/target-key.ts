import type { Target } from '../../canonical/form-record.ts';
import { folded } from '../reading.ts';

/** Two spellings of one target are the same: ≥90% and >=90％. */
export const targetKey = (target: Target): string =>
  target.conditions.length > 0
    ? JSON.stringify([
        target.conditions.map(({ measure, comparator, value, upper, unit }) => [measure, comparator, value, upper, unit]),
        target.deadline?.by ?? null,
      ])
    : folded(target.text);
