import { matchesIn } from '../../chinese/match-at.ts';
import { form } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

/** Item marks at the head of a line or after a stop; each style counts for itself: `1.` `2、` `（3）` `①` are four lists. */
const styles: readonly { readonly pattern: RegExp; readonly show: (ordinal: number) => string }[] = [
  { pattern: /(?=\d)(?<=(?:^|[\n。；;：:])[ \u3000]{0,4})(\d{1,2})[.．](?!\d)/g, show: (ordinal) => `${ordinal}.` },
  { pattern: /(?=\d)(?<=(?:^|[\n。；;：:])[ \u3000]{0,4})(\d{1,2})、/g, show: (ordinal) => `${ordinal}、` },
  { pattern: /(?=[（(])(?<=(?:^|[\n。；;：:])[ \u3000]{0,4})[（(](\d{1,2})[）)]/g, show: (ordinal) => `（${ordinal}）` },
];

const anyNumber = /\d[.．、）)]/;

/** The first number left out: 1, 2, 4 → 3. A list may begin again at 1: texts of several sub-projects stand one after another. */
const firstGap = (ordinals: readonly number[]): number | null => {
  for (const [index, ordinal] of ordinals.entries()) {
    const expected = (ordinals[index - 1] ?? 0) + 1;
    if (ordinal !== expected && ordinal !== 1) return expected;
  }
  return null;
};

export const numberingBroken: Rule = {
  code: 'numbering-broken',
  severity: 'info',
  title: '分条叙述的序号应当连续。',
  basis: { id: 'R15', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    filledParts(record).flatMap(({ pointer, label, text }) =>
      (anyNumber.test(text) ? styles : []).flatMap(({ pattern, show }) => {
        const gap = firstGap(matchesIn(pattern, text).map((match) => Number(match[1])));
        return gap === null ? [] : [violated(pointer, `“${label}”分条的序号不连续，缺“${show(gap)}”。`)];
      }),
    ),
  fires: [{ shows: '1.设备更新；2.教师培训；4.售后巡检', record: form({ narrative: { plan: '1.设备更新；2.教师培训；4.售后巡检。' } }) }],
  leavesAlone: [
    { shows: '1.设备更新；2.教师培训', record: form({ narrative: { plan: '1.设备更新；2.教师培训。' } }) },
    { shows: '两个子项目各自从 1 编起', record: form({ narrative: { plan: '1.设备更新；2.教师培训。\n1.采购；2.验收。' } }) },
    { shows: '小数不是序号', record: form({ narrative: { plan: '合格率由96.5提高到98.2。' } }) },
  ],
};
