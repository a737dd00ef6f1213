import { describe, expect, it } from 'vitest';
import type { Block, Dropped } from '../../src/model/grid.ts';
import { pagesToBlocks } from '../../src/reconstruct/pages/pages-to-blocks.ts';
import { buildPage, gridLines, horizontal, type PlacedText, vertical } from '../support/page-builder.ts';

const paragraphsOf = (blocks: readonly Block[]): readonly (readonly [string, string])[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.role, block.text] as const] : []));
const textsOf = (dropped: readonly Dropped[]): readonly (readonly [string, string])[] =>
  dropped.map(({ reason, fragments }) => [reason, fragments.map((fragment) => fragment.text).join('|')]);

describe('text outside tables', () => {
  it('is healed where a full line goes on, and titles stand apart', () => {
    const texts: readonly PlacedText[] = [
      { text: '绩效目标表', left: 240, top: 80, fontSize: 16 },
      { text: '（2023年度）', left: 255, top: 104 },
      { text: '组织开展科研安全检查工作，持续推进各项成果转化和', left: 100, top: 140 },
      { text: '产业化。', left: 100, top: 156 },
      { text: '说明另起。', left: 100, top: 172 },
    ];
    expect(paragraphsOf(pagesToBlocks([buildPage(1, { texts, width: 400 })]).blocks)).toEqual([
      ['body', '绩效目标表'],
      ['body', '（2023年度）'],
      ['body', '组织开展科研安全检查工作，持续推进各项成果转化和产业化。'],
      ['body', '说明另起。'],
    ]);
  });

  it('on one line with a wide gap between is two texts', () => {
    const texts = [
      { text: '编制单位：教委', left: 40, top: 80 },
      { text: '单位：万元', left: 400, top: 80 },
    ];
    expect(paragraphsOf(pagesToBlocks([buildPage(1, { texts })]).blocks)).toEqual([
      ['body', '编制单位：教委'],
      ['body', '单位：万元'],
    ]);
  });

  it('stands in its order between the tables', () => {
    const texts = [
      { text: '一', left: 45, top: 107 },
      { text: '预算情况', left: 100, top: 140 },
      { text: '二', left: 45, top: 167 },
    ];
    const rulings = [...gridLines([40, 140, 240], [100, 124]), ...gridLines([40, 140, 240], [160, 184])];
    const { blocks } = pagesToBlocks([buildPage(1, { texts, rulings })]);
    expect(blocks.map((block) => block.kind)).toEqual(['grid', 'paragraph', 'grid']);
  });

  it('in a frame of its own is paragraphs, as is text beside two lines at the sides of a page', () => {
    const texts = [{ text: '说明', left: 60, top: 200 }];
    const framed = pagesToBlocks([buildPage(1, { texts, rulings: gridLines([40, 300], [150, 400]) })]);
    const lined = pagesToBlocks([buildPage(1, { texts, rulings: [vertical(40, 100, 700), vertical(500, 100, 700)] })]);
    for (const { blocks } of [framed, lined]) expect(paragraphsOf(blocks)).toEqual([['body', '说明']]);
  });
});

describe('page furniture', () => {
  const body = (page: number): readonly PlacedText[] => [{ text: `正文${'甲乙丙'[page]}`, left: 100, top: 400 }];

  it('is dropped where it is a page number, in all its forms', () => {
    for (const number of ['第 1 页 共 2 页', '- 1 -', '1', '1/2', '第1页', '— 1 —']) {
      const { blocks, dropped } = pagesToBlocks([buildPage(1, { texts: [...body(0), { text: number, left: 280, top: 770 }] })]);
      expect(paragraphsOf(blocks)).toEqual([['body', '正文甲']]);
      expect(textsOf(dropped)).toEqual([['page-furniture', number]]);
    }
  });

  it('keeps a running head once, and a title on every page', () => {
    const head = { text: '教育委员会', left: 250, top: 30 };
    const title = { text: '绩效目标表', left: 240, top: 80, fontSize: 16 };
    const { blocks, dropped } = pagesToBlocks([0, 1].map((page) => buildPage(page + 1, { texts: [head, title, ...body(page)] })));
    expect(paragraphsOf(blocks)).toEqual([
      ['header', '教育委员会'],
      ['body', '绩效目标表'],
      ['body', '正文甲'],
      ['body', '绩效目标表'],
      ['body', '正文乙'],
    ]);
    expect(textsOf(dropped)).toEqual([['page-furniture', '教育委员会']]);
  });

  it('is told in a book bound from files whose feet stand at heights of their own', () => {
    const foot = (page: number, top: number): PlacedText => ({ text: `单位 甲 第 ${page} 页`, left: 280, top });
    const { blocks } = pagesToBlocks(
      [800, 800, 812, 812].map((top, page) => buildPage(page + 1, { texts: [...body(page % 3), foot(page + 1, top)] })),
    );
    expect(paragraphsOf(blocks).filter(([role]) => role === 'body')).toHaveLength(4);
  });

  it('is a watermark where glyphs lie at a slant', () => {
    const page = buildPage(1, { texts: [{ text: '正文', left: 100, top: 400 }] });
    const slanted = Array.from('样稿', (text, index) => ({
      text,
      box: [200 + index * 20, 300 - index * 20, 228 + index * 20, 328 - index * 20] as const,
      fontSize: 20,
      turn: 0 as const,
    }));
    const { blocks, dropped } = pagesToBlocks([{ ...page, glyphs: [...page.glyphs, ...slanted] }]);
    expect(paragraphsOf(blocks)).toEqual([['body', '正文']]);
    expect(textsOf(dropped)).toEqual([['page-furniture', '样稿']]);
  });
});

