/**
 * What jixiao costs: beside the bare parsers, as a process, and as files grow.
 *
 *     npm run build && npm run bench [-- --quick] [--only throughput,growth]
 *
 * Sections: throughput, cold-start, growth, files, workers, soak. Times are processor times unless they are called wall, so that other work on the
 * machine matters less.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bars } from './speed/bare-parsers.ts';
import { median, medianCpuMs, sum, warmUp } from './speed/cpu-time.ts';
import { type GrowthPoint, growthSeries, logLogSlope, measureGrowth } from './speed/growth.ts';
import { archiveSamples, fileCounts, measureFiles, quickSamples } from './speed/many-files.ts';
import { builtCli, builtLibrary, inTemporaryFolder, isBuildStale, measureCli } from './speed/measured-process.ts';
import { sampleFiles } from './speed/sample-files.ts';
import { soak } from './speed/soak.ts';
import { figure, textTable } from './speed/text-table.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const { quick } = values;
if (!existsSync(builtCli)) throw new Error('nothing is built: run `npm run build` first');
if (isBuildStale()) console.log('A source is younger than what is built: run `npm run build` to measure it.');
const { ingest } = await builtLibrary();
const rounds = quick ? { count: 3, leastMs: 20 } : { count: 7, leastMs: 60 };

const throughput = async (): Promise<void> => {
  const rows: (readonly string[])[] = [
    ['', 'files', 'documents/s', 'pages/s', 'ms a document', 'bare parser', 'ratio', 'of the sums', 'bar'],
  ];
  for (const [kind, files] of sampleFiles()) {
    const against = bars.get(kind);
    const taken: { readonly pages: number; readonly wholeMs: number; readonly bareMs: number }[] = [];
    const measured = (quick ? files.slice(0, 2) : files).map(({ name, bytes, pages }) => ({
      pages,
      works: [() => ingest(bytes, name), ...(against ? [() => against.bare(bytes)] : [])],
    }));
    await warmUp(
      measured.flatMap(({ works }) => works),
      quick ? 300 : 6000,
    );
    for (const { pages, works } of measured) {
      const [wholeMs = 0, bareMs = 0] = await medianCpuMs(works, rounds);
      taken.push({ pages, wholeMs, bareMs });
    }
    const wholeMs = sum(taken.map((one) => one.wholeMs));
    const bareMs = sum(taken.map((one) => one.bareMs));
    rows.push([
      kind,
      String(taken.length),
      figure((taken.length * 1000) / wholeMs),
      figure((sum(taken.map(({ pages }) => pages)) * 1000) / wholeMs),
      figure(wholeMs / taken.length),
      against ? `${against.parser} ${figure(bareMs / taken.length)}` : '',
      against ? median(taken.map((one) => one.wholeMs / one.bareMs)).toFixed(2) : '',
      against ? (wholeMs / bareMs).toFixed(2) : '',
      against ? String(against.bar) : '',
    ]);
  }
  print('From bytes to validated records, warm, one thread; ratio: median over files', rows);
};

const coldStart = (): Promise<void> =>
  inTemporaryFolder((folder) => {
    const runs = quick ? 3 : 9;
    let outputs = 0;
    // A folder of its own each time: what was converted before would only be looked up.
    const convert = (file: string) => (): readonly string[] => {
      outputs += 1;
      return ['convert', file, '--out', join(folder, `out-${outputs}`), '--progress', 'none'];
    };
    const commands: readonly (readonly [string, () => readonly string[], string])[] = [
      ['--help', () => ['--help'], ''],
      ['text, real form', convert('fixtures/shanghai-2020-real/form.txt'), ''],
      ['XLSX, one page', convert('fixtures/shanghai-2018-library/form.xlsx'), '0.7'],
      ['DOCX, one page', convert('fixtures/shanghai-2018-library/form.docx'), ''],
      ['PDF, one page', convert('fixtures/shanghai-2018-library/form.pdf'), ''],
      ['PDF, real form', convert('fixtures/shanghai-2020-real/clean.pdf'), '3'],
    ];
    const rows = commands.map(([name, args, bar]) => {
      const costs = Array.from({ length: runs }, () => measureCli(args()));
      const walls = costs.map(({ wallMs }) => wallMs / 1000);
      const peak = median(costs.map(({ peakMiB }) => peakMiB));
      const failed = costs.some(({ exitCode }) => exitCode !== 0) ? ' (failed)' : '';
      const cpu = median(costs.map(({ cpuMs }) => cpuMs / 1000));
      return [name + failed, median(walls).toFixed(2), Math.min(...walls).toFixed(2), cpu.toFixed(2), peak.toFixed(0), bar];
    });
    print('The built command line, whole process', [['', 'wall s', 'least', 'CPU s', 'peak MB', 'bar, wall s'], ...rows]);
  });

const growthRows = (name: string, unit: string, points: readonly GrowthPoint[]): readonly (readonly string[])[] => [
  [
    name,
    ...points.flatMap(({ size, ms }) => [`${size}: ${figure(ms)}`]),
    `slope ${logLogSlope(points).toFixed(2)}`,
    `second half ${logLogSlope(points.slice(points.length >> 1)).toFixed(2)}`,
    unit,
  ],
];

const growth = async (): Promise<void> => {
  console.log('\nCPU ms as a file grows; the bar is a slope of 1.05');
  for (const series of growthSeries) {
    const sizes = quick ? series.sizes.filter((size) => size <= 200) : series.sizes;
    const points = await measureGrowth({ ...series, sizes }, ingest, quick ? { count: 1, leastMs: 1 } : { count: 3, leastMs: 30 });
    console.log(textTable(growthRows(series.name, '', points)));
  }
};

const files = async (): Promise<void> => {
  const points: GrowthPoint[] = [];
  const peaks: string[] = [];
  for (const size of quick ? fileCounts.slice(0, 3) : fileCounts) {
    const cost = await measureFiles(quickSamples, size);
    points.push({ size, ms: cost.cpuMs });
    peaks.push(`${size}: ${cost.peakMiB.toFixed(0)}`);
  }
  console.log('\nCPU ms and peak MB as files become more, half text and half XLSX');
  console.log(textTable(growthRows('files', '', points)));
  console.log(`  peak MB  ${peaks.join('  ')}`);
};

/** Files of each worker at which its memory is looked at. */
const looks = [100, 200, 500, 1000, 2000, 2400];

