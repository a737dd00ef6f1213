import type { Origin } from './origin.ts';

/** Something a stage could not read or place; it becomes a flag of every record of the file. */
export interface Notice {
  /** Kebab-case flag code, e.g. 'unread-glyphs', 'image-only-page', 'unplaced-text', 'hidden-text'. */
  readonly code: string;
  /** In plain Chinese. */
  readonly message: string;
  readonly origins: readonly Origin[];
}
