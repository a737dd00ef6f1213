import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/model/grid.ts';
import type { PageBlock, Ruling } from '../../src/model/source-document.ts';
import { pagesToBlocks } from '../../src/reconstruct/pages/pages-to-blocks.ts';
import { buildPage, gridLines, horizontal, type PlacedText, vertical } from '../support/page-builder.ts';
import { type RandomGrid, randomGrid } from '../support/random-grid.ts';

const left = 40;
const top = 60;
const columnWidth = 70;
const rowHeight = 24;

const xOf = (column: number): number => left + column * columnWidth;
const yOf = (row: number): number => top + row * rowHeight;

/** The four sides of every cell, drawn one by one as browsers do. */
const bordersOf = (grid: RandomGrid): readonly Ruling[] =>
  grid.cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    gridLines([xOf(column), xOf(column + columnSpan)], [yOf(row), yOf(row + rowSpan)]),
  );

const textsOf = (grid: RandomGrid): readonly PlacedText[] =>
  grid.cells.map(({ row, column, text }) => ({ text, left: xOf(column) + 4, top: yOf(row) + 7 }));

const gridsOf = (pages: readonly PageBlock[]): readonly Grid[] =>
  pagesToBlocks(pages).blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));

const plain = ({ rows, columns, cells }: Grid | RandomGrid): RandomGrid => ({
  rows,
  columns,
  cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text })),
});

const textAt = (grid: Grid | undefined, row: number, column: number): string | undefined =>
  grid?.cells.find((cell) => cell.row === row && cell.column === column)?.text;

