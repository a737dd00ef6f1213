import type { Sourced } from '../model/form.ts';

/** What stands in a place; null where nothing does. */
export const textOf = (sourced: Sourced | null | undefined): string | null => sourced?.text.trim() || null;

/** A lone dash or slash is how forms leave a place empty. */
export const isBlank = (text: string): boolean => /^[-—–/\\\s]*$/.test(text);

/** The exact value behind a shown number; only where nothing was repaired or joined. */
export const storedNumber = ({ text, from }: Sourced): string | null => {
  const traced = from.length === 1 ? from[0] : undefined;
  const fragment = traced?.fragments.length === 1 && traced.repairs.length === 0 ? traced.fragments[0] : undefined;
  if (fragment?.stored?.type !== 'number' || fragment.text.includes('%')) return null;
  return text.trim() === fragment.text.trim() ? fragment.stored.value : null;
};

/** A date cell shows what its format leaves (2020年1月); the stored day is the truth. */
export const storedDay = ({ from }: Sourced): string | null => {
  const stored = from.length === 1 ? from[0]?.fragments[0]?.stored : undefined;
  return stored?.type === 'date' ? stored.value.slice(0, 10) : null;
};
