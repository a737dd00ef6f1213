/**
 * Which classes of characters a text holds, a bit for each by its place in the list: one walk over the text asks for all of them. A class is
 * a pattern for a single UTF-16 unit; where one is left out its bit is set for every text.
 *
 *     characterClasses([/[：:]/, /\d/])('联系电话：') → 0b01
 */
export const characterClasses = (classes: readonly (RegExp | undefined)[]): ((text: string) => number) => {
  const always = classes.reduce((bits, pattern, index) => (pattern ? bits : bits | classBit(index)), 0);
  /** By UTF-16 unit; 0 for one not met yet. */
  const known = new Int32Array(0x10000);
  const classesOf = (unit: string): number =>
    classes.reduce((bits, pattern, index) => (pattern?.test(unit) === true ? bits | classBit(index) : bits), met);
  return (text) => {
    let bits = met;
    for (let at = 0; at < text.length; at += 1) bits |= known[text.charCodeAt(at)] ||= classesOf(text.charAt(at));
    return (bits ^ met) | always;
  };
};

export const classBit = (index: number): number => 1 << index;

/** The bit of no class: there are fewer. */
const met = classBit(30);