describe('a ruled table', () => {
  it('is read back from its lines whatever is merged', () => {
    fc.assert(
      fc.property(randomGrid(), (grid) => {
        fc.pre(grid.cells.length > 1);
        const [read, ...more] = gridsOf([buildPage(1, { texts: textsOf(grid), rulings: bordersOf(grid) })]);
        expect(more).toEqual([]);
        expect(read && plain(read)).toEqual(plain(grid));
      }),
    );
  });

  it('has the cells at its sides and in its corners where only the lines between cells are drawn', () => {
    const inner = [
      horizontal(yOf(1), xOf(0), xOf(3)),
      horizontal(yOf(2), xOf(0), xOf(3)),
      vertical(xOf(1), yOf(0), yOf(3)),
      vertical(xOf(2), yOf(1), yOf(3)),
    ];
    const texts = [
      { text: '项目名称', left: xOf(0) + 4, top: yOf(0) + 7 },
      { text: '市民艺术夜校', left: xOf(1) + 4, top: yOf(0) + 7 },
      ...['甲', '乙', '丙', '丁', '戊', '己'].map((text, index) => ({
        text,
        left: xOf(index % 3) + 4,
        top: yOf(1 + Math.floor(index / 3)) + 7,
      })),
    ];
    const [grid] = gridsOf([buildPage(1, { texts, rulings: inner })]);
    expect([grid?.rows, grid?.columns]).toEqual([3, 3]);
    expect([textAt(grid, 0, 0), textAt(grid, 0, 1), textAt(grid, 1, 0), textAt(grid, 2, 2)]).toEqual([
      '项目名称',
      '市民艺术夜校',
      '甲',
      '己',
    ]);
  });

  it('is none where two lines cross', () => {
    const axes = [horizontal(yOf(1), xOf(0), xOf(3)), vertical(xOf(1), yOf(0), yOf(3))];
    expect(gridsOf([buildPage(1, { texts: [{ text: '甲', left: xOf(2), top: yOf(2) }], rulings: axes })])).toEqual([]);
  });

  it('tiles its rows and columns exactly, however its lines are drawn', () => {
    const line = fc.record({
      at: fc.integer({ min: 0, max: 40 }),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 40 }),
      isVertical: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const rulings = lines.map(({ at, from, length, isVertical }) =>
          (isVertical ? vertical : horizontal)(at * 10, from * 10, (from + length) * 10),
        );
        for (const grid of gridsOf([buildPage(1, { rulings })])) {
          const covered = new Uint8Array(grid.rows * grid.columns);
          for (const cell of grid.cells)
            for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
              for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
                covered[row * grid.columns + column] = (covered[row * grid.columns + column] ?? 0) + 1;
          expect(covered.every((count) => count === 1)).toBe(true);
        }
      }),
    );
  });

  it('has the same cells with doubled lines, dashes, corners left out and edges a little apart', () => {
    const xs = [40, 140, 240];
    const ys = [60, 90, 120];
    const texts = [
      { text: '甲', left: 50, top: 70 },
      { text: '乙', left: 150, top: 100 },
    ];
    const whole = gridsOf([buildPage(1, { texts, rulings: gridLines(xs, ys) })]).map(plain);
    const doubled = gridLines(xs, ys).flatMap((ruling) => [ruling, { ...ruling, at: ruling.at + 2 }]);
    const dashed = gridLines(xs, ys).flatMap((ruling) =>
      Array.from({ length: Math.ceil((ruling.to - ruling.from) / 6) }, (_, index) => ({
        ...ruling,
        from: ruling.from + index * 6,
        to: Math.min(ruling.from + index * 6 + 3, ruling.to),
      })),
    );
    const short = gridLines(xs, ys).map((ruling) => ({ ...ruling, from: ruling.from + 2, to: ruling.to - 2 }));
    for (const rulings of [doubled, dashed, short]) expect(gridsOf([buildPage(1, { texts, rulings })]).map(plain)).toEqual(whole);
  });

  it('needs no frame at its sides', () => {
    const rulings = [...[60, 90, 120].map((y) => horizontal(y, 40, 340)), vertical(140, 60, 120), vertical(240, 60, 120)];
    const texts = [
      { text: '左', left: 50, top: 70 },
      { text: '右', left: 300, top: 100 },
    ];
    const [grid] = gridsOf([buildPage(1, { texts, rulings })]);
    expect([grid?.rows, grid?.columns, textAt(grid, 0, 0), textAt(grid, 1, 2)]).toEqual([2, 3, '左', '右']);
  });

  it('has a last row of five points, as in a print scaled down, also where a page leaves its labels open below', () => {
    const rulings = [
      ...gridLines([40, 100, 160, 300], [100, 105, 110]).filter(({ direction, at }) => direction === 'vertical' || at < 110),
      horizontal(110, 160, 300),
    ];
    const texts = [
      { text: '产出', left: 45, top: 100.5, fontSize: 4 },
      { text: '数量', left: 165, top: 105.5, fontSize: 4 },
    ];
    const { blocks } = pagesToBlocks([buildPage(1, { texts, rulings })]);
    expect(blocks[0]?.kind === 'grid' && blocks[0].cells.map(({ row, column, columnSpan }) => [row, column, columnSpan])).toEqual(
      [0, 1].flatMap((row) => [0, 1, 2].map((column) => [row, column, 1])),
    );
  });

  it('is not made of underlines, or of a frame round the page', () => {
    const rulings = [horizontal(100, 40, 200), ...gridLines([20, 580], [20, 780])];
    const { blocks } = pagesToBlocks([buildPage(1, { texts: [{ text: '申报单位', left: 50, top: 85 }], rulings })]);
    expect(blocks.map((block) => [block.kind, block.kind === 'paragraph' && block.text])).toEqual([['paragraph', '申报单位']]);
  });

  it('is none without a single text, as the grid of a chart', () => {
    expect(gridsOf([buildPage(1, { rulings: gridLines([40, 140, 240], [60, 90, 120]) })])).toEqual([]);
  });

  it('has its column lines drawn on where only the head has them and the texts keep to them', () => {
    const ys = [60, 80, 100, 120, 140];
    const rulings = [...ys.map((y) => horizontal(y, 40, 240)), ...[40, 240].map((x) => vertical(x, 60, 140)), vertical(140, 60, 80)];
    const texts = ['国家 数量', '奥地利 33', '比利时 39', '塞浦路斯 15'].flatMap((row, index) =>
      row.split(' ').map((text, column) => ({ text, left: 45 + column * 100, top: 65 + index * 20 })),
    );
    const [grid] = gridsOf([buildPage(1, { texts, rulings })]);
    expect([grid?.rows, grid?.columns, textAt(grid, 2, 0), textAt(grid, 2, 1)]).toEqual([4, 2, '比利时', '39']);
  });

  it('has rows where its texts stand in rows without lines between, and none in the lines of one text', () => {
    const xs = [40, 140, 240, 340];
    const list = ['甲国', '乙国', '丙国', '丁国'].flatMap((text, row) =>
      xs.slice(0, 3).map((x) => ({ text, left: x + 5, top: 65 + row * 14 })),
    );
    const [listed] = gridsOf([buildPage(1, { texts: list, rulings: gridLines(xs, [60, 130]) })]);
    expect([listed?.rows, textAt(listed, 3, 2)]).toEqual([4, '丁国']);
    const wrapped = xs
      .slice(0, 3)
      .flatMap((x) => [0, 1, 2, 3].map((row) => ({ text: '组织开展科研安全', left: x + 5, top: 65 + row * 14 })));
    expect(gridsOf([buildPage(1, { texts: wrapped, rulings: gridLines([40, 128, 228, 328], [60, 130]) })])[0]?.rows).toBe(1);
  });

  it('stands beside another, each on its own', () => {
    const rulings = [...gridLines([40, 90, 140], [60, 90, 120]), ...gridLines([300, 350, 400, 450], [60, 90, 120])];
    const texts = [
      { text: '甲', left: 45, top: 70 },
      { text: '乙', left: 305, top: 70 },
    ];
    expect(gridsOf([buildPage(1, { texts, rulings })]).map((grid) => grid.columns)).toEqual([2, 3]);
  });
});

