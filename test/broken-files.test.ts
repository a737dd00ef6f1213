import { describe, expect, it } from 'vitest';
import type { IngestErrorCode } from '../src/model/ingest-error.ts';
import { IngestError } from '../src/model/ingest-error.ts';
import { ingestFixture, saidBy } from './golden-files.ts';

const failures: readonly (readonly [file: string, code: IngestErrorCode, message: RegExp])[] = [
  ['truncated.pdf', 'damaged', /损坏|不完整/],
  ['truncated.docx', 'damaged', /损坏|不完整/],
  ['truncated.xlsx', 'damaged', /损坏|不完整/],
  ['empty.xlsx', 'damaged', /空/],
  ['no-pages.pdf', 'damaged', /页/],
  ['encrypted.pdf', 'encrypted', /密码/],
  ['encrypted.xlsx', 'encrypted', /密码/],
  ['not-office.docx', 'unsupported-format', /压缩包/],
  ['binary.txt', 'unsupported-format', /./],
  ['bomb.docx', 'over-limit', /解压/],
  ['no-form.docx', 'no-form', /绩效目标表/],
  ['no-form.xlsx', 'no-form', /绩效目标表/],
  ['no-form.txt', 'no-form', /绩效目标表/],
];

describe('files that cannot be read', () => {
  it.each(failures)('gives %s the code %s and says why in Chinese', async (file, code, message) => {
    const error: unknown = await ingestFixture(`.broken/${file}`).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(IngestError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

describe('files whose name or lock says nothing', () => {
  it.each([
    ['pdf-inside.docx', 'pdf'],
    ['owner-password.pdf', 'pdf'],
    ['xlsx-inside.pdf', 'xlsx'],
  ])('reads %s as the %s that it is', async (file, format) => {
    const [record] = await ingestFixture(`.broken/${file}`);
    const [plain] = await ingestFixture('shanghai-2018-library/form.docx');
    expect(record?.source.format).toBe(format);
    expect(record && saidBy(record)).toEqual(plain && saidBy(plain));
  });
});
