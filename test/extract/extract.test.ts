import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CFB } from 'xlsx';
import { extract } from '../../src/extract/extract.ts';
import type { IngestErrorCode } from '../../src/model/ingest-error.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { docxOf, paragraph, run } from './docx-of.ts';
import { isRefusal } from './extractor-contract.ts';

const compoundOf = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  return Uint8Array.from(CFB.write(file, { type: 'array' }));
};

/** BOF, then FILEPASS, which says that all that follows is encrypted ([MS-XLS] 2.4.117). */
const encryptedBiff = Uint8Array.from([
  0x09,
  0x08,
  0x10,
  0x00,
  0x00,
  0x06,
  0x05,
  0x00,
  ...Array(12).fill(0),
  0x2f,
  0x00,
  0x02,
  0x00,
  0x01,
  0x00,
  0x0a,
  0x00,
  0x00,
  0x00,
]);

const refused: readonly (readonly [string, Uint8Array, IngestErrorCode])[] = [
  ['an empty file', new Uint8Array(), 'damaged'],
  ['a zip that is no office file', zipSync({ 'readme.txt': strToU8('hello') }), 'unsupported-format'],
  ['an empty zip', zipSync({}), 'unsupported-format'],
  [
    'an OpenDocument file',
    zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<a/>') }),
    'unsupported-format',
  ],
  ['a document that breaks off', docxOf(paragraph(run('甲'.repeat(500)))).slice(0, -40), 'damaged'],
  ['an encrypted office file', compoundOf({ EncryptedPackage: strToU8('x'), EncryptionInfo: strToU8('x') }), 'encrypted'],
  ['an encrypted .xls', compoundOf({ Workbook: encryptedBiff }), 'encrypted'],
  ['a .doc', compoundOf({ WordDocument: strToU8('x') }), 'unsupported-format'],
  ['a compound file of something else', compoundOf({ Anything: strToU8('x') }), 'unsupported-format'],
  ['a compound file that breaks off', compoundOf({ Workbook: new Uint8Array(9000) }).slice(0, 600), 'damaged'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unsupported-format'],
  ['rich text format', strToU8('{\\rtf1\\ansi hello}'), 'unsupported-format'],
  ['a web page under another name', strToU8('<html><body><table><tr><td>项目</td></tr></table></body></html>'), 'unsupported-format'],
  ['an XML file', strToU8('<?xml version="1.0"?><Workbook/>'), 'unsupported-format'],
  ['an archive', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]), 'unsupported-format'],
];

describe('reading a file', () => {
  test.each(refused)('refuses %s, saying so', async (_, bytes, code) => {
    await expect(extract(bytes, defaultLimits)).rejects.toSatisfy(isRefusal(code));
  });

  test('tells the format by the bytes', async () => {
    expect((await extract(docxOf(paragraph(run('甲'))), defaultLimits)).format).toBe('docx');
    expect((await extract(strToU8('项目\t名称'), defaultLimits)).format).toBe('text');
  });
});
