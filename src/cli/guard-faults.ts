import { watchFaults } from './fault-watch.ts';
import { silentLog } from './run-log.ts';

/** For commands that read files in their own process: what a library throws in a callback fails the work, instead of ending the process with a stack trace. */
export const guardFaults = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const faults = watchFaults(silentLog);
  try {
    return await faults.during(work);
  } finally {
    faults.close();
  }
};
