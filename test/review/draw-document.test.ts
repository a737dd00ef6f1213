import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/model/grid.ts';
import type { SourceBlock, SourceDocument } from '../../src/model/source-document.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';
import { drawDocument } from '../../src/review/draw/draw-document.ts';
import { gridOf, layoutOf, paragraphOf } from '../support/grids.ts';
import { buildPage, gridLines } from '../support/page-builder.ts';

const documentOf = (...blocks: readonly SourceBlock[]): SourceDocument => {
  const pages = blocks.filter(({ kind }) => kind === 'page').length;
  return { format: 'pdf', pages: pages === 0 ? null : pages, blocks, notices: [] };
};

const drawLayout = (layout: Layout): string => drawDocument({ file: 'a.docx', document: documentOf(), layout, notices: [] });
const drawPages = (...pages: readonly Parameters<typeof buildPage>[1][]): string => {
  const document = documentOf(...pages.map((page, index) => buildPage(index + 1, page)));
  return drawDocument({ file: 'a.pdf', document, ...reconstruct(document) });
};

/** Tags in order, without what stands in them. */
const tagsOf = (html: string): readonly string[] => [...html.matchAll(/<\/?([a-z]+\d?)/gi)].map(([tag]) => tag);

describe('a drawing', () => {
  const layout = layoutOf(
    gridOf([
      ['产出', '数量', '甲'],
      ['^', '<', '乙'],
    ]),
    paragraphOf('填表说明'),
  );

  test('shows a grid with its spans, and the text outside it', () => {
    const html = drawLayout(
      layoutOf(
        gridOf([
          ['产出', '数量'],
          ['^', '质量'],
          ['备注', '<'],
        ]),
        paragraphOf('填表说明'),
      ),
    );
    expect(html).toMatch(/<td id="b0-0-0" class="tall" rowspan="2">产出/);
    expect(html).toMatch(/<td id="b0-2-0" class="wide" colspan="2">备注/);
    expect(html).toMatch(/<p id="b1" class="body">填表说明/);
    expect(html).toContain('1个表格，1段表外文字');
  });

  test('needs nothing beside itself and runs no script', () => {
    const html = drawPages({ texts: [{ text: '甲', left: 20, top: 20 }] });
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|javascript:|\son\w+=/i);
    for (const [, target] of html.matchAll(/\b(?:href|src)="([^"]*)"/g)) expect(target).toMatch(/^#/);
  });

  test('leads every link to a place that is there', () => {
    const html = drawPages(
      { texts: [{ text: '甲', left: 30, top: 30 }], rulings: gridLines([20, 120, 220], [20, 60, 100]) },
      { texts: [{ text: '说明', left: 30, top: 300 }] },
    );
    const ids = new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('takes no text for markup', () => {
    const texts = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 's', '=', ' ', '-', '!', '指') });
    const shape = tagsOf(drawLayout(layoutOf(gridOf([['x']]), paragraphOf('x'))));
    fc.assert(
      fc.property(texts, texts, (cell, paragraph) => {
        const grid = gridOf([['x']]);
        const cells = grid.cells.map((each) => ({ ...each, text: cell }));
        expect(tagsOf(drawLayout(layoutOf({ ...grid, cells }, paragraphOf(paragraph))))).toEqual(shape);
      }),
    );
    const html = drawDocument({
      file: '<b>.pdf',
      document: documentOf(),
      layout,
      notices: [{ code: 'x', message: '<i>', origins: [] }],
    });
    expect(html).not.toMatch(/<b>\.pdf|<i>/);
  });

  test('says what reconstruction could not read', () => {
    const texts = [
      { text: '项目', left: 20, top: 20 },
      { text: '白字', left: 20, top: 60, hidden: 'paint' as const },
    ];
    expect(drawPages({ texts })).toContain('<li>第 1 页有 1 处看不见的文字');
  });

  test('takes no text of a page for markup', () => {
    const html = drawPages({ texts: [{ text: '<script>&"', left: 20, top: 20 }] });
    expect(html).toContain('&lt;script&gt;&amp;&quot;');
    expect(html).not.toContain('<script');
  });

  test('marks a repaired cell and shows what was taken away and put in', () => {
    const grid = gridOf([['目标 值']]);
    const repair = { rule: 'inner-space', before: '目标 值', after: '目标值', applied: true };
    const html = drawLayout(layoutOf({ ...grid, cells: grid.cells.map((cell) => ({ ...cell, text: '目标值', repairs: [repair] })) }));
    expect(html).toMatch(/class="single repaired">目标值/);
    expect(html).toContain('目标<del><i>␣</i></del>值');
  });

  test('tells a suggestion from a repair', () => {
    const grid = gridOf([['商校']]);
    const repair = { rule: 'look-alike', before: '商校', after: '高校', confidence: 0.6, applied: false };
    const html = drawLayout(layoutOf({ ...grid, cells: grid.cells.map((cell) => ({ ...cell, repairs: [repair] })) }));
    expect(html).toMatch(/class="single suggested">商校/);
    expect(html).toContain('把握60% 仅提示，未改');
    expect(html).toContain('<del>商</del><ins>高</ins>校');
  });

  test('sets hidden text apart', () => {
    const grid = gridOf([['甲']]);
    const hidden = { text: '暗', origin: { line: 1, column: 1 }, hidden: true as const };
    const cells = grid.cells.map((cell) => ({ ...cell, fragments: [...cell.fragments, hidden] }));
    expect(drawLayout(layoutOf({ ...grid, cells }))).toMatch(/甲<s title="隐藏文字">暗<\/s>/);
  });

  test('lists what was dropped, with the reason', () => {
    const dropped = [{ reason: 'repeated-header' as const, fragments: [{ text: '一级指标', origin: { line: 1, column: 1 } }] }];
    expect(drawLayout({ ...layout, dropped })).toMatch(/重复的表头，不再计入<\/b>：一级指标/);
  });

  test('draws the lines, cells and letters of a page where they stand', () => {
    const html = drawPages({ texts: [{ text: '指标', left: 30, top: 30 }], rulings: gridLines([20, 120, 220], [20, 60, 100]) });
    expect(html).toContain('<line x1="20" y1="60" x2="220" y2="60"');
    expect(html).toContain('<rect class="single" x="20" y="20" width="100" height="40">');
    expect(html).toMatch(/<text font-size="10" x="30 40" y="38.8">指标<\/text>/);
  });

  test('shows where a table goes on over a page break, and which cell is cut by it', () => {
    const columns = [20, 120, 580];
    const line = '根据市教委核定的单位工作职责的规定和要求开展上海高校协同创新建设与科技管理';
    const html = drawPages(
      {
        texts: [
          { text: '项目概况', left: 25, top: 40 },
          { text: line, left: 125, top: 40 },
          { text: line, left: 125, top: 760, fontSize: 11.9 },
        ],
        rulings: gridLines(columns, [30, 700, 780]),
      },
      { texts: [{ text: '工作，按期完成。', left: 125, top: 40, fontSize: 11.9 }], rulings: gridLines(columns, [30, 100, 200]) },
    );
    expect(html).toContain('↓ 下接第2页');
    expect(html).toContain('↑ 上接第1页');
  });

  test('is the same for the same file', () => {
    expect(drawLayout(layout)).toBe(drawLayout(layout));
  });
});
