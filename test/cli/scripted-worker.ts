import { logLevels } from '../../src/cli/run-log.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { serveConversions } from '../../src/cli/serve-conversions.ts';
import { scriptedIngest } from './scripted-ingest.ts';

// A worker process whose files say what they do to it: 'hang', 'abort', 'exit', 'eat heap', 'eat buffers', 'die once:<path>', 'stray', 'grow:<MB>', 'never', 'wait:<ms>', 'pid'.

const held: unknown[] = [];

const deeds: Readonly<Record<string, (argument: string) => unknown>> = {
  hang() {
    for (;;);
  },
  abort: () => process.abort(),
  exit: () => process.exit(7),
  'eat heap'() {
    for (;;) held.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  },
  'eat buffers': () =>
    new Promise(() => {
      setInterval(() => held.push(Buffer.alloc(32 * 1024 ** 2, 1)), 20);
    }),
  'die once'(marker) {
    if (existsSync(marker)) return;
    writeFileSync(marker, '');
    process.kill(process.pid, 'SIGKILL');
  },
  stray: () =>
    new Promise(() => {
      setImmediate(() => {
        throw new Error('stray');
      });
    }),
  grow: (mebibytes) => void held.push(Buffer.alloc(Number(mebibytes) * 1024 ** 2, 1)),
  never: () => new Promise(() => {}),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, Number(ms))),
};

serveConversions(
  async (bytes, file) => {
    const [deed = '', argument = ''] = Buffer.from(bytes).toString().trim().split(':');
    await deeds[deed]?.(argument);
    const records = await scriptedIngest(bytes, file);
    return deed === 'pid' ? records.map((record) => ({ ...record, project: { ...record.project, code: String(process.pid) } })) : records;
  },
  1_000_000,
  logLevels.find((level) => level === process.argv[2]) ?? 'debug',
);
