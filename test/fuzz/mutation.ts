import type { Random } from './random.ts';

/** One way to spoil a file. It may give the bytes back as they were where it finds nothing to spoil. */
export interface Mutation {
  readonly name: string;
  readonly apply: (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;
  /** Makes files that are costly to read, however well they are read: drawn in one of a hundred files of its format. */
  readonly isHeavy?: boolean;
}
