import { once } from '../../model/remembered.ts';
import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { type FilledPart, filledParts } from './narrative-parts.ts';

/** Two short answers may be alike by chance: 详见附件. */
const shortestCopiedCharacters = 20;
/** Share of character pairs in common; a published form had 立项依据 word for word as 制度措施. */
const copiedShare = 0.9;

/** A folded text, and what of its character pairs has been asked for. */
interface Prose extends FilledPart {
  readonly folded: string;
  readonly pairs: () => ReadonlySet<number>;
  readonly marks: () => Uint32Array;
}

const toProse = (part: FilledPart): Prose => {
  const text = folded(part.text);
  return { ...part, folded: text, pairs: once(() => pairsOf(text)), marks: once(() => marksOf(text)) };
};

/** Of UTF-16 units, as one number each: a whole page of prose is compared in the time of a few sets of strings. */
const pairsOf = (text: string): ReadonlySet<number> => {
  const pairs = new Set<number>();
  for (let at = 1; at < text.length; at += 1) pairs.add(pairAt(text, at));
  return pairs;
};
const pairAt = (text: string, at: number): number => (text.charCodeAt(at - 1) << 16) | text.charCodeAt(at);

/** Each pair leaves one of 2048 marks, some the same: texts that differ in so many marks differ in at least as many pairs. */
const marksOf = (text: string): Uint32Array => {
  const marks = new Uint32Array(64);
  for (let at = 1; at < text.length; at += 1) {
    const mark = Math.imul(pairAt(text, at), 0x9e3779b1) >>> 21;
    marks[mark >>> 5] = (marks[mark >>> 5] ?? 0) | (1 << (mark & 31));
  }
  return marks;
};

const differingMarks = (a: Uint32Array, b: Uint32Array): number => {
  let differing = 0;
  for (let at = 0; at < a.length; at += 1) for (let bits = (a[at] ?? 0) ^ (b[at] ?? 0); bits !== 0; bits &= bits - 1) differing += 1;
  return differing;
};

/** Of pairs in two texts that share enough, so many may be in one of them only, for each that is in both. */
const strayPerShared = 2 / copiedShare - 2;

const isCopied = (one: Prose, other: Prose): boolean => {
  const shorter = Math.min(one.folded.length, other.folded.length);
  if (differingMarks(one.marks(), other.marks()) > Math.ceil(strayPerShared * shorter)) return false;
  const [a, b] = [one.pairs(), other.pairs()];
  const needed = copiedShare * (a.size + b.size);
  // A short text in a long one is no copy of it.
  if (2 * Math.min(a.size, b.size) < needed) return false;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size) >= copiedShare;
};

export const narrativeCopied: Rule = {
  code: 'narrative-copied',
  severity: 'warning',
  title: '各栏文字应当各写各的内容，不应互相照抄。',
  basis: { id: 'R14', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) => {
    // The two goals have a rule of their own.
    const filled = filledParts(record).filter(({ key }) => key !== 'longTermGoal');
    if (filled.length < 2) return [];
    const parts = filled.map(toProse).filter((part) => part.folded.length >= shortestCopiedCharacters);
    return parts.flatMap((part, index) => {
      const earlier = parts.slice(0, index).find((other) => isCopied(part, other));
      return earlier === undefined ? [] : [violated(part.pointer, `“${part.label}”与“${earlier.label}”几乎是同一段文字。`)];
    });
  },
  fires: [
    {
      shows: '立项依据 = 制度措施',
      record: form({
        narrative: {
          basis: '根据市教育局年度工作要点和专项资金管理办法，结合单位职责组织实施。',
          safeguards: '根据市教育局年度工作要点和专项资金管理办法，结合单位职责组织实施！',
        },
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '立项依据与制度措施各写各的',
      record: form({
        narrative: {
          basis: '根据市教育局年度工作要点和专项资金管理办法，结合单位职责组织实施。',
          safeguards: '资金实行专账核算，支出须经三级审批；按季自查，聘请第三方跟踪进度。',
        },
      }),
    },
    { shows: '两栏都写“详见附件”', record: form({ narrative: { basis: '详见附件', safeguards: '详见附件' } }) },
  ],
};
