import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { garbageCollector } from '../../src/cli/collect-garbage.ts';
import { silentLog } from '../../src/cli/run-log.ts';
import { startWorker } from '../../src/cli/worker-process.ts';
import { folderWith } from './temporary-folder.ts';

const entry = fileURLToPath(new URL('./scripted-worker.ts', import.meta.url));
const resources = { seconds: 60, memory: 1024 ** 3 };

test('a worker that lives on holds nothing of the files it has done', async () => {
  const folder = folderWith({ 'a.txt': 'form a', 'b.txt': 'form b' });
  const worker = startWorker({ entry, args: [], execArgv: ['--import', 'tsx'], resources }, silentLog);
  onTestFinished(worker.end);
  const convert = async (file: string): Promise<WeakRef<object>> => {
    const path = join(folder, file);
    const attempt = await worker.convert({
      path: Buffer.from(path),
      file,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    });
    expect(attempt.kind).toBe('converted');
    return new WeakRef(attempt.kind === 'converted' ? attempt.conversion : attempt);
  };
  const first = await convert('a.txt');
  await convert('b.txt');
  const collect = garbageCollector();
  // What a promise has just handed over is let go of in a later turn; asking holds the answer for the rest of its turn.
  for (let turn = 0; turn < 10 && first.deref() !== undefined; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
  }
  expect(first.deref() === undefined).toBe(true);
});
