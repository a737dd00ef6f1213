import { isChineseCode } from '../chinese/chinese-characters.ts';
import { rememberedFor } from '../model/remembered.ts';
import { IntegerMap } from './integer-map.ts';
import type { Surroundings } from './surroundings.ts';
import type { Suspect } from './suspect.ts';

/** On either side of a frame. */
export const frameCharacters = 3;

/**
 * Which characters stand somewhere in the form between the same three on the left and the same three on the right:
 *
 *     组织参加国际工义博览会议 … 每年参加国际工业博览会议      国际工＿博览会 → 义业
 */
export interface Frames {
  /** Where others stand in place of the printed character. */
  readonly othersIn: (text: string) => readonly Suspect[];
  /** Where one stands between two characters, the one at the place and the one before it. */
  readonly insertedIn: (text: string) => readonly Suspect[];
}

export const framesIn = rememberedFor(({ texts }: Surroundings): Frames => {
  const eachFrame = frameReader(texts.reduce((longest, { text }) => Math.max(longest, text.length), 0));
  const first = new IntegerMap(texts.reduce((sum, { text }) => sum + Math.max(text.length - 2 * frameCharacters, 0), 0));
  /** Where another stands in the frame of the first: in hardly any form. */
  const further = new Map<number, string>();
  for (const { text } of texts)
    eachFrame(text, 1, (key, at) => {
      const code = text.charCodeAt(at);
      const known = isChineseCode(code) ? first.get(key) : code;
      if (known === 0) first.set(key, code);
      else if (known !== code && !further.get(key)?.includes(text.charAt(at))) further.set(key, (further.get(key) ?? '') + text.charAt(at));
    });
  const within = (key: number): string => {
    const code = first.get(key);
    return code === 0 ? '' : String.fromCharCode(code) + (further.get(key) ?? '');
  };
  const suspectsIn = (text: string, gap: Gap, charactersAt: (key: number, at: number) => string): readonly Suspect[] => {
    const suspects: Suspect[] = [];
    eachFrame(text, gap, (key, at) => {
      const characters = charactersAt(key, at);
      if (characters !== '') suspects.push({ at, characters });
    });
    return suspects;
  };
  return {
    othersIn: (text) => (further.size === 0 ? [] : suspectsIn(text, 1, (key, at) => within(key).replace(text.charAt(at), ''))),
    insertedIn: (text) => suspectsIn(text, 0, within),
  };
});

/** Characters between the two sides of a frame. */
type Gap = 0 | 1;

/**
 * Tells the frames of a text and where the gap of each is, or is to be. Two frames may share a key, so that what stands in one has to be asked
 * for in the texts.
 */
type FrameReader = (text: string, gap: Gap, see: (key: number, at: number) => void) => void;

const frameReader = (longestText: number): FrameReader => {
  /** Of the three characters from each place on; 0 where they are not all Chinese. Filled anew for each text. */
  const sides = new Int32Array(longestText);
  return (text, gap, see) => {
    if (text.length < 2 * frameCharacters + gap) return;
    readSides(text, sides);
    for (let at = frameCharacters; at + gap + frameCharacters <= text.length; at += 1) {
      const left = sides[at - frameCharacters] ?? 0;
      const right = sides[at + gap] ?? 0;
      if (left !== 0 && right !== 0) see((Math.imul(left, multiplier) + right) | 0, at);
    }
  };
};

const readSides = (text: string, sides: Int32Array): void => {
  let chinese = 0;
  let first = 0;
  let second = 0;
  for (let at = 0; at < text.length; at += 1) {
    const third = text.charCodeAt(at);
    chinese = isChineseCode(third) ? chinese + 1 : 0;
    const side = (Math.imul(Math.imul(first, multiplier) + second, multiplier) + third) | 0;
    if (at >= frameCharacters - 1) sides[at - frameCharacters + 1] = chinese >= frameCharacters ? side || 1 : 0;
    first = second;
    second = third;
  }
};
/** FNV-1's prime for 32 bits. */
const multiplier = 0x01000193;
