import type { RunTotals } from '../batch/run-totals.ts';
import { clipStart, displayWidth, printable } from './display-width.ts';

export const progressModes = ['auto', 'plain', 'none'] as const;
export type ProgressMode = (typeof progressModes)[number];

/** Where progress goes: process.stderr, or anything of this shape. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  start(file: string, totals: RunTotals): void;
  done(file: string, failure: string | null): void;
  close(): void;
}

const redrawMs = 80;
const silent: Progress = { start() {}, done() {}, close() {} };

/** @param total how many files the run has */
export const createProgress = (mode: ProgressMode, screen: Screen, total: number): Progress => {
  if (mode === 'plain') return plainLines(screen, total);
  return mode === 'auto' && screen.isTTY === true ? oneLine(screen, total) : silent;
};

const plainLines = (screen: Screen, total: number): Progress => {
  let count = 0;
  return {
    start() {},
    done(file, failure) {
      count += 1;
      screen.write(`${count}/${total} ${printable(file)} ${failure === null ? '完成' : `失败：${printable(failure)}`}\n`);
    },
    close() {},
  };
};

/** One line, drawn over and over: '[12/345] 失败 1 2020/内涵建设经费.pdf'. */
const oneLine = (screen: Screen, total: number): Progress => {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    start(file, totals) {
      const now = performance.now();
      if (now - drawnAt < redrawMs) return;
      drawnAt = now;
      const counts = `[${totals.files + 1}/${total}] ${totals.failed > 0 ? `失败 ${totals.failed} ` : ''}`;
      // The last column stays free: many terminals wrap when it is written.
      const room = Math.max(10, (screen.columns ?? 80) - displayWidth(counts) - 1);
      screen.write(`\r${counts}${clipStart(printable(file), room)}\u001b[K`);
    },
    done() {},
    close() {
      screen.write('\r\u001b[K');
    },
  };
};
