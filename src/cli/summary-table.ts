import type { RunTotals } from '../batch/run-totals.ts';
import { displayWidth, padEnd, padStart, printable } from './display-width.ts';

export interface Failure {
  readonly file: string;
  readonly message: string;
}

/** More are in run.json; a screen holds about this many beside the table. */
export const listedFailures = 10;

/**
 *     文件  表  指标  修复  问题  失败
 *       12  14   210    33    20     2
 *     问题：错误 3，警告 10，提示 7
 */
export const summaryTable = (totals: RunTotals, failures: readonly Failure[], out: string): string => {
  const { error, warning, info } = totals.flags;
  const columns: readonly (readonly [string, number])[] = [
    ['文件', totals.files],
    ['表', totals.forms],
    ['指标', totals.indicators],
    ['修复', totals.repairs],
    ['问题', error + warning + info],
    ['失败', totals.failed],
  ];
  const widths = columns.map(([title, count]) => Math.max(displayWidth(title), String(count).length));
  const line = (cells: readonly string[]): string => cells.map((cell, index) => padStart(cell, widths[index] ?? 0)).join('  ');
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(([, count]) => String(count))),
    ...(error + warning + info > 0 ? [`问题：错误 ${error}，警告 ${warning}，提示 ${info}`] : []),
    ...failureLines(totals.failed, failures),
    `结果：${printable(out)}`,
    '',
  ].join('\n');
};

const failureLines = (count: number, failures: readonly Failure[]): readonly string[] => {
  if (count === 0) return [];
  const listed = failures.slice(0, listedFailures).map(({ file, message }) => ({ file: printable(file), message: printable(message) }));
  const width = Math.max(...listed.map(({ file }) => displayWidth(file)));
  const more = count - listed.length;
  return [
    '失败的文件：',
    ...listed.map(({ file, message }) => `  ${padEnd(file, width)}  ${message}`),
    ...(more > 0 ? [`  另有 ${more} 个，见 run.json`] : []),
  ];
};

/** After Ctrl-C: nothing is lost, and how to go on. */
export const interruptedLine = (done: number, total: number): string =>
  `已中断：${total} 个文件中有 ${done} 个已完成并记下。再次运行同一命令即可接着做，全部完成后才写出结果。\n`;
