// The house as data: which room stands above which, and what only a door may touch. See the picture in the README.

/** Top row first. A file imports from its own room and from rows below, never sideways, never up. */
export const rows: readonly (readonly string[])[] = [
  ['cli', 'serve', 'index.ts'],
  ['batch', 'review', 'export'],
  ['ingest.ts'],
  ['extract', 'reconstruct', 'repair', 'understand', 'normalise', 'validate'],
  ['families', 'chinese', 'canonical'],
  ['model'],
];

export const doors: ReadonlySet<string> = new Set(rows[0]);

/** Only these may import zod: the contract, and options and requests at the doors. */
export const zodRooms: ReadonlySet<string> = new Set(['canonical', ...doors]);

/** Only these may ask which format a text came from. */
export const formatRooms: ReadonlySet<string> = new Set(['extract', 'review', ...doors]);

export interface Allowance {
  /** Path below src. */
  readonly file: string;
  readonly touches: string;
  readonly reason: string;
}

/** What the pure rooms touch all the same, each with its reason. One that is no longer needed has to go. */
export const allowances: readonly Allowance[] = [
  { file: 'ingest.ts', touches: 'node:crypto', reason: 'the hash of the bytes; the same bytes give the same hash' },
  { file: 'extract/zip.ts', touches: 'node:zlib', reason: 'inflates bytes; the same bytes give the same bytes' },
  ...['node:fs', 'node:module', 'node:os', 'import.meta.url'].map((touches) => ({
    file: 'chinese/segmentation.ts',
    touches,
    reason: 'the dictionary lies in an installed package of a fixed version, and is read at first use only',
  })),
  ...['node:module', 'node:path', 'import.meta.url'].map((touches) => ({
    file: 'extract/pdf/pdf-assets.ts',
    touches,
    reason: 'pdf.js wants the paths of its CMaps and fonts, which lie in its installed package',
  })),
  ...['node:fs', 'node:vm'].map((touches) => ({
    file: 'extract/pdf/worker/metered-worker.ts',
    touches,
    reason: 'the worker of pdf.js is compiled with a count of what it does; it lies in an installed package of a fixed version',
  })),
];

export const maximumLines = 300;

/** Drawers: a file is named for its subject. */
export const drawerNames: ReadonlySet<string> = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager']);

/** Globals that bring in the machine, the moment or the place: a stage gives the same result everywhere and always. */
export const worldlyGlobals: ReadonlySet<string> = new Set([
  'process',
  'console',
  'performance',
  'fetch',
  'crypto',
  'navigator',
  'Intl',
  'setTimeout',
  'setInterval',
  'setImmediate',
  '__dirname',
  '__filename',
]);

/** Methods that read the local time zone or the locale. */
export const worldlyMethods =
  /^(?:localeCompare|toLocale\w*|toDateString|toTimeString|getTimezoneOffset|[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;
