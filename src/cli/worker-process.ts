import { type ChildProcess, fork } from 'node:child_process';
import type { Attempt, Conversion, Loss, Resources } from '../batch/conversion.ts';
import type { WorkerAge } from '../batch/worker-age.ts';
import type { ContentTask } from './convert-content.ts';
import { processMemory } from './process-memory.ts';
import type { RunLog } from './run-log.ts';
import type { FromWorker } from './worker-messages.ts';

/** One worker process, seen from the run. It converts one file at a time; a heap abort or a native crash takes that file only. */
export interface WorkerProcess extends WorkerAge {
  /** Rejects only when the process never came to work at all. */
  convert(task: ContentTask): Promise<Attempt>;
  /** Whether it can take another file. */
  readonly alive: boolean;
  /** It has nothing to clear up. */
  end(): void;
}

export interface WorkerStart {
  readonly entry: string;
  readonly args: readonly string[];
  /** For the runtime: how to load TypeScript where the sources run unbuilt. */
  readonly execArgv: readonly string[];
  readonly resources: Resources;
}

const mebibyte = 1024 * 1024;
/** A file that eats a gigabyte a second is caught before it has taken the machine. */
const memoryCheckMs = 200;
/** Kept of what a worker says on its standard error, of which V8's last words are the end. */
const lastWords = 4_000;

export const startWorker = ({ entry, args, execArgv, resources }: WorkerStart, log: RunLog): WorkerProcess => {
  const child = fork(entry, args, {
    serialization: 'advanced',
    execArgv: [...execArgv, `--max-old-space-size=${Math.floor(resources.memory / mebibyte)}`],
    // Libraries print warnings; the terminal belongs to the run.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said = listen(child);
  let files = 0;
  let rssBytes = 0;
  let tainted = false;
  let alive = true;
  let ready = false;
  let onReady: () => void = () => {};
  /** How the process ended; null while it lives. */
  let end: End | null = null;
  /** Ends the wait for the file in hand. No race with the end of the process: a promise that outlives all files would hold what each gave. */
  let settle: ((result: Conversion | End) => void) | null = null;
  child.on('message', (message: FromWorker) => {
    if (message.kind === 'log') log[message.level](message.fields, message.message);
    else if (message.kind === 'ready') {
      ready = true;
      onReady();
    } else {
      files += 1;
      ({ rssBytes, tainted } = message);
      settle?.(message.conversion);
    }
  });
  const gone = endOf(child);
  void gone.then((how) => {
    alive = false;
    end = how;
    settle?.(how);
  });

  const begun = async (): Promise<void> => {
    if (ready) return;
    const early = await Promise.race([gone, new Promise<null>((resolve) => (onReady = () => resolve(null)))]);
    if (early !== null) throw new Error(`worker process did not start: ${early.how}\n${said()}`);
  };

  return {
    async convert(task) {
      await begun();
      const startedMs = performance.now();
      let killedFor: Loss['cause'] | null = null;
      const kill = (cause: Loss['cause']): void => {
        killedFor ??= cause;
        child.kill('SIGKILL');
      };
      const timer = setTimeout(() => kill('time'), resources.seconds * 1000);
      const memoryWatch = setInterval(() => {
        if ((processMemory(child.pid) ?? 0) > resources.memory) kill('memory');
      }, memoryCheckMs);
      try {
        const result = await new Promise<Conversion | End>((resolve) => {
          settle = resolve;
          if (end !== null) resolve(end);
          // Where it cannot be sent, the end of the process says so.
          else child.send(task, () => {});
        });
        if (!('how' in result)) return { kind: 'converted', conversion: result };
        const words = said();
        const cause = killedFor ?? (outOfHeap.test(words) ? 'memory' : 'crash');
        log.error({ file: task.file, cause, how: result.how, said: words }, 'worker lost');
        return { kind: 'lost', loss: { cause, how: result.how, milliseconds: Math.round(performance.now() - startedMs) } };
      } finally {
        clearTimeout(timer);
        clearInterval(memoryWatch);
        settle = null;
      }
    },
    get alive() {
      return alive;
    },
    get files() {
      return files;
    },
    get rssBytes() {
      return rssBytes;
    },
    get tainted() {
      return tainted;
    },
    end() {
      alive = false;
      child.kill('SIGKILL');
    },
  };
};

/** V8's last words when the heap is full. */
const outOfHeap = /heap out of memory|Allocation failed/;

interface End {
  /** 'SIGSEGV' or 'exit code 7'. */
  readonly how: string;
}

/** When the process is gone and everything it said has arrived. */
const endOf = (child: ChildProcess): Promise<End> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve({ how: error.message }));
    child.once('close', (code, signal) => resolve({ how: signal ?? `exit code ${code}` }));
  });

const listen = (child: ChildProcess): (() => string) => {
  let words = '';
  child.stderr?.setEncoding('utf8');
  child.stderr?.on('data', (text: string) => {
    words = (words + text).slice(-lastWords);
  });
  return () => words;
};
