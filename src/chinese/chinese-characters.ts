/** The ideographs that forms are written in (CJK Unified Ideographs and Extension A); a test of ranges costs a tenth of \p{Script=Han}. */
export const isChineseCode = (code: number): boolean =>
  (code >= firstUnified && code <= lastUnified) || (code >= firstExtension && code <= lastExtension);

/** Above every `chineseCode`; its square is below 2³¹. */
export const chineseCodes = 0x7000;

/** Their codes from 0. */
export const chineseCode = (code: number): number => code - firstExtension;

/** Two characters that stand beside each other, as one integer; `noPair` where either is not Chinese. */
export const chinesePair = (one: number, two: number): number =>
  isChineseCode(one) && isChineseCode(two) ? chineseCode(one) * chineseCodes + chineseCode(two) : noPair;

export const noPair = -1;

const firstUnified = 0x4e00;
const lastUnified = 0x9fff;
const firstExtension = 0x3400;
const lastExtension = 0x4dbf;
