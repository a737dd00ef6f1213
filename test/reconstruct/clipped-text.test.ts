import { describe, expect, it } from 'vitest';
import { pagesToBlocks } from '../../src/reconstruct/pages/pages-to-blocks.ts';
import { buildPage, gridLines, horizontal, type PageDrawing, vertical } from '../support/page-builder.ts';

const noticesOf = (...pages: readonly PageDrawing[]): readonly string[] =>
  pagesToBlocks(pages.map((page, index) => buildPage(index + 1, page))).notices.map(({ code, message }) => `${code} ${message}`);

/** Two columns of 200 points, three rows of 40 from 100 on: room for three lines of 10 points. */
const rulings = gridLines([40, 240, 440], [100, 140, 180, 220]);
const value = { text: '1,200.00', left: 250, top: 115 };
const lines = (top: number, ...texts: readonly string[]) => texts.map((text, index) => ({ text, left: 45, top: top + index * 12 }));

const goal = [
  '保障疫苗冷链设备维护按计划实施，提升公共',
  '服务能力，重点考核“检查报告出具时间”“传',
  '染病报告率”“适龄儿童窝沟封闭牙数”“开展',
];

describe('text that a cell has no room for', () => {
  it('is said where its last line lies over the bottom rule: a row of limited height in a spreadsheet', () => {
    expect(noticesOf({ rulings, texts: [value, ...lines(109, ...goal)] })).toEqual([
      'text-clipped 第 1 页有 1 个单元格装不下其中的文字，可能没有印全：“…儿童窝沟封闭牙数”“开展”',
    ]);
  });

  it('is said where its first line lies over the top rule, as Excel sets texts at the bottom', () => {
    expect(noticesOf({ rulings, texts: [value, ...lines(95, ...goal)] })).toHaveLength(1);
  });

  it('is said where a number is shown as signs', () => {
    expect(noticesOf({ rulings, texts: [{ text: '#####', left: 45, top: 115 }, value] })).toEqual([
      'text-clipped 第 1 页有 1 个单元格装不下其中的文字，可能没有印全：“#####”',
    ]);
  });

  it('is said of letters that a clip hides, which stand apart', () => {
    const texts = [value, { text: '江州市', left: 45, top: 115 }, { text: '文化馆', left: 75, top: 115, hidden: 'clip' as const }];
    expect(noticesOf({ rulings, texts })).toEqual(['text-clipped 第 1 页有 1 处文字超出单元格或页面，没有印出来，未计入表格']);
  });

  it('is looked for on other pages once, however far out it lies: 1e30 and a shift of -1e30 miss the glyph that is meant', () => {
    const seen = { rulings, texts: [value, { text: '江州市', left: 45, top: 115 }] };
    const farOut = { rulings, texts: [value, { text: '江', left: 1e30, top: 115, hidden: 'clip' as const }] };
    expect(noticesOf(seen, farOut)).toEqual([]);
  });

  it.each<[string, PageDrawing]>([
    ['fills it to the last line', { rulings, texts: [value, ...lines(102, ...goal)] }],
    [
      'touches its rule and is a whole sentence',
      {
        rulings,
        texts: [value, ...lines(109, goal[0] ?? '', goal[1] ?? '', '染病报告率”。')],
      },
    ],
  ])('is not said of one that %s', (_, page) => {
    expect(noticesOf(page)).toEqual([]);
  });

  describe('in a merged cell that a page cuts', () => {
    const frame = (rows: readonly number[]) => [
      ...[40, 240, 340].map((x) => vertical(x, 100, rows.at(-1) ?? 0)),
      horizontal(100, 40, 340),
      horizontal(rows.at(-1) ?? 0, 40, 340),
      ...rows.map((y) => horizontal(y, 240, 340)),
    ];
    const names = (...texts: readonly string[]) => texts.map((text, index) => ({ text, left: 250, top: 105 + index * 20 }));
    const upper: PageDrawing = { rulings: frame([120, 140]), texts: [...lines(102, ...goal), ...names('数量', '质量')] };
    const lower = (...rest: readonly string[]): PageDrawing => ({
      rulings: frame([120, 140]),
      texts: [...lines(102, ...rest), ...names('时效', '成本')],
    });

    it('is said where the sentence breaks off above the break', () => {
      expect(noticesOf(upper, lower())).toEqual([
        'text-clipped 第 1 页有 1 个单元格装不下其中的文字，可能没有印全：“…儿童窝沟封闭牙数”“开展”',
      ]);
    });

    it('is not said where the text goes on below', () => {
      expect(noticesOf(upper, lower('健康知识讲座”等指标的完成情况。'))).toEqual([]);
    });
  });
});
