import type { RepairRule } from './repair-rule.ts';
import { digitLookAlike } from './rules/digit-look-alike.ts';
import { doubledText } from './rules/doubled-text.ts';
import { fullWidth } from './rules/full-width.ts';
import { hardBreak } from './rules/hard-break.ts';
import { horizontalBar } from './rules/horizontal-bar.ts';
import { htmlResidue } from './rules/html-residue.ts';
import { innerSpace } from './rules/inner-space.ts';
import { invisibleCharacters } from './rules/invisible-characters.ts';
import { kangxiRadical } from './rules/kangxi-radical.ts';
import { lookAlike } from './rules/look-alike.ts';
import { lostCharacter } from './rules/lost-character.ts';
import { lostComparator } from './rules/lost-comparator.ts';
import { lostOrdinal } from './rules/lost-ordinal.ts';
import { misreadLabel } from './rules/misread-label.ts';
import { oddCharacter } from './rules/odd-character.ts';
import { questionMarkResidue } from './rules/question-mark-residue.ts';
import { quoteResidue } from './rules/quote-residue.ts';
import { symbolFont } from './rules/symbol-font.ts';
import { watermarkResidue } from './rules/watermark-residue.ts';
import { waveDash } from './rules/wave-dash.ts';

/**
 * In order of use. First what hides characters, then the characters, then what parts them, last what needs whole words of the form:
 * a lost ordinal is looked for in texts whose lines and spaces are already healed (第五⏎届民歌节).
 */
export const rules: readonly RepairRule[] = [
  invisibleCharacters,
  symbolFont,
  watermarkResidue,
  quoteResidue,
  htmlResidue,
  kangxiRadical,
  horizontalBar,
  waveDash,
  fullWidth,
  questionMarkResidue,
  hardBreak,
  innerSpace,
  digitLookAlike,
  doubledText,
  misreadLabel,
  lostOrdinal,
  lookAlike,
  lostCharacter,
  oddCharacter,
  lostComparator,
];
