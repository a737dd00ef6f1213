import type { FileOutcome } from './file-outcome.ts';

/** A record as it goes to disk. The worker serialises, so that the process that writes only copies text. */
export interface RecordText {
  readonly id: string;
  /** One line of forms.ndjson, line feed included. */
  readonly line: string;
  /** The file of its own. */
  readonly pretty: string;
}

/** How often each flag code occurs. */
export type FlagTally = Readonly<Record<string, number>>;

/** What became of the content of one file. */
export interface Conversion {
  readonly outcome: FileOutcome;
  readonly records: readonly RecordText[];
  readonly flags: FlagTally;
  /** Wall time; for the log and the overview, never for a record. */
  readonly milliseconds: number;
  /** Set where time or memory ran out: the bounds that ended it. */
  readonly resources?: Resources;
}

/** Bounds that the operating system enforces on a worker process, not the pipeline. */
export interface Resources {
  readonly seconds: number;
  /** Bytes of the whole process. */
  readonly memory: number;
}

/** A worker that was ended, or that ended itself, with a file in hand. */
export interface Loss {
  readonly cause: 'time' | 'memory' | 'crash';
  /** 'SIGSEGV', 'exit code 7': for a crash. */
  readonly how: string;
  readonly milliseconds: number;
}

export type Attempt = { readonly kind: 'converted'; readonly conversion: Conversion } | { readonly kind: 'lost'; readonly loss: Loss };
