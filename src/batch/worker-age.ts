/** What a worker process has behind it, as of its last file. */
export interface WorkerAge {
  readonly files: number;
  /** Resident memory of the process. */
  readonly rssBytes: number;
  /** Something was thrown in it where nobody waits for it. */
  readonly tainted: boolean;
}

/** A worker that holds so much of its bound between files would soon be ended in the middle of one. */
const restingShare = 1 / 3;
/** Libraries leak a little each file; starting a worker costs as much as converting ten. */
const mostFiles = 5_000;

/** Whether a worker takes another file, or makes way for a fresh one. */
export const mayGoOn = ({ files, rssBytes, tainted }: WorkerAge, memoryBytes: number): boolean =>
  !tainted && files < mostFiles && rssBytes < memoryBytes * restingShare;
