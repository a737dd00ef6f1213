import { codeKinds, kindOfCode } from '../review/codes.ts';
import type { RepairEntry, RepairExample, RuleExample } from '../review/reference/entries.ts';
import { makeReference, ruleEntry } from '../review/reference/reference.ts';
import { visibleText } from '../review/reference/visible-text.ts';
import { certaintyWords } from '../review/reference/words.ts';
import { severityWords } from '../review/severities.ts';
import { padEnd } from './display-width.ts';

/** All codes, a line each; those that are switched off say so. */
export const codeList = (isOn: (code: string) => boolean): string => {
  const width = Math.max(...codeKinds.map(({ code }) => code.length));
  return codeKinds
    .map(({ code, severity, title }) => `${isOn(code) ? '  ' : '- '}${padEnd(code, width)}  ${severityWords[severity]}  ${title}\n`)
    .join('');
};

/** What a code asks for and its examples; of a repair, what it changes. Null where neither bears that name. */
export const codeLines = (name: string): string | null => {
  const kind = kindOfCode(name);
  if (kind === null) {
    const repair = makeReference().repairs.find(({ id }) => id === name);
    return repair === undefined ? null : repairLines(repair);
  }
  const heading = `${kind.code}（${severityWords[kind.severity]}）\n${kind.title}\n`;
  if (kind.rule === null) return heading;
  const { basis, families, fires, leavesAlone, undecided } = ruleEntry(kind.rule);
  return [
    heading,
    `依据：${basis.source}（${basis.id}，${basis.gradeWords}）\n`,
    ...(families === null ? [] : [`适用：${families.join('、')}\n`]),
    ...examples('会报出：', fires),
    ...examples('不报出：', leavesAlone),
    ...examples('不能下结论：', undecided),
  ].join('');
};

const examples = (heading: string, list: readonly RuleExample[]): readonly string[] =>
  list.length === 0
    ? []
    : [
        `\n${heading}\n`,
        ...list.map(({ shows, says }) =>
          [`  ${visibleText(shows)}`, ...says.map((message) => `    → ${visibleText(message)}`), ''].join('\n'),
        ),
      ];

const repairLines = ({ id, about, certainty, examples: repaired, suggests, leavesAlone }: RepairEntry): string =>
  [
    `${id}（修复规则）\n${about}。${certaintyWords[certainty]}。\n`,
    ...pairs('修复：', repaired),
    ...pairs('只提出建议：', suggests),
    ...(leavesAlone.length === 0 ? [] : ['\n不改动：\n', ...leavesAlone.map((text) => `  ${visibleText(text)}\n`)]),
  ].join('');

const pairs = (heading: string, list: readonly RepairExample[]): readonly string[] =>
  list.length === 0
    ? []
    : [`\n${heading}\n`, ...list.map(({ before, after }) => `  ${visibleText(before)}\n    → ${visibleText(after)}\n`)];
