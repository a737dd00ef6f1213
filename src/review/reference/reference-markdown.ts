import { severityWords } from '../severities.ts';
import type { CodeEntry, Reference, RepairEntry, RepairExample, RuleEntry, RuleExample } from './entries.ts';
import { visibleText } from './visible-text.ts';
import { certaintyWords } from './words.ts';

export const referenceMarkdown = ({ sections, copy, file, repairs }: Reference): string => {
  const blocks = [
    '# 检查与修复规则',
    `共 ${sections.reduce((sum, { rules }) => sum + rules.length, 0)} 条检查规则、${repairs.length} 条修复规则。例子与程序测试所用的是同一份数据。`,
    ...sections.flatMap(({ title, rules }) => [`## ${title}`, ...rules.map(ruleMarkdown)]),
    '## 原件与读取情况',
    codeTable(copy),
    '## 读不出的文件',
    codeTable(file),
    '## 修复规则',
    ...repairs.map(repairMarkdown),
  ];
  return `${blocks.join('\n\n')}\n`;
};

const ruleMarkdown = ({ code, severity, title, basis, families, fires, leavesAlone, undecided }: RuleEntry): string =>
  [
    `### \`${code}\` ${severityWords[severity]}`,
    escaped(title),
    `依据：${escaped(basis.source)}（${basis.id}，${basis.gradeWords}）`,
    ...(families === null ? [] : [`适用：${families.join('、')}`]),
    ...exampleList('会报出', fires),
    ...exampleList('不报出', leavesAlone),
    ...exampleList('不能下结论', undecided),
  ].join('\n\n');

const exampleList = (heading: string, examples: readonly RuleExample[]): readonly string[] =>
  examples.length === 0 ? [] : [`${heading}：`, examples.map(({ shows, says }) => listItem(shows, says)).join('\n')];

const listItem = (shows: string, says: readonly string[]): string =>
  [`- ${escaped(visibleText(shows))}`, ...says.map((message) => `  - ${escaped(visibleText(message))}`)].join('\n');

const codeTable = (entries: readonly CodeEntry[]): string =>
  [
    '| 代码 | 严重程度 | 说明 |',
    '|---|---|---|',
    ...entries.map(({ code, severity, title }) => `| \`${code}\` | ${severityWords[severity]} | ${escaped(title)} |`),
  ].join('\n');

const repairMarkdown = ({ id, about, certainty, examples, suggests, leavesAlone, surroundings }: RepairEntry): string =>
  [
    `### \`${id}\``,
    `${escaped(about)}。${certaintyWords[certainty]}。`,
    ...pairTable(['修复前', '修复后'], examples),
    ...pairTable(['只提出建议，不改动', '建议'], suggests),
    ...(leavesAlone.length === 0 ? [] : ['不改动：', leavesAlone.map((text) => `- ${code(text)}`).join('\n')]),
    ...(surroundings.length === 0 ? [] : ['例子中同一张表的其他文字：', surroundings.map((text) => `- ${code(text)}`).join('\n')]),
  ].join('\n\n');

const pairTable = ([before, after]: readonly [string, string], pairs: readonly RepairExample[]): readonly string[] =>
  pairs.length === 0
    ? []
    : [[`| ${before} | ${after} |`, '|---|---|', ...pairs.map((pair) => `| ${code(pair.before)} | ${code(pair.after)} |`)].join('\n')];

/** A code span keeps its blanks; a fence longer than any run of ticks inside, and '|' escaped for tables. */
const code = (text: string): string => {
  const shown = visibleText(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 || /^\s|\s$/.test(shown) ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
};

/** `>=**次` is text, not bold. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
