import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../src/extract/pdf/extract-pdf.ts';
import { defaultLimits, type Limits } from '../../src/model/limits.ts';
import type { Glyph, PageBlock, SourceDocument } from '../../src/model/source-document.ts';
import { stream, tinyPdf, type TinyPage } from '../support/tiny-pdf.ts';

const read = (...pages: readonly TinyPage[]): Promise<SourceDocument> => extractPdf(tinyPdf({ pages }), defaultLimits);

const pageOf = (document: SourceDocument, index = 0): PageBlock => {
  const block = document.blocks[index];
  if (block?.kind !== 'page') throw new Error('expected a page');
  return block;
};

const readPage = async (content: string, more: Omit<TinyPage, 'content'> = {}): Promise<PageBlock> =>
  pageOf(await read({ content, ...more }));

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((glyph) => glyph.text).join('');
const left = (glyph: Glyph | undefined): number => glyph?.box[0] ?? Number.NaN;
/** The baseline lies 0.12 em above the bottom of the em box. */
const baseline = (glyph: Glyph | undefined): number => (glyph ? glyph.box[3] - 0.12 * glyph.fontSize : Number.NaN);

describe('glyphs of a PDF', () => {
  it('stand where the text matrix puts them, from the top left', async () => {
    const { glyphs, width, height } = await readPage('BT /F1 10 Tf 1 0 0 1 50 150 Tm (AB) Tj ET');
    expect([width, height]).toEqual([300, 200]);
    expect(textOf(glyphs)).toBe('AB');
    expect(left(glyphs[0])).toBeCloseTo(50, 3);
    expect(left(glyphs[1])).toBeCloseTo(50 + 6.67, 3);
    expect(baseline(glyphs[0])).toBeCloseTo(50, 3);
    expect(glyphs[0]?.fontSize).toBe(10);
    expect(glyphs[0]?.turn).toBe(0);
  });

  it('are set apart by character spacing, word spacing, numbers between strings and horizontal scaling', async () => {
    const { glyphs } = await readPage('BT /F1 10 Tf 10 100 Td 2 Tc 5 Tw 50 Tz [(A A) -1000 (A)] TJ ET');
    const step = (6.67 + 2) * 0.5;
    const space = (2.78 + 2 + 5) * 0.5;
    expect(glyphs.map(left)).toEqual([
      expect.closeTo(10, 3),
      expect.closeTo(10 + step, 3),
      expect.closeTo(10 + step + space, 3),
      expect.closeTo(10 + step + space + step + 5, 3),
    ]);
  });

  it('follow rise, leading and the operators that begin a line', async () => {
    const { glyphs } = await readPage(
      'BT /F1 10 Tf 14 TL 20 100 Td (A) Tj T* (B) Tj (C) \' 3 Ts (D) Tj 1 2 (E) " 5 -20 TD (F) Tj T* (G) Tj ET',
    );
    expect(textOf(glyphs)).toBe('ABCDEFG');
    expect(glyphs.map(baseline)).toEqual([100, 114, 128, 125, 139, 159, 179].map((y) => expect.closeTo(y, 3)));
  });

  it('are put back upright on rotated pages and cropped to the page box', async () => {
    const { glyphs, width, height } = await readPage('BT /F1 10 Tf 0 1 -1 0 250 50 Tm (A) Tj ET', {
      entries: '/Rotate 90 /CropBox [40 0 300 180]',
    });
    expect([width, height]).toEqual([180, 260]);
    expect(glyphs[0]?.turn).toBe(0);
    expect(left(glyphs[0])).toBeCloseTo(50, 3);
    expect(baseline(glyphs[0])).toBeCloseTo(210, 3);
  });

  it('on a page typed sideways decide which way is up', async () => {
    const page = await readPage('BT /F1 10 Tf 0 1 -1 0 50 20 Tm (sideways) Tj ET 30 20 m 30 180 l S');
    expect([page.width, page.height]).toEqual([200, 300]);
    expect(page.glyphs.every((glyph) => glyph.turn === 0)).toBe(true);
    expect(page.rulings).toHaveLength(1);
    expect(page.rulings[0]?.direction).toBe('horizontal');
  });

  it('come out of form XObjects through all matrices', async () => {
    const form = stream(
      'BT /F1 10 Tf 10 10 Td (A) Tj ET 0 5 m 30 5 l S',
      '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [2 0 0 2 5 5] /Resources << /Font << /F1 3 0 R >> >>',
    );
    const bytes = tinyPdf({ pages: [{ content: 'q 1 0 0 1 20 30 cm /X1 Do Q', resources: '/XObject << /X1 10 0 R >>' }], objects: [form] });
    const page = pageOf(await extractPdf(bytes, defaultLimits));
    expect(left(page.glyphs[0])).toBeCloseTo(45, 3);
    expect(page.glyphs[0]?.fontSize).toBeCloseTo(20, 3);
    expect(page.rulings).toEqual([{ direction: 'horizontal', at: 155, from: 25, to: 85, thickness: 2 }]);
  });

  it('are read from fonts that are not embedded, by the CMaps of the installed package', async () => {
    const objects = [
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [11 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 12 0 R >>',
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>',
    ];
    const bytes = tinyPdf({
      pages: [{ content: 'BT /F2 10 Tf 20 100 Td <bca8d0a7c4bfb1ea> Tj ET', resources: '/Font << /F2 10 0 R >>' }],
      objects,
    });
    const document = await extractPdf(bytes, defaultLimits);
    expect(textOf(pageOf(document).glyphs)).toBe('绩效目标');
    expect(document.notices).toEqual([]);
  });

  it('whose characters the file does not tell leave a mark and a notice with counts', async () => {
    const objects = [
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Secret /Encoding /Identity-H /DescendantFonts [11 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Secret /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 12 0 R >>',
      '<< /Type /FontDescriptor /FontName /ABCDEF+Secret /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>',
    ];
    const content = 'BT /F2 10 Tf 20 100 Td <012301240125> Tj /F1 10 Tf (A) Tj ET';
    const document = await extractPdf(tinyPdf({ pages: [{ content, resources: '/Font << /F2 10 0 R >>' }], objects }), defaultLimits);
    expect(textOf(pageOf(document).glyphs)).toBe('\ufffd\ufffd\ufffdA');
    expect(document.notices.map((notice) => [notice.code, notice.message])).toEqual([
      ['unread-glyphs', '第 1 页共 4 个字符，其中 3 个没有文字编码，无法读取'],
    ]);
  });

  it('at positions that are no numbers are said, and no glyphs', async () => {
    const huge = `1${'0'.repeat(200)}`;
    const document = await read({
      content: `BT /F1 10 Tf 1 0 0 1 50 150 Tm (AB) Tj ET ${huge} 0 0 ${huge} 0 0 cm BT ${huge} 0 0 ${huge} 0 0 Tm (CD) Tj ET 0 0 m ${huge} 0 l S`,
    });
    const { glyphs, rulings } = pageOf(document);
    expect([textOf(glyphs), rulings]).toEqual(['AB', []]);
    expect(document.notices).toMatchObject([{ code: 'unplaced-text', message: expect.stringContaining('2 个字符') }]);
  });

  it('that nobody sees are marked hidden: invisible, white, off the page, clipped away', async () => {
    const { glyphs } = await readPage(
      [
        'BT /F1 10 Tf 3 Tr 10 100 Td (i) Tj 0 Tr 1 g 0 -20 Td (w) Tj 0 g 0 -20 Td (v) Tj 900 0 Td (o) Tj ET',
        'q 0 0 40 40 re W n BT /F1 10 Tf 100 100 Td (c) Tj ET Q',
        '0 0 0.5 rg 100 20 50 20 re f 1 g BT /F1 10 Tf 110 26 Td (d) Tj ET',
      ].join('\n'),
    );
    const hidden = glyphs.filter((glyph) => glyph.hidden);
    expect(textOf(hidden)).toBe('iwoc');
    expect(textOf(glyphs.filter((glyph) => !glyph.hidden))).toBe('vd');
  });
});

describe('rulings of a PDF', () => {
  it('are strokes, thin fills, thin rectangles without height and the four sides of a filled frame', async () => {
    const { rulings } = await readPage(
      ['0.5 w 10 180 m 110 180 l S', '10 150 100 0.8 re f', '10 120 100 0 re f', '10 50 100 50 re 11 51 98 48 re f*'].join('\n'),
    );
    expect(rulings.filter((ruling) => ruling.direction === 'horizontal').map((ruling) => ruling.at)).toEqual(
      [20, 49.6, 80, 100.5, 149.5].map((y) => expect.closeTo(y, 3)),
    );
    expect(rulings.filter((ruling) => ruling.direction === 'vertical').map((ruling) => ruling.at)).toEqual(
      [10.5, 109.5].map((x) => expect.closeTo(x, 3)),
    );
  });

  it('are cut by the clip, and white ones are none', async () => {
    const { rulings } = await readPage('q 50 0 100 200 re W n 0 100 m 300 100 l S Q 1 G 0 50 m 300 50 l S');
    expect(rulings).toEqual([{ direction: 'horizontal', at: 100, from: 50, to: 150, thickness: 1 }]);
  });

  it('leave thick areas as fills, and slanted lines and curves alone', async () => {
    const { rulings, fills } = await readPage(
      '0.8 g 20 20 100 30 re f 0 0 m 100 100 l S 10 10 m 20 90 80 90 100 10 c S 1 g 20 80 100 30 re f',
    );
    expect(rulings).toEqual([]);
    expect(fills).toEqual([[20, 150, 120, 180]]);
  });

  it('may be tiny images drawn long and thin', async () => {
    const image = stream('\xff', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8');
    const bytes = tinyPdf({
      pages: [{ content: 'q 100 0 0 0.7 20 60 cm /I1 Do Q', resources: '/XObject << /I1 10 0 R >>' }],
      objects: [image],
    });
    const { rulings } = pageOf(await extractPdf(bytes, defaultLimits));
    expect(rulings).toHaveLength(1);
    expect(rulings[0]).toMatchObject({ direction: 'horizontal', from: 20, to: 120 });
  });
});

describe('a PDF that cannot be read, or not wholly', () => {
  const pages = [{ content: 'BT /F1 10 Tf 10 100 Td (A) Tj ET' }, { content: 'BT /F1 10 Tf 10 100 Td (B) Tj ET' }];

  it('with an image and no text gives a notice', async () => {
    const image = stream(
      '\xff'.repeat(10_000),
      '/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8',
    );
    const bytes = tinyPdf({
      pages: [{ content: 'q 300 0 0 200 0 0 cm /I1 Do Q', resources: '/XObject << /I1 10 0 R >>' }, { content: '' }],
      objects: [image],
    });
    const document = await extractPdf(bytes, defaultLimits);
    expect(document.notices).toEqual([
      { code: 'image-only-page', message: '第 1 页只有图片，没有可读取的文字', origins: [{ page: 1, box: [0, 0, 300, 200] }] },
    ]);
  });

  it('with a drawing that breaks off gives a notice, as what follows is not read', async () => {
    const broken = { content: `BT /F1 10 Tf 10 100 Td (A) Tj ET ${'1 '.repeat(40)} BT /F1 10 Tf 10 80 Td (B) Tj ET` };
    const document = await extractPdf(tinyPdf({ pages: [...pages, broken] }), defaultLimits);
    expect(document.blocks.map((block) => (block.kind === 'page' ? textOf(block.glyphs) : ''))).toEqual(['A', 'B', 'A']);
    expect(document.notices).toEqual([
      {
        code: 'body-mended',
        message: '第 3 页的内容已损坏，损坏处之后的文字和线条没有读出',
        origins: [{ page: 3, box: [0, 0, 300, 200] }],
      },
    ]);
  });

  it('is damaged when its end is missing, however much of it could be repaired', async () => {
    const whole = tinyPdf({ pages });
    for (const share of [0.5, 0.8, 0.95]) {
      const cut = whole.slice(0, Math.floor(whole.length * share));
      await expect(extractPdf(cut, defaultLimits)).rejects.toMatchObject({ name: 'IngestError', code: 'damaged' });
    }
  });

  it('is damaged when objects follow its last end, as in an update that was cut', async () => {
    const whole = Buffer.from(tinyPdf({ pages })).toString('latin1');
    const bytes = new Uint8Array(Buffer.from(`${whole}\n99 0 obj\n<< /Type /Page >>\nendobj\n`, 'latin1'));
    await expect(extractPdf(bytes, defaultLimits)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is damaged when it has no pages or is no PDF inside', async () => {
    await expect(extractPdf(tinyPdf({ pages: [] }), defaultLimits)).rejects.toMatchObject({
      code: 'damaged',
      message: 'PDF 文件中没有页面',
    });
    await expect(extractPdf(new TextEncoder().encode('%PDF-1.4 nothing'), defaultLimits)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is encrypted when it asks for a password', async () => {
    const key = '00'.repeat(32);
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
    await expect(extractPdf(tinyPdf({ pages, trailer }), defaultLimits)).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('is over the limit with too many pages or characters', async () => {
    const limits: Limits = { ...defaultLimits, pages: 1 };
    await expect(extractPdf(tinyPdf({ pages }), limits)).rejects.toMatchObject({
      code: 'over-limit',
      message: '页数过多：2 页，超过上限 1 页',
    });
    await expect(extractPdf(tinyPdf({ pages }), { ...defaultLimits, characters: 1 })).rejects.toMatchObject({ code: 'over-limit' });
  });

  it('leaves the given bytes as they were', async () => {
    const bytes = tinyPdf({ pages });
    const before = Buffer.from(bytes).toString('latin1');
    await extractPdf(bytes, defaultLimits);
    expect(Buffer.from(bytes).toString('latin1')).toBe(before);
  });
});
