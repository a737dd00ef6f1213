import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

/** Two short answers may be alike by chance: 详见附件. */
const shortestCopiedCharacters = 20;
/** Share of character pairs in common; a published form had 立项依据 word for word as 制度措施. */
const copiedShare = 0.9;

/** Of UTF-16 units, as one number each: a whole page of prose is compared in the time of a few sets of strings. */
const pairsOf = (text: string): ReadonlySet<number> => {
  const pairs = new Set<number>();
  for (let at = 1; at < text.length; at += 1) pairs.add((text.charCodeAt(at - 1) << 16) | text.charCodeAt(at));
  return pairs;
};

const isCopied = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
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
    const long = filledParts(record).filter(({ key, text }) => key !== 'longTermGoal' && folded(text).length >= shortestCopiedCharacters);
    if (long.length < 2) return [];
    const parts = long.map((part) => ({ ...part, pairs: pairsOf(folded(part.text)) }));
    return parts.flatMap((part, index) => {
      const earlier = parts.slice(0, index).find(({ pairs }) => isCopied(part.pairs, pairs));
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
