import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkerSettings } from './worker-messages.ts';

/** Enough to tell apart the few pipelines that ever write to one folder. */
const keyDigits = 16;

/**
 * Names the program and the options that a record depends on: what an earlier run did under another key is done again. The program
 * is told by the text of all its own files, so that a change is noticed as soon as it is built (or saved, where the sources run
 * unbuilt) with no version to remember, and by the versions of its packages. Bounds of time and memory are not in it: they can end
 * a file, and do not change a record.
 */
export const pipelineKey = ({ repairs, limits }: WorkerSettings): string => {
  const bounds = Object.entries(limits).sort(([a], [b]) => (a < b ? -1 : 1));
  const facts = [...sourceTexts(), ['packages', packageFacts()], ['options', JSON.stringify({ repairs, bounds })]];
  const hash = createHash('sha256');
  for (const [name = '', text = ''] of facts) hash.update(`${name}\0${text.length}\0${text}`);
  return hash.digest('hex').slice(0, keyDigits);
};

/** Path below src/ or dist/, and text. */
const sourceTexts = (): readonly (readonly string[])[] => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const extension = extname(import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => [name.split(sep).join('/'), readFileSync(join(root, name), 'utf8')]);
};

const packageFacts = (): string => {
  const { version, dependencies, optionalDependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return JSON.stringify({ version, dependencies, optionalDependencies });
};
