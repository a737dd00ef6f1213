import { createPace, spanInWords } from '../batch/pace.ts';
import { clipStart, displayWidth, printable } from './display-width.ts';

export const progressModes = ['auto', 'plain', 'none'] as const;
export type ProgressMode = (typeof progressModes)[number];

/** Where progress goes: process.stderr, or anything of this shape. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface FileDone {
  /** Why it gave no record. */
  readonly failure: string | null;
  readonly forms: number;
  /** Converted just now, not known from an earlier run or another file. */
  readonly fresh: boolean;
}

export interface Progress {
  start(file: string): void;
  done(file: string, outcome: FileDone): void;
  /** Files that are done. */
  readonly files: number;
  close(): void;
}

/** What to draw when, for one mode. */
interface Drawing {
  start(file: string, counts: Counts): void;
  done(file: string, failure: string | null, counts: Counts): void;
  close(): void;
}

interface Counts {
  readonly files: number;
  readonly total: number;
  readonly forms: number;
  readonly failed: number;
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

const redrawMs = 80;
const silent: Drawing = { start() {}, done() {}, close() {} };

/** @param total how many files the run has */
export const createProgress = (mode: ProgressMode, screen: Screen, total: number): Progress => {
  const drawing = mode === 'plain' ? plainLines(screen) : mode === 'auto' && screen.isTTY === true ? oneLine(screen) : silent;
  const pace = createPace(performance.now());
  let [files, forms, failed] = [0, 0, 0];
  const counts = (): Counts => {
    const nowMs = performance.now();
    return { files, total, forms, failed, perSecond: pace.perSecond(nowMs), secondsLeft: pace.secondsLeft(nowMs, total - files) };
  };
  let open = true;
  return {
    start: (file) => drawing.start(file, counts()),
    done(file, outcome) {
      files += 1;
      forms += outcome.forms;
      if (outcome.failure !== null) failed += 1;
      if (outcome.fresh) pace.add(performance.now());
      drawing.done(file, outcome.failure, counts());
    },
    get files() {
      return files;
    },
    close() {
      if (open) drawing.close();
      open = false;
    },
  };
};

/** '12/345 2020/内涵建设经费.pdf 完成', for a log or a pipe: in the order in which files are done. */
const plainLines = (screen: Screen): Drawing => ({
  ...silent,
  done(file, failure, { files, total }) {
    screen.write(`${files}/${total} ${printable(file)} ${failure === null ? '完成' : `失败：${printable(failure)}`}\n`);
  },
});

/** One line, drawn over and over: '[12/345] 8.3 个/秒 表 14 失败 1 约剩 40 秒 2020/内涵建设经费.pdf'. */
const oneLine = (screen: Screen): Drawing => {
  let drawnAt = Number.NEGATIVE_INFINITY;
  const draw = (file: string, counts: Counts): void => {
    const now = performance.now();
    if (now - drawnAt < redrawMs) return;
    drawnAt = now;
    const head = countsLine(counts);
    // The last column stays free: many terminals wrap when it is written.
    const room = Math.max(10, (screen.columns ?? 80) - displayWidth(head) - 1);
    screen.write(`\r${head}${clipStart(printable(file), room)}\u001b[K`);
  };
  return {
    start: draw,
    done: (file, _failure, counts) => draw(file, counts),
    close() {
      screen.write('\r\u001b[K');
    },
  };
};

const countsLine = ({ files, total, forms, failed, perSecond, secondsLeft }: Counts): string =>
  [
    `[${files}/${total}]`,
    ...(perSecond === null ? [] : [`${perSecond.toFixed(1)} 个/秒`]),
    ...(forms > 0 ? [`表 ${forms}`] : []),
    ...(failed > 0 ? [`失败 ${failed}`] : []),
    ...(secondsLeft === null ? [] : [`约剩 ${spanInWords(secondsLeft)}`]),
    '',
  ].join(' ');
