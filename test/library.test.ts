import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';
import { stream, tinyPdf } from './support/tiny-pdf.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/shanghai-2018-library/${name}`, import.meta.url)));

test('the public list is short', () => {
  expect(Object.keys(library).sort()).toEqual(['IngestError', 'formRecordJsonSchema', 'ingest']);
});

test.each(['form.pdf', 'form.docx', 'form.xlsx', 'form.xls', 'form.txt'])(
  'the bytes of %s still belong to the caller afterwards',
  async (name) => {
    const bytes = fixture(name);
    const [record] = await library.ingest(bytes, name);
    expect(record?.source.file).toBe(name);
    expect(bytes).toEqual(fixture(name));
  },
);

test.each(['form.pdf', 'form.docx', 'form.xlsx', 'form.xls', 'form.txt'])(
  'what readFile gives, a Buffer, is as good as a plain array: %s',
  async (name) => {
    const bytes = fixture(name);
    expect(await library.ingest(Buffer.from(bytes), name)).toEqual(await library.ingest(bytes, name));
  },
);

test('what cannot be read is an IngestError with a code and a message in Chinese', async () => {
  const error = await library.ingest(new Uint8Array(), 'empty.pdf').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(library.IngestError);
  expect(error).toMatchObject({ code: 'damaged', message: expect.stringMatching(/[\u4e00-\u9fff]/) });
});

test('a file without a form says what of it could not be read: a scan may well be one', async () => {
  const scan = tinyPdf({
    pages: [{ content: 'q 300 0 0 200 0 0 cm /I Do Q', resources: '/XObject << /I 10 0 R >>' }],
    objects: [stream('x', '/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceGray /BitsPerComponent 8')],
  });
  await expect(library.ingest(scan, 'scan.pdf')).rejects.toMatchObject({
    code: 'no-form',
    message: expect.stringMatching(/没有找到绩效目标表.*注意：第 1 页只有图片，没有可读取的文字。$/),
  });
});

test('a limit of the caller holds', async () => {
  await expect(library.ingest(fixture('form.xlsx'), 'form.xlsx', { limits: { bytes: 100 } })).rejects.toMatchObject({ code: 'over-limit' });
});
