/** A place in a text, and the characters that may have been meant there. */
export interface Suspect {
  readonly at: number;
  readonly characters: string;
}
