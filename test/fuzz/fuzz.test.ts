import { describe, expect, test } from 'vitest';
import { fuzzRun } from './fuzz-run.ts';
import { formats, spoiltFile } from './spoilt-file.ts';

// Small, and always the same files; `npm run fuzz` does thousands.

const filesPerFormat = 30;
const resources = { seconds: 60, memory: 2 * 1024 ** 3 };

describe('a spoilt file', () => {
  test.each(formats)(
    'ends in a record or an IngestError, in bounded time and memory: .%s',
    async (format) => {
      const request = { format, seed: 7, from: 0, to: filesPerFormat, jobs: 1, resources, execArgv: ['--import', 'tsx'] };
      const { ends, faults } = await fuzzRun(request);
      expect(faults).toEqual([]);
      expect(Object.values(ends).reduce((total, count) => total + count, 0)).toBe(filesPerFormat);
    },
    300_000,
  );

  test('is the same for the same seed and number, and another for another', () => {
    expect(spoiltFile('xlsx', 1, 3)).toEqual(spoiltFile('xlsx', 1, 3));
    expect(spoiltFile('xlsx', 1, 4)).not.toEqual(spoiltFile('xlsx', 1, 3));
  });
});
