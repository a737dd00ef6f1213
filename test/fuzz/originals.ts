import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filedCopiesIn } from '../support/filed-copies.ts';

export interface Original {
  /** Below the fixtures folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const read = new Map<string, readonly Original[]>();

/** Of the broken fixtures only the one that can be read: what the others show is spoilt already. */
const isWhole = (path: string): boolean => !path.includes('/.broken/') || path.endsWith('/owner-password.pdf');

/** The fixtures with this ending. */
export const originals = (ending: string): readonly Original[] => {
  const known = read.get(ending);
  if (known) return known;
  const found = filedCopiesIn(fixtures)
    .filter((path) => path.endsWith(`.${ending}`) && isWhole(path))
    .map((path) => ({ name: path.slice(fixtures.length), bytes: new Uint8Array(readFileSync(path)) }));
  read.set(ending, found);
  return found;
};
