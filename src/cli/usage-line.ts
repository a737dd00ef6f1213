import { printable } from './display-width.ts';

// Commander speaks English and says 'error: unknown option '--foo''; users get one line in Chinese.

interface Wording {
  readonly code: string;
  /** On commander's message; the groups fill {1}, {2}, … */
  readonly pattern: RegExp;
  readonly line: string;
}

const wordings: readonly Wording[] = [
  { code: 'commander.unknownOption', pattern: /option '([^']*)'/, line: '没有这个选项：{1}' },
  { code: 'commander.unknownCommand', pattern: /command '([^']*)'/, line: '没有这个命令：{1}' },
  { code: 'commander.missingArgument', pattern: /argument '([^']*)'/, line: '缺少参数：{1}' },
  { code: 'commander.optionMissingArgument', pattern: /option '([^']*)'/, line: '选项缺少取值：{1}' },
  { code: 'commander.missingMandatoryOptionValue', pattern: /option '([^']*)'/, line: '缺少必须的选项：{1}' },
  { code: 'commander.excessArguments', pattern: /$/, line: '参数太多' },
  {
    code: 'commander.invalidArgument',
    pattern: /'([^']*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./s,
    line: '选项 {1} 不能是“{2}”，只能是：{3}',
  },
];

/** @param message commander's own, in English */
export const usageLine = (code: string, message: string): string => {
  const wording = wordings.find((known) => known.code === code);
  const groups = wording?.pattern.exec(message);
  const line = groups ? wording?.line.replace(/\{(\d)\}/g, (_all, group: string) => groups[Number(group)] ?? '') : undefined;
  return `${printable(line ?? '命令写法不对')}（用 --help 查看用法）`;
};
