/**
 * Tables with every cell, span and text exact, as they look on paper (see `asDrawn`) and white space aside, against the `tables` of truth files; and how near the others come.
 *
 *     npx tsx test/bench/tables.ts --truth DIR [--truth DIR …] [--differences 10]
 *
 * A truth file NAME.truth.json stands beside NAME; its trait `renderer:…` says what made the file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../../src/extract/extract.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';
import { f1Of, type Score } from './adjacency-relations.ts';
import { asDrawn, differencesOf, type PlacedTable, pairTables, scoreTable, type TableScore } from './table-score.ts';

const { values } = parseArgs({ options: { truth: { type: 'string', multiple: true }, differences: { type: 'string', default: '0' } } });
if (values.truth === undefined) throw new Error('--truth DIR is missing');
const shown = Number(values.differences);

interface TruthFile {
  readonly tables?: readonly PlacedTable[];
  readonly traits?: readonly string[];
}

interface Counted {
  readonly scores: TableScore[];
  files: number;
  surplusGrids: number;
}

const suffix = '.truth.json';
const byRenderer = new Map<string, Counted>();

for (const folder of values.truth) {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(suffix)) continue;
    const truth: TruthFile = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (!truth.tables) continue;
    const file = name.slice(0, -suffix.length);
    const grids = await gridsOf(join(folder, file));
    const pairs = pairTables(truth.tables.map(asDrawn), grids);
    const scores = pairs.map(([expected, found]) => scoreTable(expected, found));
    const renderer = truth.traits?.find((trait) => trait.startsWith('renderer:'))?.slice('renderer:'.length) ?? `(${basename(folder)})`;
    const counted = byRenderer.get(renderer) ?? { scores: [], files: 0, surplusGrids: 0 };
    byRenderer.set(renderer, counted);
    counted.scores.push(...scores);
    counted.files += 1;
    counted.surplusGrids += grids.length - pairs.filter(([, found]) => found).length;
    const surplus = grids.length - truth.tables.length;
    console.log(
      `${scores.every(({ isExact }) => isExact) && surplus === 0 ? 'exact' : 'NOT  '} ${renderer.padEnd(15)} ${file}: ${scores.map(told).join(' · ')}${surplus > 0 ? ` · ${surplus} grids more` : ''}`,
    );
    for (const [expected, found] of pairs) for (const line of differencesOf(expected, found).slice(0, shown)) console.log(`      ${line}`);
  }
}

console.log('\nrenderer         files  tables  exact   share   cells F1  texts F1  neighbours F1  grids more');
for (const [renderer, { scores, files, surplusGrids }] of [...byRenderer].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const exact = scores.filter(({ isExact }) => isExact).length;
  const f1 = (part: 'cells' | 'texts' | 'neighbours'): string => f1Of(total(scores.map((score) => score[part]))).toFixed(4);
  console.log(
    `${renderer.padEnd(15)} ${String(files).padStart(6)} ${String(scores.length).padStart(7)} ${String(exact).padStart(6)}   ${(exact / scores.length).toFixed(3)}    ${f1('cells')}    ${f1('texts')}         ${f1('neighbours')} ${String(surplusGrids).padStart(11)}`,
  );
}

async function gridsOf(path: string): Promise<readonly PlacedTable[]> {
  const document = await extract(new Uint8Array(readFileSync(path)), defaultLimits);
  return reconstruct(document).layout.blocks.flatMap((block) => (block.kind === 'grid' ? [asDrawn(block)] : []));
}

function told({ isExact, cells }: TableScore): string {
  return isExact ? `${cells.expected} cells` : `${cells.matched}/${cells.expected} cells (F1 ${f1Of(cells).toFixed(3)})`;
}

function total(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, { expected, found, matched }) => ({
      expected: sum.expected + expected,
      found: sum.found + found,
      matched: sum.matched + matched,
    }),
    { expected: 0, found: 0, matched: 0 },
  );
}
