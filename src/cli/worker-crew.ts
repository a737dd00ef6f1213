import type { Crew } from '../batch/convert-all.ts';
import { mayGoOn } from '../batch/worker-age.ts';
import type { ContentTask } from './convert-content.ts';
import type { RunLog } from './run-log.ts';
import { startWorker, type WorkerProcess, type WorkerStart } from './worker-process.ts';

export interface WorkerCrew extends Crew<ContentTask> {
  /** Ends all workers, whatever they have in hand. */
  close(): void;
}

/** Worker processes, started when there is work for them and replaced when they are lost or have grown. */
export const startCrew = (lanes: number, start: WorkerStart, log: RunLog): WorkerCrew => {
  const all = new Set<WorkerProcess>();
  const hire = (): WorkerProcess => {
    const worker = startWorker(start, log);
    all.add(worker);
    return worker;
  };
  const dismiss = (worker: WorkerProcess): void => {
    worker.end();
    all.delete(worker);
  };
  // The first starts at once: it loads the pipeline while the run looks for its inputs.
  const idle: WorkerProcess[] = [hire()];
  /** One may have been ended by the system while it was idle. */
  const takeIdle = (): WorkerProcess | undefined => {
    for (let worker = idle.pop(); worker !== undefined; worker = idle.pop()) {
      if (worker.alive) return worker;
      dismiss(worker);
    }
    return undefined;
  };
  return {
    lanes,
    async convert(task) {
      const worker = takeIdle() ?? hire();
      const attempt = await worker.convert(task);
      if (worker.alive && mayGoOn(worker, start.resources.memory)) idle.push(worker);
      else dismiss(worker);
      return attempt;
    },
    rest() {
      for (const worker of idle.splice(0)) dismiss(worker);
    },
    close() {
      for (const worker of all) dismiss(worker);
    },
  };
};
