/**
 * How near the tables that are rebuilt come to those of the ICDAR 2013 competition: F1 of adjacency relations per document, mean over
 * documents; on the given table regions, and with the tables found by the program.
 *
 *     npx tsx test/bench/icdar.ts --truth DIR [--verbose]
 *
 * DIR holds NAME.pdf with NAME-str.xml and NAME-reg.xml; NAMEa and NAMEb are two accepted truths of NAMEa.pdf.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../../src/extract/extract.ts';
import type { Block } from '../../src/model/grid.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import type { PageBlock, SourceDocument } from '../../src/model/source-document.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';
import { adjacencyRelations, f1Of, matchMultisets, type PlacedText, precisionOf, recallOf, type Score } from './adjacency-relations.ts';
import { cropPage } from './crop-page.ts';
import { type IcdarRegion, readIcdarRegions, readIcdarTables } from './icdar-truth.ts';

const { values } = parseArgs({ options: { truth: { type: 'string' }, verbose: { type: 'boolean', default: false } } });
if (values.truth === undefined) throw new Error('--truth DIR is missing');
const folder = values.truth;

type Tables = readonly (readonly PlacedText[])[];
interface Truth {
  readonly tables: Tables;
  readonly regions: readonly IcdarRegion[];
}

const readTruth = (name: string): Truth => ({
  tables: readIcdarTables(readFileSync(join(folder, `${name}-str.xml`), 'utf8')),
  regions: readIcdarRegions(readFileSync(join(folder, `${name}-reg.xml`), 'utf8')),
});

/** eu-009a.pdf has a second truth, eu-009b. */
const truthsOf = (name: string): readonly Truth[] =>
  [name, name.replace(/a$/, 'b')]
    .filter((each, index, all) => all.indexOf(each) === index && existsSync(join(folder, `${each}-str.xml`)))
    .map(readTruth);

const relationsOf = (tables: Tables): readonly string[] => tables.flatMap(adjacencyRelations);
const gridsOf = (blocks: readonly Block[]): Tables => blocks.flatMap((block) => (block.kind === 'grid' ? [block.cells] : []));
const layoutOf = (document: SourceDocument): Tables => gridsOf(reconstruct(document).layout.blocks);

const onRegions = (document: SourceDocument, regions: readonly IcdarRegion[]): Tables =>
  regions.flatMap((region) => {
    const page = document.blocks.find((block): block is PageBlock => block.kind === 'page' && block.page === region.page);
    if (!page) return [];
    const box = [region.left, page.height - region.top, region.right, page.height - region.bottom] as const;
    return layoutOf({ ...document, blocks: [cropPage(page, box)], notices: [] });
  });

const better = (scores: readonly Score[]): Score =>
  scores.reduce((best, score) => (f1Of(score) > f1Of(best) ? score : best), scores[0] ?? { expected: 0, found: 0, matched: 0 });

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => name.slice(0, -'.pdf'.length))
  .sort();

const allTruths = readdirSync(folder)
  .filter((name) => name.endsWith('-str.xml'))
  .map((name) => readTruth(name.slice(0, -'-str.xml'.length)));
const trueRelations = allTruths.map(({ tables }) => relationsOf(tables));
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const mean = (shares: readonly number[]): number => sum(shares) / Math.max(shares.length, 1);
const percent = (share: number): string => share.toFixed(4);

console.log(
  `truth: ${allTruths.length} files, ${sum(allTruths.map(({ tables }) => tables.length))} tables, ${sum(trueRelations.map(({ length }) => length))} relations`,
);
console.log(`truth against itself: F1 ${percent(mean(trueRelations.map((relations) => f1Of(matchMultisets(relations, relations)))))}\n`);

console.log('document     relations   given regions: F1     p      r    tables   found by program: F1     p      r    tables');
const given: number[] = [];
const found: number[] = [];
for (const name of names) {
  const document = await extract(new Uint8Array(readFileSync(join(folder, `${name}.pdf`))), defaultLimits);
  const truths = truthsOf(name);
  const whole = layoutOf(document);
  const inRegions = truths.map(({ regions }) => onRegions(document, regions));
  const byRegion = better(truths.map(({ tables }, index) => matchMultisets(relationsOf(tables), relationsOf(inRegions[index] ?? []))));
  const byProgram = better(truths.map(({ tables }) => matchMultisets(relationsOf(tables), relationsOf(whole))));
  given.push(f1Of(byRegion));
  found.push(f1Of(byProgram));
  const columns = (score: Score, tables: number): string =>
    `${percent(f1Of(score))} ${percent(precisionOf(score))} ${percent(recallOf(score))} ${String(tables).padStart(3)}/${truths[0]?.tables.length ?? 0}`;
  console.log(
    `${name.padEnd(10)} ${String(byRegion.expected).padStart(9)}            ${columns(byRegion, inRegions[0]?.length ?? 0)}               ${columns(byProgram, whole.length)}`,
  );
  if (values.verbose) showMisses(truths[0]?.tables ?? [], inRegions[0] ?? []);
}
console.log(
  `\nmean F1 over ${names.length} documents: given regions ${percent(mean(given))} · found by the program ${percent(mean(found))}`,
);

function showMisses(expected: Tables, tables: Tables): void {
  const got = new Set(relationsOf(tables));
  const wanted = new Set(relationsOf(expected));
  for (const relation of [...wanted].filter((one) => !got.has(one)).slice(0, 8)) console.log(`    - ${relation}`);
  for (const relation of [...got].filter((one) => !wanted.has(one)).slice(0, 8)) console.log(`    + ${relation}`);
}