describe('hidden text', () => {
  it('stands apart as a note, with a notice', () => {
    const texts: readonly PlacedText[] = [
      { text: '正文', left: 100, top: 400 },
      { text: '白字', left: 100, top: 500, hidden: 'paint' },
    ];
    const { blocks, notices } = pagesToBlocks([buildPage(1, { texts })]);
    expect(paragraphsOf(blocks)).toEqual([
      ['body', '正文'],
      ['note', '白字'],
    ]);
    expect(blocks[1]?.kind === 'paragraph' && blocks[1].fragments[0]?.hidden).toBe(true);
    expect(notices.map((notice) => notice.code)).toEqual(['hidden-text']);
  });

  it('that a page cut off and the other page shows is dropped: Calc draws a cut cell whole on both pages', () => {
    const upper = buildPage(1, {
      texts: [
        { text: '绩', left: 100, top: 770 },
        { text: '效', left: 100, top: 790, hidden: 'clip' },
      ],
    });
    const lower = buildPage(2, {
      texts: [
        { text: '绩', left: 100, top: 30, hidden: 'clip' },
        { text: '效', left: 100, top: 50 },
      ],
    });
    const { dropped, notices } = pagesToBlocks([upper, lower]);
    expect(textsOf(dropped)).toEqual([
      ['overprint', '效'],
      ['overprint', '绩'],
    ]);
    expect(notices).toEqual([]);
  });

  it.each<[string, PlacedText, PlacedText]>([
    ['in white', { text: '否', left: 300, top: 400, hidden: 'paint' }, { text: '否', left: 300, top: 500 }],
    ['that is clipped, at another place', { text: '否', left: 300, top: 400, hidden: 'clip' }, { text: '否', left: 200, top: 500 }],
    ['that is the clipped end of a text', { text: '目管理', left: 310, top: 400, hidden: 'clip' }, { text: '目管理', left: 310, top: 500 }],
  ])('%s is kept, whatever the words that are seen elsewhere', (_, hidden, seen) => {
    const { blocks, notices } = pagesToBlocks([
      buildPage(1, { texts: [{ text: '项', left: 300, top: 400 }, hidden] }),
      buildPage(2, { texts: [seen] }),
    ]);
    expect(paragraphsOf(blocks)).toContainEqual(['note', hidden.text]);
    expect(notices.map(({ code }) => code)).toEqual([hidden.hidden === 'clip' ? 'text-clipped' : 'hidden-text']);
  });

  it('at the place of the same text in sight is dropped', () => {
    const texts: readonly PlacedText[] = [
      { text: '项目', left: 100, top: 400 },
      { text: '项目', left: 100, top: 400, hidden: 'paint' },
    ];
    expect(textsOf(pagesToBlocks([buildPage(1, { texts })]).dropped)).toEqual([['overprint', '项目']]);
  });

  it('is read where a page has no other, as under a scan', () => {
    const texts = [{ text: '项目', left: 45, top: 107, hidden: 'paint' as const }];
    const { blocks } = pagesToBlocks([buildPage(1, { texts, rulings: gridLines([40, 140, 240], [100, 124]) })]);
    expect(blocks[0]?.kind === 'grid' && blocks[0].cells[0]?.text).toBe('项目');
  });
});

describe('a line under a title', () => {
  it('is no table', () => {
    const texts = [{ text: '申报单位', left: 60, top: 85 }];
    expect(pagesToBlocks([buildPage(1, { texts, rulings: [horizontal(97, 60, 300)] })]).blocks.map((block) => block.kind)).toEqual([
      'paragraph',
    ]);
  });
});
