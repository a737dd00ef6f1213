import type { JudgedRule, Proposal } from '../repair-rule.ts';

/** Suggested only: a repair never changes figures or signs without evidence. */
const confidence = 0.6;

/** Scanning reads ≥ as 2 or 》: ≥92% → 292%, 》92%. A share above 100 % that its first figure makes one. */
const twoForSign = /^2(\d{2}(?:\.\d+)?)(?=[%％]$)/;
const bracketForSign = /^[》〉]=?(?=\d)/;
const fullPercent = 100;

const judge = (text: string): readonly Proposal[] => {
  const share = twoForSign.exec(text)?.[1];
  if (share !== undefined && Number(share) <= fullPercent) return [{ after: `≥${text.slice(1)}`, confidence, applied: false }];
  const after = text.replace(bracketForSign, '≥');
  return after === text ? [] : [{ after, confidence, applied: false }];
};

export const lostComparator: JudgedRule = {
  id: 'lost-comparator',
  about: '提示“≥”疑似被误识为“2”或“》”',
  certainty: 'judged',
  needs: /[2》〉]/,
  examples: [],
  suggests: [
    ['292%', '≥92%'],
    ['》95%', '≥95%'],
  ],
  leavesAlone: ['≥92%', '200%', '120%', '22%', '《办法》90条'],
  judge,
};
