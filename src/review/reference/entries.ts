import type { Severity } from '../../model/flag.ts';
import type { Grade } from '../../validate/rule.ts';

export interface RuleExample {
  readonly shows: string;
  /** What the check says of it; [] for what it leaves alone. */
  readonly says: readonly string[];
}

export interface RuleEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly basis: { readonly id: string; readonly source: string; readonly grade: Grade; readonly gradeWords: string };
  /** Names of the families it looks at; null for all. */
  readonly families: readonly string[] | null;
  readonly fires: readonly RuleExample[];
  readonly leavesAlone: readonly RuleExample[];
  readonly undecided: readonly RuleExample[];
}

export interface RuleSection {
  readonly title: string;
  readonly rules: readonly RuleEntry[];
}

export interface CodeEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
}

export interface RepairExample {
  readonly before: string;
  readonly after: string;
}

export interface RepairEntry {
  readonly id: string;
  readonly about: string;
  /** 'exact' needs no judgement; 'judged' has a confidence, and may only suggest. */
  readonly certainty: 'exact' | 'judged';
  readonly examples: readonly RepairExample[];
  readonly suggests: readonly RepairExample[];
  readonly leavesAlone: readonly string[];
  /** What else the form says in the examples. */
  readonly surroundings: readonly string[];
}

/** All that is checked and all that is repaired, from the very data that the program runs on. */
export interface Reference {
  readonly sections: readonly RuleSection[];
  /** What reading a copy may report. */
  readonly copy: readonly CodeEntry[];
  /** Why a file gives no record. */
  readonly file: readonly CodeEntry[];
  readonly repairs: readonly RepairEntry[];
}
