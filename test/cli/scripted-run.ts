import { fileURLToPath } from 'node:url';
import { defaultFormats } from '../../src/cli/output-formats.ts';
import { startConvert } from '../../src/cli/start-convert.ts';

// `convert` as a process of its own, with scripted workers: arguments are the input, the output folder and the log.

const [input = '', out = '', log = ''] = process.argv.slice(2);
const flags = {
  out,
  format: defaultFormats,
  glob: [],
  repairs: 'all',
  progress: 'plain',
  log,
  logLevel: 'info',
  jobs: 2,
  limitBytes: 1_000_000,
  limitInflated: 1,
  limitPages: 1,
  limitCells: 1,
  limitSeconds: 60,
  limitMemory: 1024 ** 3,
} as const;

process.exitCode = await startConvert(
  [input],
  flags,
  null,
  {
    print: (text) => void process.stdout.write(text),
    complain: (line) => void process.stderr.write(`${line}\n`),
    quit: () => process.exit(130),
  },
  {
    workerStart: (_settings, resources) => ({
      entry: fileURLToPath(new URL('./scripted-worker.ts', import.meta.url)),
      args: [],
      execArgv: process.execArgv,
      resources,
    }),
    pipelineKey: () => 'scripted',
  },
);
