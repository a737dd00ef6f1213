import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/extract/text.ts';
import type { Block, Grid } from '../../src/model/grid.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { endsMidSentence } from '../../src/reconstruct/cut-text.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';

const blocksOf = async (...lines: readonly string[]): Promise<readonly Block[]> =>
  reconstruct(await extractText(new TextEncoder().encode(lines.join('\n')), defaultLimits)).layout.blocks;

const gridsOf = (blocks: readonly Block[]): readonly Grid[] => blocks.filter((block): block is Grid => block.kind === 'grid');

const rowsOf = (grid: Grid | undefined): readonly (readonly string[])[] =>
  Array.from({ length: grid?.rows ?? 0 }, (_, row) => (grid?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text));

const head = '一级目标\t二级目标\t三级目标\t指标目标值';

describe('a cell of a text copy that a page cut', () => {
  const cut = '保证项目实施的制度、措施：\t根据有关办法，建立健全管理制度，形成各项工作的有机组成\t\t';

  test('is joined with the row without a label, as a repair', async () => {
    const [grid] = gridsOf(await blocksOf(cut, '', '\t部分，推动成果转化。\t\t', '项目实施计划：\t按年度计划执行。\t\t'));
    expect(rowsOf(grid).map(([, value]) => value)).toEqual([
      '根据有关办法，建立健全管理制度，形成各项工作的有机组成部分，推动成果转化。',
      '按年度计划执行。',
    ]);
    const joined = grid?.cells.find(({ repairs }) => repairs.length > 0);
    expect(joined?.fragments.map(({ origin }) => origin)).toEqual([
      { line: 1, column: 2 },
      { line: 3, column: 2 },
    ]);
    expect(joined?.repairs).toEqual([
      {
        rule: 'page-cut',
        before: joined?.fragments.map(({ text }) => text).join('\n'),
        after: joined?.text,
        confidence: 0.97,
        applied: true,
      },
    ]);
    expect(grid?.pageBreaks).toEqual([]);
  });

  test('is joined with the bare paragraph that goes on with its sentence', async () => {
    const blocks = await blocksOf(
      '总目标：\t为保障科技成果转化，提升综合实力，推</p>',
      '',
      '进高校服务社会，提高能力。',
      '',
      '本项目上年度资金使用情况',
      '甲\t1',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['grid', 'paragraph', 'grid']);
    expect(rowsOf(gridsOf(blocks)[0])).toEqual([['总目标：', '为保障科技成果转化，提升综合实力，推</p>进高校服务社会，提高能力。']]);
  });

  test('is joined over two page breaks with one repair', async () => {
    const [grid] = gridsOf(
      await blocksOf('概况：\t第一段文字，写到一半就到页末', '', '\t第二段文字，还没有写完又到页', '', '\t末，到此为止。'),
    );
    expect(rowsOf(grid)).toEqual([['概况：', '第一段文字，写到一半就到页末第二段文字，还没有写完又到页末，到此为止。']]);
    expect(grid?.cells[1]?.repairs).toHaveLength(1);
  });

  test('is joined in two columns at once', async () => {
    const [grid] = gridsOf(
      await blocksOf(
        '总体目标\t中期目标\t年度目标',
        '\t用三年时间，使各项工作达到先\t保障经费按计划实施，提升公共服',
        '',
        '\t进水平，建立机制。\t务能力，完成各项任务。',
      ),
    );
    expect(rowsOf(grid)[1]).toEqual([
      '',
      '用三年时间，使各项工作达到先进水平，建立机制。',
      '保障经费按计划实施，提升公共服务能力，完成各项任务。',
    ]);
  });

  test.each([
    ['a sentence', '概况：\t开展技术市场运行，做好组', '展工作，完成各项任务'],
    ['a list', '概况：\t4、高校技术市场运行与管理工作', '5、工博会组展工作6、其它各类展会'],
    ['what a conjunction leaves open', '计划：\t逐项明确工作数量，标准和', '时限要求'],
    ['an open bracket', '依据：\t关于加强人才队伍建设，（简称“人才', '20条”）'],
    ['whole sentences between rows', '概况：\t工作开展顺利，成效明显。', '明年继续开展，力争更好成效。'],
  ])('is joined with a bare paragraph that goes on with %s', async (_, above, below) => {
    const [grid] = gridsOf(await blocksOf(above, '', below, '', '依据：\t有关办法，及通知。'));
    expect(grid?.cells[1]?.text).toBe(above.slice(4) + below);
  });

  const leftAlone: readonly (readonly [string, readonly string[]])[] = [
    ['a heading after a whole sentence', ['概况：\t工作开展顺利，成效明显。', '', '资金使用情况']],
    ['a heading without a sentence of its own', ['概况：\t工作开展顺利，成效较为明显', '', '资金使用情况']],
    ['a note below the table', ['概况：\t工作开展顺利，成效较为明显', '', '注：本表由单位填写，一式两份。', '甲\t1']],
    ['the last words of a document', ['概况：\t工作开展顺利，成效明显。', '', '以上内容真实，特此说明。']],
    ['an indicator after the break', [head, '产出目标\t数量\t养护里程\t>=80公里', '', '\t\t完成时间\t年底前完成']],
    [
      'an indicator whose name and target are running text',
      [head, '\t\t按照规定完成登记，无重大责任事故\t内容包括甲、乙、丙等', '', '\t\t大赛开展\t完成'],
    ],
    ['a text under a label', ['总体目标\t年度目标', '', '\t总目标：保障经费按计划实施，提升能力。']],
    ['a row that has its own label', ['概况：\t工作开展顺利，成效较为明显', '', '依据：\t有关办法，及通知。']],
  ];

  test.each(leftAlone)('is not seen in %s', async (_, lines) => {
    const blocks = await blocksOf(...lines);
    expect(gridsOf(blocks).every(({ cells }) => cells.every(({ repairs }) => repairs.length === 0))).toBe(true);
  });
});

