import { codeKinds } from './codes.ts';

export type Switch =
  | { readonly kind: 'on'; readonly isOn: (code: string) => boolean }
  | { readonly kind: 'unknown'; readonly code: string };

/**
 * Codes named plainly are the only ones on; those with a '-' are off.
 *
 *     weight-sum,target-missing   only these two
 *     -goal-short                 all but this one
 *
 * @param words as typed, without the commas
 */
export const switchCodes = (words: readonly string[]): Switch => {
  const named = words.map((word) => word.trim()).filter((word) => word !== '');
  const off = new Set(named.filter((word) => word.startsWith('-')).map((word) => word.slice(1)));
  const only = new Set(named.filter((word) => !word.startsWith('-')));
  const unknown = [...only, ...off].find((code) => !codeKinds.some((kind) => kind.code === code));
  if (unknown !== undefined) return { kind: 'unknown', code: unknown };
  return { kind: 'on', isOn: (code) => (only.size === 0 || only.has(code)) && !off.has(code) };
};
