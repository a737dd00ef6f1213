import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { extractPdf } from '../../src/extract/pdf/extract-pdf.ts';
import { pdfWorkerPath } from '../../src/extract/pdf/pdf-assets.ts';
import { asFunction } from '../../src/extract/pdf/worker/metered-worker.ts';
import { workerEdits } from '../../src/extract/pdf/worker/worker-edits.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { stream, type TinyPage, tinyPdf } from '../support/tiny-pdf.ts';

// Files of a few kilobytes that ask pdf.js for hours of work, or for all memory that there is.

const text = 'BT /F1 10 Tf 10 100 Td (A) Tj ET';
const bytesOf = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, 'latin1'));
const binary = (bytes: Uint8Array, entries = ''): string => stream(Buffer.from(bytes).toString('latin1'), entries);

const onPage = (content: string, resources: string, ...objects: readonly string[]): Uint8Array =>
  tinyPdf({ pages: [{ content, resources }], objects });
const contentIs = (object: string): Uint8Array =>
  tinyPdf({ pages: [{ content: '', entries: '/Contents 10 0 R' } as TinyPage], objects: [object] });

/** A font of two bytes a character, numbered 10, its descendant 11, its descriptor 12. */
const compositeFont = (entries: { readonly descendant?: string; readonly font?: string; readonly descriptor?: string }) => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [11 0 R] ${entries.font ?? ''} >>`,
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 12 0 R ${entries.descendant ?? ''} >>`,
  `<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 -120 1000 880] ${entries.descriptor ?? ''} >>`,
];
const inFont = (objects: readonly string[]): Uint8Array =>
  onPage(`BT /F2 10 Tf 20 50 Td <0123> Tj ET ${text}`, '/Font << /F2 10 0 R >>', ...objects);
const withToUnicode = (ranges: string): Uint8Array =>
  inFont([
    ...compositeFont({ font: '/ToUnicode 13 0 R' }),
    stream(`begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${ranges} endcmap`),
  ]);
const withFunction = (object: string): Uint8Array =>
  onPage(`/C cs 0.5 sc ${text}`, '/ColorSpace << /C 10 0 R >>', '[/Separation /X /DeviceRGB 11 0 R]', object);
const type3 = (glyph: string): Uint8Array =>
  onPage(
    `BT /F2 10 Tf 10 10 Td (a) Tj ET ${text}`,
    '/Font << /F2 10 0 R >>',
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /CharProcs << /a 11 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>',
    stream(glyph),
  );
const forms = (levels: number, content: string): Uint8Array =>
  onPage(
    '/F Do',
    '/XObject << /F 10 0 R >>',
    ...Array.from({ length: levels }, (_, level) =>
      stream(
        level < levels - 1 ? content : '0 0 1 1 re f',
        `/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /F ${11 + level} 0 R >> >>`,
      ),
    ),
  );
const xrefStream = (entries: string): Uint8Array =>
  bytesOf(`%PDF-1.7\n1 0 obj\n<< /Type /XRef ${entries} /Root 2 0 R /Length 1 >>\nstream\nx\nendstream\nendobj\nstartxref\n9\n%%EOF\n`);
const edited = (find: RegExp, put: string): Uint8Array =>
  bytesOf(
    Buffer.from(tinyPdf({ pages: [{ content: text }] }))
      .toString('latin1')
      .replace(find, put),
  );

/** A TrueType font of one table, which maps every 32-bit code (OpenType, cmap format 12). */
const fontOfAllCodes = (): Uint8Array => {
  const words = [
    0x00010000,
    0x00010000,
    0,
    0x636d6170,
    0,
    28,
    60,
    0x00000001,
    0x00000003,
    12 << 16,
    0x000c0000,
    28,
    0,
    1,
    0,
    0xffffffff,
    0,
  ];
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) bytes.writeUInt32BE(word >>> 0, index * 4);
  return bytes;
};

const fax = '/Filter /CCITTFaxDecode /DecodeParms << /Columns 1000000000 /Rows 1000000000 /K -1 >>';
const inflated = (bytes: number): Buffer => Buffer.alloc(bytes, 'q ');
const bomb = deflateSync(deflateSync(inflated(450_000_000), { level: 1 }), { level: 9 });

