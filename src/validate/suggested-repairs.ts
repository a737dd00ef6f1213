import type { FormRecord } from '../canonical/form-record.ts';
import type { Flag } from '../model/flag.ts';

/** Characters shown on both sides of a change inside a long text. */
const contextCharacters = 8;

/**
 * Changes that were only suggested, for a person to decide. They are about the copy: nobody has to know that the record lists repairs too.
 *
 *     疑似有误：“292%”可能应是“≥92%”（把握62%），没有改动，请对照原件核对。
 */
export const suggestedRepairs = ({ repairs }: FormRecord): readonly Flag[] =>
  repairs
    .filter(({ applied }) => !applied)
    .map(({ pointer, before, after, confidence }) => {
      const [printed, likely] = changedParts([...(before ?? '')], [...(after ?? '')]);
      const sure = confidence === undefined ? '' : `（把握${Math.round(confidence * 100)}%）`;
      return {
        code: 'repair-suggested',
        severity: 'info',
        pointer,
        message: `疑似有误：“${printed}”可能应是“${likely}”${sure}，没有改动，请对照原件核对。`,
      };
    });

/** The two readings without what they share far from the change. */
const changedParts = (before: readonly string[], after: readonly string[]): readonly [before: string, after: string] => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - contextCharacters);
  const behind = Math.max(0, tail - contextCharacters);
  const part = (text: readonly string[]): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - behind).join('')}${behind > 0 ? '…' : ''}`;
  return [part(before), part(after)];
};