describe('a head that is printed again after a page break', () => {
  test('is dropped once and kept apart', async () => {
    const document = await extractText(
      new TextEncoder().encode([head, '产出目标\t数量\t甲\t1次', '', head, '\t\t乙\t2次'].join('\n')),
      defaultLimits,
    );
    const { layout } = reconstruct(document);
    expect(rowsOf(gridsOf(layout.blocks)[0])).toEqual([head.split('\t'), ['产出目标', '数量', '甲', '1次'], ['', '', '乙', '2次']]);
    expect(layout.dropped).toMatchObject([{ reason: 'repeated-header' }]);
    expect(layout.dropped[0]?.fragments.map(({ origin }) => origin)[0]).toEqual({ line: 4, column: 1 });
    expect(gridsOf(layout.blocks)[0]?.pageBreaks).toEqual([2]);
  });

  test('is not seen in an indicator that stands twice', async () => {
    const twice = '产出目标\t数量\t安装报警装置\t>3000个';
    const [grid] = gridsOf(await blocksOf(head, twice, '', twice));
    expect(grid?.rows).toBe(3);
  });
});

describe('a blank line in a text copy', () => {
  test('parts a table where a title follows', async () => {
    const blocks = await blocksOf('项目总预算\t5,535,000\t当年预算\t5,535,000', '', '2020年绩效目标\t\t\t', head, '\t\t甲\t1次');
    expect(gridsOf(blocks).map(({ rows }) => rows)).toEqual([1, 3]);
  });

  test('does not part a table that goes on', async () => {
    const blocks = await blocksOf(head, '产出目标\t数量\t甲\t1次', '', '质量\t时效\t乙\t>90%');
    expect(gridsOf(blocks).map(({ rows, pageBreaks }) => [rows, pageBreaks])).toEqual([[3, [2]]]);
  });
});

describe('a text', () => {
  test.each([
    ['…有机组成', true],
    ['…综合实力，推</p>', true],
    ['…（简称“科创22条”）', true],
    ['…工作；', true],
    ['…能力。', false],
    ['…能力。</p>', false],
    ['…的成就”。', false],
    ['…“明显成效。”', false],
  ])('%s ends in the middle of a sentence: %s', (text, expected) => {
    expect(endsMidSentence(text)).toBe(expected);
  });
});
