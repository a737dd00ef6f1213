import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeCensus } from '../../src/extract/docx/census.ts';
import { createContext, readBody } from '../../src/extract/docx/extract-docx.ts';
import type { DocxNode } from '../../src/extract/docx/nodes.ts';
import { bodyToBlocks } from '../../src/extract/docx/nodes-to-blocks.ts';
import { readWithMammoth } from '../../src/extract/docx/read-with-mammoth.ts';
import { readRelationships } from '../../src/extract/office-package.ts';
import { openZip, type Zip } from '../../src/extract/zip.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { cell, docxOf, paragraph, row, run, table } from './docx-of.ts';

const part = 'word/document.xml';

const open = (body: string): Zip => openZip(docxOf(body), defaultLimits);

const readOwn = (zip: Zip): readonly DocxNode[] => {
  const context = createContext(zip, readRelationships(zip, part), defaultLimits);
  return readBody(zip, part, context, defaultLimits);
};

const census = (body: string): readonly string[] => {
  const zip = open(body);
  return [...takeCensus(zip, part, createContext(zip, readRelationships(zip, part), defaultLimits).styles, defaultLimits)];
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
        expect(census(body)).toEqual([]);
        const zip = open(body);
        expect(bodyToBlocks(readOwn(zip), defaultLimits)).toEqual(bodyToBlocks(await readWithMammoth(zip), defaultLimits));
      }),
      { numRuns: 60, seed: 20201230 },
    );
  });
});

describe('the census', () => {
  const plain = table([row([cell('甲'), cell('乙')])]);
  const telling: readonly (readonly [string, string, string])[] = [
    ['a bookmark between cells', plain.replace('</w:tc><w:tc>', '</w:tc><w:bookmarkStart w:name="x"/><w:tc>'), 'w:bookmarkStart'],
    ['a row that begins beside the table', table([row([cell('甲')], '<w:gridBefore w:val="1"/>')]), 'w:gridBefore'],
    ['cells merged the older way', table([row([cell('甲', '<w:hMerge/>')])]), 'w:hMerge'],
    [
      'text under a vertical merge',
      table([row([cell('甲', '<w:vMerge w:val="restart"/>')]), row([cell('乙', '<w:vMerge/>')])]),
      'text-under-merge',
    ],
    ['a drawing', paragraph('<w:r><w:drawing/></w:r>'), 'w:drawing'],
    ['a simple field', paragraph(`<w:fldSimple>${run('甲')}</w:fldSimple>`), 'w:fldSimple'],
    ['ruby', paragraph('<w:r><w:ruby/></w:r>'), 'w:ruby'],
    ['a numbered paragraph', paragraph(run('甲'), '<w:numPr/>'), 'w:numPr'],
    ['hidden text', paragraph(run('甲', '<w:vanish/>')), 'w:vanish'],
    ['a sign font', paragraph(run('þ', '<w:rFonts w:ascii="Wingdings"/>')), 'symbol-font'],
    ['an element that no one knows', paragraph('<w:r><w:novelty/></w:r>'), 'w:novelty'],
  ];

  test.each(telling)('tells of %s', (_, body, name) => {
    expect(census(body)).toContain(name);
  });

  test('finds a bookmark within a paragraph plain', () => {
    expect(census(paragraph(`<w:bookmarkStart w:name="x"/>${run('甲')}<w:bookmarkEnd/>`))).toEqual([]);
  });
});
