import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every output by its path, as latin1 so that bytes are compared: all but report.html, which tells times, and the hidden state. */
export const outputBytes = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => path !== 'report.html' && !path.startsWith('.jixiao') && statSync(join(out, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(out, path), 'latin1')]),
  );
