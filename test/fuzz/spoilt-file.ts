import type { Mutation } from './mutation.ts';
import { byteMutations } from './mutations/bytes.ts';
import { docxMutations } from './mutations/docx.ts';
import { pdfMutations } from './mutations/pdf.ts';
import { textMutations } from './mutations/text.ts';
import { xlsMutations } from './mutations/xls.ts';
import { xlsxMutations } from './mutations/xlsx.ts';
import { type Original, originals } from './originals.ts';
import { type Random, randomFrom } from './random.ts';

export const formats = ['txt', 'xlsx', 'xls', 'docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

export interface SpoiltFile {
  readonly bytes: Uint8Array;
  /** The file it was made of, and what was done to it: 'form.pdf: absurd boxes, bits flipped'. */
  readonly story: string;
}

const ownMutations: Readonly<Record<Format, readonly Mutation[]>> = {
  txt: textMutations,
  xlsx: xlsxMutations,
  xls: xlsMutations,
  docx: docxMutations,
  pdf: pdfMutations,
};

const mostMutations = 3;
/** Of the mutations: what is special to the format leads deeper into its reader than bytes do. */
const ownShare = 0.65;
const heavyShare = 0.01;

/** The same for the same format, seed and number, whatever was made before. */
export const spoiltFile = (format: Format, seed: number, number: number): SpoiltFile => {
  const random = randomFrom(Math.imul(seed, 1_000_003) + number * formats.length + formats.indexOf(format));
  const files = originals(format);
  const original = smaller(random.anyOf(files), random.anyOf(files));
  if (!original) throw new Error(`no fixture is a .${format}`);
  const others = files.map(({ bytes }) => bytes);
  const chosen = chooseMutations(format, random);
  const bytes = chosen.reduce((spoilt, { apply }) => (spoilt.length === 0 ? spoilt : apply(spoilt, random, others)), original.bytes);
  return { bytes, story: `${original.name}: ${chosen.map(({ name }) => name).join(', ')}` };
};

/** A big file is spoilt no better than a small one, and takes longer. */
const smaller = (one: Original | undefined, other: Original | undefined): Original | undefined =>
  one && other && one.bytes.length > other.bytes.length ? other : one;

const chooseMutations = (format: Format, random: Random): readonly Mutation[] => {
  const own = ownMutations[format];
  if (random.chance(heavyShare)) {
    const heavy = random.anyOf(own.filter(({ isHeavy }) => isHeavy));
    if (heavy) return [heavy];
  }
  const light = own.filter(({ isHeavy }) => !isHeavy);
  const count = 1 + random.below(mostMutations);
  return Array.from({ length: count }, () => random.anyOf(random.chance(ownShare) ? light : byteMutations) ?? byteMutations[0]).filter(
    (mutation) => mutation !== undefined,
  );
};