const soaked = async (): Promise<void> => {
  const { files, failed, workers, points } = await soak(quick ? 500 : 5000, 2, quick ? looks.slice(0, 2) : looks);
  const at = (wanted: number): number => points.find(({ filesOfWorker }) => filesOfWorker === wanted)?.rssMiB ?? Number.NaN;
  print(
    `${files} files of five formats by two workers (${failed} failed, ${workers} workers in all); resident MB of a worker, the bar is 1.1`,
    [
      ['files of the worker', ...points.map(({ filesOfWorker }) => String(filesOfWorker)), '2000 against 200'],
      ['MB', ...points.map(({ rssMiB }) => rssMiB.toFixed(0)), quick ? '' : (at(2000) / at(200)).toFixed(2)],
    ],
  );
};

/** Wall time, since waiting is what a second worker saves; each taken the same number of times in turns, so that both meet the same machine. */
const workers = async (): Promise<void> => {
  // Each worker spends its first hundred files on compiling: nothing to an archive.
  const count = quick ? 100 : 3000;
  const walls: Record<'1' | '2', number[]> = { 1: [], 2: [] };
  for (let round = 0; round < (quick ? 1 : 3); round += 1)
    for (const jobs of ['1', '2'] as const) walls[jobs].push((await measureFiles(archiveSamples, count, ['--jobs', jobs])).wallMs);
  const [one, two] = [median(walls[1]), median(walls[2])];
  print(`Workers: ${count} files of five formats`, [
    ['', '1 worker, s', '2 workers, s', 'times as fast', 'bar'],
    ['wall', figure(one / 1000), figure(two / 1000), (one / two).toFixed(2), '1.8'],
  ]);
};

const print = (title: string, rows: readonly (readonly string[])[]): void => {
  console.log(`\n${title}`);
  console.log(textTable(rows));
};

const sections = { throughput, 'cold-start': coldStart, growth, files, workers, soak: soaked };
const wanted = values.only?.split(',') ?? Object.keys(sections);
for (const [name, run] of Object.entries(sections)) {
  if (wanted.includes(name)) await run();
}
