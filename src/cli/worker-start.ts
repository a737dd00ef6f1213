import { fileURLToPath } from 'node:url';
import type { Resources } from '../batch/conversion.ts';
import type { WorkerSettings } from './worker-messages.ts';
import type { WorkerStart } from './worker-process.ts';

/** How to start a worker of this very program: built, or from the sources by whatever loads them here. */
export const workerStart = (settings: WorkerSettings, resources: Resources): WorkerStart => ({
  entry: fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker-entry.ts' : './worker-entry.js', import.meta.url)),
  args: [JSON.stringify(settings)],
  execArgv: process.execArgv,
  resources,
});
