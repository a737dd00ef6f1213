import type { RunLog } from './run-log.ts';

/** Keeps a fault that escapes its promise chain, in a library's callback, from ending the process. */
export interface FaultWatch {
  /** Fails when the work fails, when something throws outside it meanwhile, or when nothing is left that could ever finish it. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Whether something was thrown where nobody waits for it: what it left half done, nobody knows. */
  readonly tainted: boolean;
  close(): void;
}

export const watchFaults = (log: RunLog): FaultWatch => {
  let failWork: ((error: unknown) => void) | null = null;
  let tainted = false;
  const onException = (error: unknown): void => {
    tainted = true;
    log.error({ err: error }, 'exception outside any file');
    failWork?.(error);
  };
  // A forgotten rejection need not touch the result, and may belong to the file before: it is logged, the work goes on.
  const onRejection = (error: unknown): void => log.error({ err: error }, 'unhandled rejection');
  const onIdle = (): void => failWork?.(new Error('nothing is left that could finish this file'));
  process.on('uncaughtException', onException);
  process.on('unhandledRejection', onRejection);
  process.on('beforeExit', onIdle);
  return {
    during: async (work) => {
      const fault = new Promise<never>((_resolve, reject) => {
        failWork = reject;
      });
      try {
        return await Promise.race([work(), fault]);
      } finally {
        failWork = null;
      }
    },
    get tainted() {
      return tainted;
    },
    close() {
      process.off('uncaughtException', onException);
      process.off('unhandledRejection', onRejection);
      process.off('beforeExit', onIdle);
    },
  };
};
