import { closeDrawings, sharedParts } from './look-alike-table.ts';

/** Characters that may stand where the given one was meant, as one string; '' for a character that is taken for no other. */
export const lookAlikesOf = (character: string): string => {
  known ??= readTable();
  return known.get(character) ?? '';
};

let known: ReadonlyMap<string, string> | undefined;

const readTable = (): ReadonlyMap<string, string> => {
  const others = new Map<string, Set<string>>();
  for (const group of `${sharedParts} ${closeDrawings}`.trim().split(/\s+/))
    for (const character of group) {
      const set = others.get(character) ?? new Set();
      for (const other of group) if (other !== character) set.add(other);
      others.set(character, set);
    }
  return new Map([...others].map(([character, set]) => [character, [...set].join('')]));
};
