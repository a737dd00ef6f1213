/** One line of a 问题清单, all in words. */
export interface Issue {
  readonly file: string;
  readonly project: string;
  readonly place: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly issue: string;
  readonly basis: string;
}