describe('text in a ruled cell', () => {
  const oneRow = (width: number, texts: readonly PlacedText[]): string | undefined =>
    textAt(gridsOf([buildPage(1, { texts, rulings: gridLines([40, 40 + width, 240 + width], [60, 160]) })])[0], 0, 0);

  it('goes on over wrapped lines without a space', () => {
    expect(
      oneRow(64, [
        { text: '组织开展科研', left: 42, top: 70 },
        { text: '安全检查', left: 42, top: 84 },
      ]),
    ).toBe('组织开展科研安全检查');
  });

  it('ends a paragraph where the next word would have found room', () => {
    const texts = [
      { text: '一是检查。', left: 42, top: 70 },
      { text: '二是整改，', left: 42, top: 84 },
      { text: '三是完成全部任务工作', left: 42, top: 98 },
    ];
    expect(oneRow(106, texts)).toBe('一是检查。\n二是整改，\n三是完成全部任务工作');
  });

  it('keeps the space that a line break took between Latin words, and none within a number', () => {
    expect(
      oneRow(50, [
        { text: 'rate of', left: 42, top: 70 },
        { text: 'return', left: 42, top: 84 },
      ]),
    ).toBe('rate of return');
    expect(
      oneRow(34, [
        { text: '123456', left: 42, top: 70 },
        { text: '7.00', left: 42, top: 84 },
      ]),
    ).toBe('1234567.00');
  });

  it('does not call a line ended that left out only a mark or bracket', () => {
    // 示， must stay together, so 示 goes to the next line although it would fit alone.
    const texts = [
      { text: '关于进一步加强', left: 42, top: 70 },
      { text: '示，范作用', left: 42, top: 84 },
    ];
    expect(oneRow(86, texts)).toBe('关于进一步加强示，范作用');
  });

  it('is one line when it is set from top to bottom, or turned', () => {
    const stacked = Array.from('绩效指标', (text, index) => ({ text, left: 60, top: 70 + index * 15 }));
    expect(oneRow(60, stacked)).toBe('绩效指标');
    expect(oneRow(60, [{ text: '绩效指标', left: 70, top: 80, turn: 90 }])).toBe('绩效指标');
    expect(oneRow(60, [{ text: '绩效指标', left: 60, top: 130, turn: 270 }])).toBe('绩效指标');
  });

  it('is counted once where it is printed twice for bold', () => {
    const { blocks, dropped } = pagesToBlocks([
      buildPage(1, {
        texts: [
          { text: '项目', left: 50, top: 70 },
          { text: '项目', left: 50.4, top: 70 },
        ],
        rulings: gridLines([40, 140, 240], [60, 90]),
      }),
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'grid' ? block.cells.map((cell) => cell.text) : []))).toEqual(['项目', '']);
    expect(dropped.map(({ reason, fragments }) => [reason, fragments.map((fragment) => fragment.text)])).toEqual([['overprint', ['项目']]]);
  });

  it('keeps raised digits in their line', () => {
    expect(
      oneRow(100, [
        { text: '面积100m', left: 42, top: 72 },
        { text: '2', left: 42 + 40, top: 70, fontSize: 6 },
      ]),
    ).toBe('面积100m2');
  });

  it('that is too long for its cell stays with it and leaves the next text alone', () => {
    const texts = [
      { text: '服务对象满意度指标', left: 42, top: 70 },
      { text: '学生家长', left: 134, top: 70 },
    ];
    const rulings = gridLines([40, 125, 240], [60, 90]);
    const [grid] = gridsOf([buildPage(1, { texts, rulings })]);
    expect(grid?.cells.map((cell) => cell.text)).toEqual(['服务对象满意度指标', '学生家长']);
  });

  it('has one fragment for each line, with its place', () => {
    const texts = [
      { text: '组织开展科研', left: 42, top: 70 },
      { text: '安全', left: 42, top: 84 },
    ];
    const [grid] = gridsOf([buildPage(3, { texts, rulings: gridLines([40, 104, 240], [60, 160]) })]);
    expect(grid?.cells[0]?.fragments).toEqual([
      { text: '组织开展科研', origin: { page: 3, box: [42, 70, 102, 80] } },
      { text: '安全', origin: { page: 3, box: [42, 84, 62, 94] } },
    ]);
  });
});