describe('is over the limit, soon:', () => {
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['saved states without end', '嵌套的绘图状态', () => onPage('q '.repeat(100_000), '')],
    ['saved states in a glyph of a Type 3 font', '嵌套的绘图状态', () => type3(`1000 0 d0 ${'q '.repeat(100_000)}`)],
    ['forms that show each other three times on each of twenty levels', '过于复杂', () => forms(20, '/F Do /F Do /F Do')],
    ['forms in forms, a thousand deep', '图形套用', () => forms(1000, '/F Do')],
    [
      'operators without end',
      '绘图指令',
      () => contentIs(binary(deflateSync(Buffer.from('0 Tc '.repeat(600_000))), '/Filter /FlateDecode')),
    ],
    [
      'a stream that inflates a hundred thousand times',
      '解压后的数据',
      () => contentIs(binary(bomb, '/Filter [/FlateDecode /FlateDecode]')),
    ],
    [
      'a font that inflates a hundred thousand times',
      '解压后的数据',
      () => inFont([...compositeFont({ descriptor: '/FontFile2 13 0 R' }), binary(bomb, '/Filter [/FlateDecode /FlateDecode]')]),
    ],
    [
      'a million streams of one page',
      '过于复杂',
      () => tinyPdf({ objects: [stream('q Q')], pages: [{ content: '', entries: `/Contents [${'10 0 R '.repeat(300_000)}]` }] }),
    ],
    [
      'characters mapped by ranges of 2^24, again and again',
      '过于复杂',
      () => withToUnicode(`2 beginbfrange ${'<00000000> <00ffffff> <0041> '.repeat(2)} endbfrange`),
    ],
    ['widths of a thousand million characters', '过于复杂', () => inFont(compositeFont({ descendant: '/W [0 1000000000 500]' }))],
    [
      'a thousand million characters that mean themselves',
      '过于复杂',
      () => inFont(compositeFont({ font: '/FirstChar 0 /LastChar 1000000000', descendant: '/FirstChar 0 /LastChar 1000000000' })),
    ],
    [
      'a function with a thousand million samples',
      '过于复杂',
      () => withFunction(stream('x', '/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [1000000000] /BitsPerSample 8')),
    ],
    [
      'a function of thirty inputs',
      '过于复杂',
      () =>
        withFunction(
          stream('x', `/FunctionType 0 /Domain [${'0 1 '.repeat(30)}] /Range [0 1 0 1 0 1] /Size [${'1 '.repeat(30)}] /BitsPerSample 8`),
        ),
    ],
    [
      'a cross-reference stream of entries without bytes',
      '过于复杂',
      () => xrefStream('/W [0 0 0] /Index [0 1000000000] /Size 1000000000'),
    ],
    [
      'a cross-reference stream of half a million ranges',
      '过于复杂',
      () => xrefStream(`/W [1 1 1] /Index [${'0 0 '.repeat(500_000)}] /Size 10`),
    ],
    [
      'objects that are begun and never ended',
      '过于复杂',
      () => bytesOf(`%PDF-1.7\n${'1 0 obj\n[\n'.repeat(60_000)}\nstartxref\n9\n%%EOF\n`),
    ],
    [
      'an object that breaks off late and is asked for by every word',
      '过于复杂',
      () =>
        onPage(
          'BT /F2 10 Tf (a) Tj ET '.repeat(3000),
          '/Font << /F2 10 0 R >>',
          '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 11 0 R >>',
          `<< /A [${'1 '.repeat(20_000)} `,
        ),
    ],
  ];

  test.each(cases)('%s', async (_, message, make) => {
    await expect(extractPdf(make(), defaultLimits)).rejects.toMatchObject({
      code: 'over-limit',
      message: expect.stringContaining(message),
    });
  });
});

