import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';

/** Bytes at which signs, lengths and counters turn over. */
const edgeBytes = [0x00, 0x01, 0x7f, 0x80, 0xff] as const;
const mostFlips = 24;
const longestRun = 4096;
const mostRepeats = 40;

/** A part of the file: where it starts and how long it is. Most are short. */
const runIn = (bytes: Uint8Array, random: Random): { readonly start: number; readonly end: number } => {
  const start = random.below(bytes.length);
  const length = 1 + random.below(random.chance(0.5) ? 16 : longestRun);
  return { start, end: Math.min(bytes.length, start + length) };
};

const join = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

const noise = (length: number, random: Random): Uint8Array => Uint8Array.from({ length }, () => random.below(256));

/** What any file suffers, whatever it holds: bad memory, a broken transfer, somebody's editor. */
export const byteMutations: readonly Mutation[] = [
  {
    name: 'bits flipped',
    apply: (bytes, random) => {
      const copy = bytes.slice();
      for (let left = 1 + random.below(mostFlips); left > 0; left -= 1) {
        const at = random.below(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      }
      return copy;
    },
  },
  {
    name: 'bytes at their edges',
    apply: (bytes, random) => {
      const copy = bytes.slice();
      const { start } = runIn(bytes, random);
      copy.fill(random.pick(edgeBytes), start, start + random.pick([1, 2, 4, 8, 64]));
      return copy;
    },
  },
  { name: 'cut off', apply: (bytes, random) => bytes.slice(0, random.below(bytes.length)) },
  { name: 'without its beginning', apply: (bytes, random) => bytes.slice(random.below(Math.min(bytes.length, longestRun))) },
  {
    name: 'a run left out',
    apply: (bytes, random) => {
      const { start, end } = runIn(bytes, random);
      return join(bytes.subarray(0, start), bytes.subarray(end));
    },
  },
  {
    name: 'a run again and again',
    apply: (bytes, random) => {
      const { start, end } = runIn(bytes, random);
      const again = Array.from({ length: 1 + random.below(mostRepeats) }, () => bytes.subarray(start, end));
      return join(bytes.subarray(0, end), ...again, bytes.subarray(end));
    },
  },
  {
    name: 'noise put in',
    apply: (bytes, random) => {
      const { start, end } = runIn(bytes, random);
      return join(bytes.subarray(0, start), noise(end - start, random), bytes.subarray(random.chance(0.5) ? start : end));
    },
  },
  {
    name: 'spliced with another file',
    apply: (bytes, random, others) => {
      const other = random.anyOf(others) ?? bytes;
      return join(bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length)));
    },
  },
  {
    name: 'a run of another file',
    apply: (bytes, random, others) => {
      const other = random.anyOf(others) ?? bytes;
      const { start, end } = runIn(other, random);
      const copy = bytes.slice();
      copy.set(other.subarray(start, Math.min(end, start + copy.length)), random.below(Math.max(1, copy.length - (end - start))));
      return copy;
    },
  },
];
