import type { Fragment } from '../model/fragment.ts';

/**
 * How fragments that stand in one cell are read before any repair: each on a line of its own. Hidden text beside visible text is
 * kept as a fragment but not read; where all is hidden (a hidden row) it is the text.
 */
export const joinFragments = (fragments: readonly Fragment[]): string => {
  if (fragments.length < 2) return fragments[0]?.text ?? '';
  const shown = fragments.filter((fragment) => !fragment.hidden);
  return (shown.length > 0 ? shown : fragments).map((fragment) => fragment.text).join('\n');
};

/**
 * Two halves of one text that a page or line end cut. Chinese goes on without a space; between two Latin words the space was the
 * line break:
 *
 *     …有机组成 | 部分，…  →  …有机组成部分，…        …of the | project  →  …of the project
 */
export const joinCutText = (before: string, after: string): string => {
  const left = before.trimEnd();
  const right = after.trimStart();
  return /[A-Za-z,.;:]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
};
