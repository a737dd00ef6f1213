import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Grid } from '../../src/model/grid.ts';
import type { PageBlock, Ruling } from '../../src/model/source-document.ts';
import { pagesToBlocks } from '../../src/reconstruct/pages/pages-to-blocks.ts';
import { buildPage, gridLines, horizontal, type PlacedText, vertical } from '../support/page-builder.ts';
import { type RandomGrid, randomGrid } from '../support/random-grid.ts';

const left = 40;
const columnWidth = 70;
const rowHeight = 24;
const top = 100;
const xOf = (column: number): number => left + column * columnWidth;

const gridsOf = (blocks: readonly Block[]): readonly Grid[] => blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));
const oneGrid = (pages: readonly PageBlock[]): Grid => {
  const [grid, ...more] = gridsOf(pagesToBlocks(pages).blocks);
  expect(more).toEqual([]);
  if (!grid) throw new Error('no grid');
  return grid;
};
const plain = ({ rows, columns, cells }: Grid | RandomGrid): RandomGrid => ({
  rows,
  columns,
  cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text })),
});
const rowsOf = (grid: Grid): readonly string[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join('|'),
  );

/** The part of a grid from one row to another as Calc draws it on a page: cells that go on beyond it have no rule there. */
const drawPart = (page: number, grid: RandomGrid, from: number, to: number, shift: (column: number) => number = () => 0): PageBlock => {
  const yOf = (row: number): number => top + (row - from) * rowHeight;
  const x = (column: number): number => xOf(column) + shift(column);
  const texts: PlacedText[] = [];
  const rulings: Ruling[] = [];
  for (const { row, column, rowSpan, columnSpan, text } of grid.cells) {
    const first = Math.max(row, from);
    const last = Math.min(row + rowSpan, to);
    if (first >= last) continue;
    const [x0, x1] = [x(column), x(column + columnSpan)];
    rulings.push(vertical(x0, yOf(first), yOf(last)), vertical(x1, yOf(first), yOf(last)));
    if (row >= from) rulings.push(horizontal(yOf(row), x0, x1));
    if (row + rowSpan <= to) rulings.push(horizontal(yOf(row + rowSpan), x0, x1));
    if (row >= from) texts.push({ text, left: x0 + 5, top: yOf(first) + 7 });
  }
  return buildPage(page, { texts, rulings });
};

const isCutAt = (grid: RandomGrid, cut: number): boolean => grid.cells.some((cell) => cell.row < cut && cell.row + cell.rowSpan > cut);
const hasLineAt = (grid: RandomGrid, cut: number): boolean => grid.cells.some((cell) => cell.row === cut);

describe('a table over two pages', () => {
  it('is the same table wherever a page cuts it between rows', () => {
    fc.assert(
      fc.property(randomGrid(10, 5), fc.nat(99), fc.boolean(), (grid, at, moves) => {
        const cut = 1 + (at % (grid.rows - 1 || 1));
        fc.pre(cut < grid.rows && hasLineAt(grid, cut) && isCutAt(grid, cut));
        const pages = [drawPart(1, grid, 0, cut), drawPart(2, grid, cut, grid.rows, (column) => (moves ? (column % 3) - 1 : 0))];
        // Both parts have to share a column line inside, or their columns cannot be told to agree.
        fc.pre(
          Array.from({ length: grid.columns - 1 }, (_, index) => index + 1).some((column) =>
            [grid.cells.filter((cell) => cell.row < cut), grid.cells.filter((cell) => cell.row + cell.rowSpan > cut)].every((cells) =>
              cells.some((cell) => cell.column === column),
            ),
          ),
        );
        const read = oneGrid(pages);
        expect(plain(read)).toEqual(plain(grid));
        expect(read.pageBreaks).toEqual([cut]);
      }),
    );
  });

  it('takes in columns that only one of its parts shows', () => {
    const upper = buildPage(1, { rulings: gridLines([40, 140, 440], [100, 124]), texts: [{ text: '名称', left: 45, top: 107 }] });
    const lower = buildPage(2, {
      rulings: gridLines([40, 140, 240, 440], [60, 84]),
      texts: [
        { text: '指标', left: 45, top: 67 },
        { text: '一级', left: 145, top: 67 },
      ],
    });
    const grid = oneGrid([upper, lower]);
    expect(grid.cells.map(({ row, column, columnSpan }) => [row, column, columnSpan])).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 1],
      [1, 1, 1],
      [1, 2, 1],
    ]);
  });

  it('goes on when the next page is on its side and wider', () => {
    const texts = [{ text: '甲', left: 45, top: 107 }];
    const upper = buildPage(1, { rulings: gridLines([40, 140, 240, 340], [100, 124]), texts });
    const lower = buildPage(2, {
      width: 800,
      height: 600,
      rulings: gridLines([50, 250, 450, 650], [100, 124]),
      texts: [{ text: '乙', left: 60, top: 107 }],
    });
    expect([oneGrid([upper, lower]).rows, oneGrid([upper, lower]).columns]).toEqual([2, 3]);
  });

  it('ends where text stands between, or where the columns differ', () => {
    const texts = [{ text: '甲', left: 45, top: 107 }];
    const upper = buildPage(1, { rulings: gridLines([40, 140, 240], [100, 124]), texts });
    const other = buildPage(2, { rulings: gridLines([40, 100, 170, 240], [100, 124]), texts });
    const title = { text: '2020年绩效目标', left: 100, top: 120 };
    const below = { text: '乙', left: 45, top: 157 };
    const titled = buildPage(2, { rulings: gridLines([40, 140, 240], [150, 174]), texts: [title, below] });
    expect(gridsOf(pagesToBlocks([upper, other]).blocks)).toHaveLength(2);
    expect(gridsOf(pagesToBlocks([upper, titled]).blocks)).toHaveLength(2);
  });

  it('drops page numbers and a repeated table head, and says so', () => {
    const head = ['一级指标', '二级指标', '三级指标'].map((text, index) => ({ text, left: 45 + index * 100, top: 107 }));
    const xs = [40, 140, 240, 340];
    const numbered = (page: number): PlacedText => ({ text: `第 ${page} 页 共 2 页`, left: 250, top: 770 });
    const upper = buildPage(1, {
      rulings: gridLines(xs, [100, 124, 148]),
      texts: [...head, { text: '培训', left: 245, top: 131 }, numbered(1)],
    });
    const lower = buildPage(2, {
      rulings: gridLines(xs, [100, 124, 148]),
      texts: [...head, { text: '检查', left: 245, top: 131 }, numbered(2)],
    });
    const { blocks, dropped } = pagesToBlocks([upper, lower]);
    expect(gridsOf(blocks).map(rowsOf)).toEqual([['一级指标|二级指标|三级指标', '||培训', '||检查']]);
    expect(dropped.map(({ reason, fragments }) => [reason, fragments.map((fragment) => fragment.text).join('|')])).toEqual([
      ['repeated-header', '一级指标|二级指标|三级指标'],
      ['page-furniture', '第 1 页 共 2 页'],
      ['page-furniture', '第 2 页 共 2 页'],
    ]);
  });
});

