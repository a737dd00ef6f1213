import { fileURLToPath } from 'node:url';
import type { Resources } from '../batch/conversion.ts';
import { isOneFile } from './is-one-file.ts';
import type { WorkerSettings } from './worker-messages.ts';
import type { WorkerStart } from './worker-process.ts';

/**
 * V8 compiles and collects on threads of its own. Beside workers on every core these only take turns with them: two workers on two
 * cores are a tenth quicker without, and `--jobs` says how many cores are taken. One file alone is done sooner with them.
 */
const oneCore = '--single-threaded';

/** How to start a worker of this very program: built, or from the sources by whatever loads them here. */
export const workerStart = (settings: WorkerSettings, resources: Resources, inputs: readonly string[]): WorkerStart => ({
  entry: fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker-entry.ts' : './worker-entry.js', import.meta.url)),
  args: [JSON.stringify(settings)],
  execArgv: isOneFile(inputs) ? process.execArgv : [...process.execArgv, oneCore],
  resources,
});
