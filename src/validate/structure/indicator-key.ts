import type { Target } from '../../canonical/form-record.ts';
import { folded } from '../reading.ts';

/** A name as two careful readers would compare it: without width, white space, marks and quotation marks. ★“汇创青春”大赛 = 汇创青春大赛 */
export const nameKey = (name: string | null): string => folded(name).replace(/^[★☆*＊▲△●■◆]+|["“”'‘’《》]/g, '');

/** Two spellings of one target are the same: ≥90% and >=90％. */
export const targetKey = (target: Target): string =>
  target.conditions.length > 0
    ? JSON.stringify([
        target.conditions.map(({ measure, comparator, value, upper, unit }) => [measure, comparator, value, upper, unit]),
        target.deadline?.by ?? null,
      ])
    : folded(target.text);
