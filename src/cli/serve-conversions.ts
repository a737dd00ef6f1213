import { Worker } from 'node:worker_threads';
import { once } from '../model/remembered.ts';
import { garbageCollector } from './collect-garbage.ts';
import { convertContent, type Ingest } from './convert-content.ts';
import { watchFaults } from './fault-watch.ts';
import { type LogLevel, logLevels, type RunLog } from './run-log.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/**
 * With a heap of gigabytes allowed, V8 lets old garbage lie: after a thousand files a worker held half as much again as after two
 * hundred. One collection takes as long as two files.
 */
const filesPerCollection = 100;

/** The life of a worker process: one file after another, until the run lets go of it. */
export const serveConversions = (ingest: Ingest, limitBytes: number, leastLevel: LogLevel | null): void => {
  const log = logByMessage(leastLevel);
  const faults = watchFaults(log);
  // Ctrl-C reaches every process of the terminal, and a service manager ends all of a group: the file in hand is finished all the same.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit());
  followParent();
  // A context of V8's own, which few runs are long enough to need.
  const collector = once(garbageCollector);
  let files = 0;
  process.on('message', async (task: ToWorker) => {
    // With the channel counted out, an empty event loop means that nothing can ever finish this file.
    process.channel?.unref();
    const conversion = await convertContent(task, limitBytes, (bytes, file) => faults.during(() => ingest(bytes, file)), log);
    process.channel?.ref();
    files += 1;
    if (files % filesPerCollection === 0) collector()();
    send({ kind: 'done', conversion, rssBytes: process.memoryUsage.rss(), tainted: faults.tainted });
  });
  send({ kind: 'ready' });
};

/** A run that is gone hears nothing; without the callback each failure would be an exception, and the log of that the next. */
const send = (message: FromWorker): void => void process.send?.(message, undefined, undefined, () => {});

/**
 * The run writes the log: one process, one file, no torn lines. An error keeps its stack on the way. What the run would throw away is
 * not sent: a message a file is a tenth of what the run itself costs.
 */
const logByMessage = (leastLevel: LogLevel | null): RunLog => {
  const isRead = (level: LogLevel): boolean => leastLevel !== null && logLevels.indexOf(level) >= logLevels.indexOf(leastLevel);
  const at =
    (level: LogLevel): RunLog[LogLevel] =>
    (fields, message) => {
      if (isRead(level))
        send({ kind: 'log', level, fields: { ...fields, ...('err' in fields ? { err: plainError(fields.err) } : {}) }, message });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** As pino would print it. */
const plainError = (error: unknown): object =>
  error instanceof Error
    ? {
        type: error.name,
        message: error.message,
        stack: error.stack,
        ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
      }
    : { type: typeof error, message: String(error) };

const checkMs = 1_000;

/** A run that is killed cannot end its workers, and one that is caught in an endless loop does not see that the channel is gone: a thread does. */
const followParent = (): void => {
  const watch = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL'); }, ${checkMs})`;
  // With none of the options of this process, which may ask for loaders that wait for the very thread that hangs.
  new Worker(watch, { eval: true, execArgv: [], env: {} }).unref();
};