describe('is read all the same, as it needs no pixels and no outlines:', () => {
  const image = (entries: string): Uint8Array =>
    onPage(
      `q 10 0 0 10 0 0 cm /I Do Q ${text}`,
      '/XObject << /I 10 0 R >>',
      stream('x'.repeat(2_000), `/Type /XObject /Subtype /Image ${entries}`),
    );
  const cases: readonly (readonly [string, () => Uint8Array])[] = [
    [
      'a small image whose filter states 1e9 columns',
      () => image(`/Width 10 /Height 10 /BitsPerComponent 1 /ColorSpace /DeviceGray ${fax}`),
    ],
    ['an image of 1e9 by 1e9', () => image('/Width 1000000000 /Height 1000000000 /BitsPerComponent 8 /ColorSpace /DeviceRGB')],
    [
      'an inline image whose filter states 1e9 columns',
      () => onPage(`BI /W 10 /H 10 /BPC 1 /F /CCF /DP << /Columns 1000000000 >> ID xxx EI ${text}`, ''),
    ],
    ['an inline image of 1e9 by 1e9', () => onPage(`BI /W 1000000000 /H 1000000000 ID x EI ${text}`, '')],
    [
      'a font behind a filter for images',
      () => inFont([...compositeFont({ descriptor: '/FontFile2 13 0 R' }), stream('x'.repeat(20_000), fax)]),
    ],
    [
      'a map of characters behind a filter for images',
      () => inFont([...compositeFont({ font: '/ToUnicode 13 0 R' }), stream('x'.repeat(20_000), fax)]),
    ],
    [
      'a pattern with a cell of 1e6 by 1e6, all drawn over',
      () =>
        onPage(
          `/Pattern cs /P scn 0 0 50 50 re f ${text}`,
          '/Pattern << /P 10 0 R >>',
          stream(
            '0 0 1 1 re f '.repeat(50_000),
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1000000 1000000] /XStep 0.0001 /YStep 0 /Resources << >>',
          ),
        ),
    ],
    [
      'a shading by a function over 1e6 by 1e6',
      () =>
        onPage(
          `/S sh ${text}`,
          '/Shading << /S 10 0 R >>',
          '<< /ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1000000 0 1000000] /Function 11 0 R >>',
          stream('{ pop pop 0 0 0 }', '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]'),
        ),
    ],
    ['a glyph of a Type 3 font in 100,000 colours', () => type3(`1000 0 0 0 500 500 d1 ${'1 g '.repeat(100_000)}`)],
    [
      'a font that maps every code of 32 bits',
      () =>
        onPage(
          `BT /F2 10 Tf 20 50 Td (a) Tj ET ${text}`,
          '/Font << /F2 10 0 R >>',
          '<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 97 /LastChar 97 /Widths [500] /FontDescriptor 11 0 R >>',
          '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 -120 1000 880] /FontFile2 12 0 R >>',
          binary(fontOfAllCodes()),
        ),
    ],
    ['a cross-reference table of 1e9 entries', () => edited(/xref\n0 \d+/, 'xref\n0 1000000000')],
    ['a table that says that it follows itself', () => tinyPdf({ pages: [{ content: text }], trailer: '/Prev 9 /XRefStm 9' })],
    [
      'an object stream of 1e9 objects',
      () => tinyPdf({ pages: [{ content: text }], objects: [stream('1 0 2 0', '/Type /ObjStm /N 1000000000 /First 4')] }),
    ],
    ['a page count of 1,999', () => edited(/\/Count 1/, '/Count 1999')],
  ];

  test.each(cases)('%s', async (_, make) => {
    const { blocks } = await extractPdf(make(), defaultLimits);
    const glyphs = blocks.flatMap((block) => (block.kind === 'page' ? block.glyphs : []));
    expect(glyphs.at(-1)).toMatchObject({ text: 'A', box: [10, expect.anything(), expect.anything(), expect.anything()] });
  });
});

describe('the budget', () => {
  const heavy = (): Uint8Array => forms(20, '/F Do /F Do /F Do');
  const light = (): Uint8Array => tinyPdf({ pages: [{ content: text }] });
  const read = async (bytes: Uint8Array): Promise<string> => {
    try {
      const { blocks } = await extractPdf(bytes, defaultLimits);
      return blocks.flatMap((block) => (block.kind === 'page' ? block.glyphs.map((glyph) => glyph.text) : [])).join('');
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  test('is of each document alone, when several are given at once', async () => {
    const [first, second, third, fourth] = await Promise.all([read(heavy()), read(light()), read(heavy()), read(light())]);
    expect([second, fourth]).toEqual(['A', 'A']);
    expect(first).toMatch(/过于复杂/);
    expect(third).toBe(first);
  });

  test('grows with the pages that were read', async () => {
    const page = { content: `${'0 Tc '.repeat(100_000)}${text}` };
    expect(await read(tinyPdf({ pages: Array.from({ length: 8 }, () => page) }))).toBe('A'.repeat(8));
  });
});

describe('the worker of pdf.js', () => {
  test('leaves nothing refused that nobody waits for: a page that breaks off, after one that is none', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const objects = ['7', '<< /Type /Page /Parent 2 0 R /Text ('];
    const whole = Buffer.from(tinyPdf({ pages: [{ content: text }], objects })).toString('latin1');
    const broken = bytesOf(whole.replace('/Kids [12 0 R] /Count 1', '/Kids [10 0 R 12 0 R 11 0 R] /Count 3'));
    await expect(extractPdf(broken, defaultLimits)).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('第 1 页') });
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });

  const source = readFileSync(pdfWorkerPath(), 'utf8');

  test.each([...asFunction, ...workerEdits].map((edit) => [edit.why, edit.find]))('has one place for the edit against %s', (_, find) => {
    expect(source.split(find)).toHaveLength(2);
  });

  test('has no loop on a line of its own that is not counted, but three that end with what they look at', () => {
    const uncounted = source
      .slice(source.indexOf(';// ./src/shared/util.js'))
      .split('\n')
      .filter((line) => /\b(?:for|while) (?:await )?\(/.test(line) && !/\{$|^\s*\} while \(/.test(line))
      .map((line) => line.trim());
    expect(uncounted).toEqual([
      'while (++i < ii && str.charCodeAt(i) !== 0x1b) {}',
      'while (heapOrArray[idx] && !(idx >= maxIdx)) ++idx;',
      'for (newPageIndex = 0; this.oldPages[newPageIndex] !== undefined; newPageIndex++) {}',
    ]);
  });
});