describe('a row cut by the page', () => {
  const xs = [40, 104, 240];
  const upperTexts = [
    { text: '项目概况', left: 45, top: 107 },
    { text: '组织开展科研安全检查工作，', left: 107, top: 107 },
  ];
  const lowerTexts = [{ text: '推进成果转化。', left: 107, top: 107 }];

  it('is one row where both parts are left open', () => {
    const upper = buildPage(1, { rulings: [horizontal(100, 40, 240), ...xs.map((x) => vertical(x, 100, 130))], texts: upperTexts });
    const lower = buildPage(2, {
      rulings: [
        horizontal(130, 40, 240),
        ...xs.map((x) => vertical(x, 100, 130)),
        horizontal(154, 40, 240),
        ...xs.map((x) => vertical(x, 130, 154)),
      ],
      texts: lowerTexts,
    });
    expect(rowsOf(oneGrid([upper, lower]))).toEqual(['项目概况|组织开展科研安全检查工作，推进成果转化。', '|']);
  });

  it('says a line once whose upper half Calc shows on one page and whose lower half on the next', () => {
    const sides = (from: number, to: number) => xs.map((x) => vertical(x, from, to));
    const goal = (top: number, ...texts: readonly string[]) => texts.map((text, line) => ({ text, left: 107, top: top + line * 12 }));
    const upper = buildPage(1, {
      rulings: [horizontal(100, 40, 240), ...sides(100, 130)],
      texts: goal(102, '保障设备更新按计划实施，提', '升公共服务能力，重点考核完', '成时间和验收合格率，做到底'),
    });
    const lower = buildPage(2, {
      rulings: [horizontal(130, 40, 240), ...sides(100, 130), horizontal(154, 40, 240), ...sides(130, 154)],
      texts: goal(96, '成时间和验收合格率，做到底', '数清、情况明。'),
    });
    const { blocks, dropped } = pagesToBlocks([upper, lower]);
    expect(gridsOf(blocks)[0]?.cells[1]?.text).toBe(
      '保障设备更新按计划实施，提升公共服务能力，重点考核完成时间和验收合格率，做到底数清、情况明。',
    );
    expect(dropped.map(({ reason, fragments }) => [reason, ...fragments.map(({ text }) => text)])).toEqual([
      ['overprint', '成时间和验收合格率，做到底'],
    ]);
  });

  it('is one row where Writer closes both parts: the label is blank, the text goes on from a full line', () => {
    const upper = buildPage(1, { rulings: gridLines(xs, [100, 130]), texts: upperTexts });
    const lower = buildPage(2, { rulings: gridLines(xs, [100, 130]), texts: lowerTexts });
    expect(rowsOf(oneGrid([upper, lower]))).toEqual(['项目概况|组织开展科研安全检查工作，推进成果转化。']);
  });

  it('joins label half and value half each with its own', () => {
    const upper = buildPage(1, {
      rulings: gridLines(xs, [100, 130]),
      texts: [{ text: '保障项目的制度', left: 42, top: 107, fontSize: 8.5 }, ...upperTexts.slice(1)],
    });
    const lower = buildPage(2, {
      rulings: gridLines(xs, [100, 130]),
      texts: [{ text: '、措施', left: 42, top: 107, fontSize: 8.5 }, ...lowerTexts],
    });
    expect(rowsOf(oneGrid([upper, lower]))).toEqual(['保障项目的制度、措施|组织开展科研安全检查工作，推进成果转化。']);
  });

  it('is no cut row where the next row has a name of its own', () => {
    const upper = buildPage(1, {
      rulings: gridLines([40, 104, 240, 300], [100, 130]),
      texts: [
        { text: '数量', left: 45, top: 107 },
        { text: '培训人数', left: 107, top: 107 },
        { text: '8人', left: 245, top: 107 },
      ],
    });
    const lower = buildPage(2, { rulings: gridLines([40, 104, 240, 300], [100, 130]), texts: [{ text: '检查次数', left: 107, top: 107 }] });
    const grid = oneGrid([upper, lower]);
    // The label left of the name is that of the row above; the empty value is an empty value.
    expect(grid.cells.map(({ row, column, rowSpan, text }) => [row, column, rowSpan, text])).toEqual([
      [0, 0, 2, '数量'],
      [0, 1, 1, '培训人数'],
      [0, 2, 1, '8人'],
      [1, 1, 1, '检查次数'],
      [1, 2, 1, ''],
    ]);
  });

  it.each([
    ['puts the halves of a label together that Writer prints on both sides of the break', '质量指', '标', [[0, 2, '质量指标']]],
    [
      'keeps two labels apart, though the first fills its line',
      '数量指标',
      '质量指标',
      [
        [0, 1, '数量指标'],
        [1, 1, '质量指标'],
      ],
    ],
  ])('%s', (_, above, below, labels) => {
    const part = (page: number, label: string, name: string): PageBlock =>
      buildPage(page, {
        rulings: gridLines([40, 85, 240, 300], [100, 124]),
        texts: [
          { text: label, left: 42, top: 107 },
          { text: name, left: 90, top: 107 },
          { text: '>=80%', left: 245, top: 107 },
        ],
      });
    const grid = oneGrid([part(1, above, '苗木成活率'), part(2, below, '绿化养护达标率')]);
    expect(grid.cells.filter(({ column }) => column === 0).map(({ row, rowSpan, text }) => [row, rowSpan, text])).toEqual(labels);
  });

  it('leaves a label alone that ends at the break, where the next one is printed a page later: cut cells are left open, this is closed', () => {
    const [x0, x1, x2] = [40, 70, 240];
    const columns = (from: number, to: number) => [x0, x1, x2].map((x) => vertical(x, from, to));
    const goal = buildPage(1, {
      texts: [
        { text: '目标', left: 45, top: 107 },
        { text: '提升公共服务能力。', left: 75, top: 107 },
      ],
      rulings: [...columns(100, 124), horizontal(100, x0, x2), horizontal(124, x0, x2)],
    });
    const indicators = (page: number, label: string, isTopOpen: boolean, isBottomOpen: boolean, ...names: readonly string[]) =>
      buildPage(page, {
        texts: [{ text: label, left: 45, top: 107 }, ...names.map((text, row) => ({ text, left: 75, top: 107 + row * 24 }))],
        rulings: [
          ...columns(100, 100 + names.length * 24),
          ...names.map((_, row) => horizontal(100 + row * 24, row === 0 && !isTopOpen ? x0 : x1, x2)),
          horizontal(100 + names.length * 24, isBottomOpen ? x1 : x0, x2),
        ],
      });
    const grid = oneGrid([goal, indicators(2, '', false, true, '数量', '质量'), indicators(3, '指标', true, false, '时效', '成本')]);
    expect(plain(grid).cells.filter(({ column }) => column === 0)).toEqual([
      { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '目标' },
      { row: 1, column: 0, rowSpan: 4, columnSpan: 1, text: '指标' },
    ]);
  });

  it('keeps the text that Chromium lets run on below the end of the lines', () => {
    const upper = buildPage(1, {
      rulings: [horizontal(100, 40, 240), ...xs.map((x) => vertical(x, 100, 124)), horizontal(124, 104, 240)],
      texts: [
        { text: '完成全部设备', left: 45, top: 104 },
        { text: '更新改造工作', left: 45, top: 118 },
        { text: '和培训。', left: 45, top: 132 },
        { text: '培训', left: 107, top: 107 },
      ],
    });
    const lower = buildPage(2, {
      rulings: [horizontal(124, 40, 240), horizontal(100, 104, 240), ...xs.map((x) => vertical(x, 100, 124))],
      texts: [{ text: '检查', left: 107, top: 107 }],
    });
    expect(rowsOf(oneGrid([upper, lower]))).toEqual(['完成全部设备更新改造工作和培训。|培训', '检查']);
  });
});
