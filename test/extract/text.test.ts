import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import type { SourceBlock, TableBlock } from '../../src/model/source-document.ts';
import { describeExtractor, isRefusal } from './extractor-contract.ts';

const sampleText = [
  '财政项目支出绩效目标表\t\t\t',
  '（2020年度）',
  '项目名称：\t道路养护\t项目类别：\t经常性',
  '',
  '产出目标\t数量\t养护里程\t>=80公里',
].join('\n');

describeExtractor('text', {
  extract,
  sample: async () => new TextEncoder().encode(sampleText),
  format: 'text',
  exceeded: [{ characters: 10 }, { cells: 2 }],
});

const read = async (text: string | Uint8Array): Promise<readonly SourceBlock[]> =>
  (await extract(typeof text === 'string' ? new TextEncoder().encode(text) : text, defaultLimits)).blocks;

const tableOf = (block: SourceBlock | undefined): TableBlock => {
  if (block?.kind !== 'table') throw new Error('not a table');
  return block;
};

describe('a text copy', () => {
  test('gives tables for lines with tabs and paragraphs for lines without', async () => {
    expect((await read(sampleText)).map(({ kind }) => kind)).toEqual(['table', 'text', 'table']);
  });

  test('leads each field back to its line and column', async () => {
    const [, , block] = await read(sampleText);
    const fragments = tableOf(block).cells.flatMap((cell) => cell.fragments);
    expect(fragments.at(-1)).toEqual({ text: '>=80公里', origin: { line: 5, column: 4 } });
  });

  test('goes on over a blank line and remembers it as a break', async () => {
    const [block] = await read('甲\t1\n乙\t2\n\n丙\t3\n');
    expect(tableOf(block)).toMatchObject({ rows: 3, columns: 2, pageBreaks: [2], spans: 'unknown' });
  });

  test('takes a form feed for a break', async () => {
    const [block] = await read('甲\t1\n\f乙\t2\n');
    expect(tableOf(block)).toMatchObject({ rows: 2, pageBreaks: [1] });
  });

  test('is as wide as its longest line', async () => {
    const [block] = await read('甲\t1\n乙\t2\t3\t4\n');
    expect(tableOf(block).columns).toBe(4);
  });

  test('keeps fields as they are, spaces and markup included', async () => {
    const [block] = await read('名称\t<p> 公共 服务</p>\n');
    expect(tableOf(block).cells[1]?.fragments[0]?.text).toBe('<p> 公共 服务</p>');
  });
});

describe('a field in quotes', () => {
  const textsOf = async (...lines: readonly string[]): Promise<readonly (readonly string[])[]> =>
    (await read(lines.join('\n'))).flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ fragments }) => fragments.map(({ text }) => text)) : [['-']],
    );

  test('may run over several lines, one fragment each', async () => {
    const texts = await textsOf('项目概况\t"1.道路养护；', '2.绿化养护。"\t备注', '立项依据\t无\t');
    expect(texts).toEqual([['项目概况'], ['"1.道路养护；', '2.绿化养护。"'], ['备注'], ['立项依据'], ['无']]);
  });

  test('may be followed by another on its last line', async () => {
    expect(await textsOf('目标\t"甲', '乙"\t"丙', '丁"')).toEqual([['目标'], ['"甲', '乙"'], ['"丙', '丁"']]);
  });

  test('is not seen where a quotation mark is never closed', async () => {
    expect(await textsOf('概况\t"科创22条', '立项依据\t无')).toEqual([['概况'], ['"科创22条'], ['立项依据'], ['无']]);
  });
});

describe('the encoding of a text copy', () => {
  const expected = [
    {
      kind: 'table',
      rows: 1,
      columns: 2,
      spans: 'unknown',
      pageBreaks: [],
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 1, fragments: [{ text: '项目名称', origin: { line: 1, column: 1 } }] },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 1, fragments: [{ text: '道路养护', origin: { line: 1, column: 2 } }] },
      ],
    },
  ];

  test('may be UTF-8 with a byte order mark', async () => {
    expect(await read('\ufeff项目名称\t道路养护\n')).toEqual(expected);
  });

  test('may be UTF-16 with a byte order mark, of either order', async () => {
    const littleEndian = new Uint8Array(Buffer.from('\ufeff项目名称\t道路养护\n', 'utf16le'));
    expect(await read(littleEndian)).toEqual(expected);
    expect(await read(new Uint8Array(Buffer.from(littleEndian).swap16()))).toEqual(expected);
  });

  test('is taken for GB18030 when it is not valid UTF-8', async () => {
    const gb18030 = new Uint8Array([
      0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x09, 0xb5, 0xc0, 0xc2, 0xb7, 0xd1, 0xf8, 0xbb, 0xa4, 0x0d, 0x0a,
    ]);
    expect(await read(gb18030)).toEqual(expected);
  });

  test('may have more lines than a call takes arguments', async () => {
    expect(await read('甲\n'.repeat(200_000))).toHaveLength(200_000);
  });

  test('does not make text of binary data', async () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => (index * 89 + 7) % 256);
    await expect(read(noise)).rejects.toSatisfy(isRefusal('unsupported-format'));
  });
});
