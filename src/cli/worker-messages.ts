import type { Conversion } from '../batch/conversion.ts';
import type { Limits } from '../model/limits.ts';
import type { ContentTask } from './convert-content.ts';
import type { RepairPolicy } from './program.ts';
import type { LogLevel } from './run-log.ts';

// What passes between the run and a worker process. Both are of one build, so nothing is checked.

/** Given to a worker on its command line. */
export interface WorkerSettings {
  readonly repairs: RepairPolicy;
  readonly limits: Partial<Limits> & Pick<Limits, 'bytes'>;
  /** The least level that the run writes down; null where nobody reads a log. */
  readonly log: LogLevel | null;
}

export type ToWorker = ContentTask;

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly level: LogLevel; readonly fields: Readonly<Record<string, unknown>>; readonly message: string }
  | { readonly kind: 'done'; readonly conversion: Conversion; readonly rssBytes: number; readonly tainted: boolean };
