import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createContext, readBody } from '../../src/extract/docx/extract-docx.ts';
import type { DocxNode } from '../../src/extract/docx/nodes.ts';
import { bodyToBlocks } from '../../src/extract/docx/nodes-to-blocks.ts';
import { readWithMammoth } from '../../src/extract/docx/read-with-mammoth.ts';
import { extract } from '../../src/extract/extract.ts';
import { readRelationships } from '../../src/extract/office-package.ts';
import { openZip, type Zip } from '../../src/extract/zip.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import type { SourceDocument } from '../../src/model/source-document.ts';
import { cell, docxOf, paragraph, row, run, table } from './docx-of.ts';

const part = 'word/document.xml';

const open = (body: string): Zip => openZip(docxOf(body), defaultLimits);

const readOwn = (zip: Zip): readonly DocxNode[] => {
  const context = createContext(zip, readRelationships(zip, part), defaultLimits);
  return readBody(zip, part, context, defaultLimits);
};

const text = fc.constantFrom('', '项目名称', '>=90%', ' 5,535,000 ', '第三季度前完成', 'GDP', '&lt;意见&gt;');
const plainRun = fc
  .tuple(text, fc.constantFrom('', '<w:b/>', '<w:sz w:val="18"/>'))
  .map(([content, properties]) => run(content, properties));
const sign = fc.constantFrom(
  '<w:r><w:tab/></w:r>',
  '<w:r><w:br/></w:r>',
  '<w:proofErr/>',
  `<w:hyperlink w:anchor="x">${run('链接')}</w:hyperlink>`,
);
const plainParagraph = fc.array(fc.oneof(plainRun, sign), { maxLength: 4 }).map((runs) => paragraph(runs.join(''), '<w:jc w:val="left"/>'));

/** Cells of one row tile the columns; a column whose bit is set goes on from the row above. */
const plainTable = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc
    .array(fc.tuple(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), plainParagraph), { minLength: 1, maxLength: 4 })
    .map((rows) => {
      const written = rows.map(([continued, content], index) => {
        const cells = continued.map((goesOn) =>
          goesOn && index > 0 ? cell('', '<w:vMerge/>') : `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${content}</w:tc>`,
        );
        return row(cells);
      });
      const wide = row([`<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${paragraph(run('合计'))}</w:tc>`]);
      return table([wide, ...written]);
    }),
);

const plainBody = fc.array(fc.oneof(plainParagraph, plainTable), { maxLength: 5 }).map((blocks) => blocks.join(''));

describe('mammoth and the small reader', () => {
  test('agree on every plain document', async () => {
    await fc.assert(
      fc.asyncProperty(plainBody, async (body) => {
        const zip = open(body);
        expect(bodyToBlocks(readOwn(zip), defaultLimits)).toEqual(
          bodyToBlocks(await readWithMammoth(zip, part, defaultLimits), defaultLimits),
        );
      }),
      { numRuns: 60, seed: 20201230 },
    );
  });
});

describe('a body that is no sound XML', () => {
  const form = table([row([cell('项目名称'), cell('道路养护')])]);
  const readBroken = (change: (xml: string) => string): Promise<SourceDocument> => {
    const parts = unzipSync(docxOf(form));
    return extract(zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) }), defaultLimits);
  };

  test.each([
    ['a control character in its text', (xml: string) => xml.replace('道路', '道\u0001路'), '道\u0001路养护'],
    ['bytes behind its end', (xml: string) => `${xml}\0\0\0`, '道路养护'],
  ])('is read all the same with %s, and said to be mended', async (_, change, expected) => {
    const { blocks, notices } = await readBroken(change);
    const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flatMap(({ fragments }) => fragments) : []));
    expect(texts.map((fragment) => fragment.text)).toEqual(['项目名称', expected]);
    expect(notices.map(({ code }) => code)).toEqual(['body-mended']);
  });

  test('is damaged where its end is missing', async () => {
    await expect(readBroken((xml) => xml.slice(0, xml.length - 40))).rejects.toMatchObject({ code: 'damaged' });
  });
});
