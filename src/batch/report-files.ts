import type { RunFile } from './run-report.ts';

/** The files of a run report, read back from its lines: one is in memory at a time. */
export function* reportFiles(lines: Iterable<string>): Generator<RunFile> {
  let inFiles = false;
  for (const line of lines) {
    if (line === '  ],') return;
    if (inFiles && line !== '') yield JSON.parse(line.replace(/,$/, ''));
    if (line === '  "files": [') inFiles = true;
  }
}
