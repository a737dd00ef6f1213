import { rememberedFor } from '../model/remembered.ts';
import type { RepairRule } from './repair-rule.ts';

/** Which rules of a list a text calls for: a bit for each, by its place in the list. One walk over the text asks for all of them. */
export const callsFor = rememberedFor((rules: readonly RepairRule[]): ((text: string) => number) => {
  const always = rules.reduce((calls, { needs }, index) => (needs ? calls : calls | callOf(index)), 0);
  /** By UTF-16 unit; 0 for one not met yet. */
  const known = new Int32Array(0x10000);
  const callsOfUnit = (unit: string): number =>
    rules.reduce((calls, { needs }, index) => (needs?.test(unit) === true ? calls | callOf(index) : calls), met);
  return (text) => {
    let calls = always;
    for (let at = 0; at < text.length; at += 1) calls |= known[text.charCodeAt(at)] ||= callsOfUnit(text.charAt(at));
    return calls;
  };
});

export const callOf = (index: number): number => 1 << index;

/** The bit of no rule: there are fewer. */
const met = callOf(30);
