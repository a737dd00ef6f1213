/** Whose file a record id stands for: the first file of the run with these bytes. */
export interface Claim {
  readonly sha256: string;
  readonly file: string;
}

export type Claimed =
  | { readonly kind: 'first' }
  | { readonly kind: 'same-bytes'; readonly file: string }
  /** Other bytes whose hash begins alike: chance is out of the question, intent is not (2^32 trials). */
  | { readonly kind: 'collision'; readonly file: string };

const idDigits = 16;

/** Record ids carry 16 of the hash's 64 digits, so two files can, in principle, want the same ones. Adds to `claims`. */
export const claimIds = (claims: Map<string, Claim>, { sha256, file }: Claim): Claimed => {
  const prefix = sha256.slice(0, idDigits);
  const earlier = claims.get(prefix);
  if (earlier === undefined) {
    claims.set(prefix, { sha256, file });
    return { kind: 'first' };
  }
  return { kind: earlier.sha256 === sha256 ? 'same-bytes' : 'collision', file: earlier.file };
};
