import type { ingest } from '../../../src/index.ts';
import { docxOfRows, textOfRows, xlsxOfRows } from './grown-forms.ts';
import { pdfOfPages } from './grown-pdf.ts';
import { medianCpuMs, type Rounds } from './cpu-time.ts';

export interface GrowthPoint {
  readonly size: number;
  readonly ms: number;
}

/** Of the straight line through the points on paper with logarithmic axes, by least squares: 1 is linear, 2 quadratic. */
export const logLogSlope = (points: readonly GrowthPoint[]): number => {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ ms }) => Math.log(ms));
  const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const across = xs.reduce((total, x) => total + (x - mx) ** 2, 0);
  return xs.reduce((total, x, index) => total + (x - mx) * ((ys[index] ?? 0) - my), 0) / across;
};

export interface GrowthSeries {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly make: (size: number) => Promise<Uint8Array>;
}

const pageSizes = [1, 2, 5, 10, 20, 50, 100, 200];
const rowSizes = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

export const growthSeries: readonly GrowthSeries[] = [
  { name: 'pages, PDF', sizes: pageSizes, make: async (pages) => pdfOfPages(pages) },
  { name: 'rows, text', sizes: rowSizes, make: textOfRows },
  { name: 'rows, XLSX', sizes: rowSizes, make: xlsxOfRows },
  { name: 'rows, DOCX', sizes: rowSizes, make: docxOfRows },
];

/** What a file of each size costs from bytes to records. */
export const measureGrowth = async (
  { sizes, make, name }: GrowthSeries,
  read: typeof ingest,
  rounds: Rounds,
): Promise<readonly GrowthPoint[]> => {
  const points: GrowthPoint[] = [];
  for (const size of sizes) {
    const bytes = await make(size);
    const [ms = 0] = await medianCpuMs([() => read(bytes, name)], rounds);
    points.push({ size, ms });
  }
  return points;
};
