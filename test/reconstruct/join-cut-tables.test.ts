import { describe, expect, test } from 'vitest';
import type { SourceBlock, SourceDocument } from '../../src/model/source-document.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';

/** Rows of texts; 'a>2' spans two columns. */
const tableOf = (number: number, ...rows: readonly (readonly string[])[]): SourceBlock => {
  const cells = rows.flatMap((texts, row) => {
    let column = 0;
    return texts.map((written) => {
      const [text = '', span = '1'] = written.split('>');
      const columnSpan = Number(span);
      column += columnSpan;
      const at = column - columnSpan;
      const fragments = text === '' ? [] : [{ text, origin: { table: number, row, column: at } }];
      return { row, column: at, rowSpan: 1, columnSpan, fragments };
    });
  });
  const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  return { kind: 'table', rows: rows.length, columns, cells, spans: 'drawn', pageBreaks: [] };
};
const title = (text: string): SourceBlock => ({ kind: 'text', role: 'body', fragments: [{ text, origin: { paragraph: 0 } }] });

const reconstructed = (...blocks: readonly SourceBlock[]) => {
  const document: SourceDocument = { format: 'docx', pages: null, blocks, notices: [] };
  const { layout } = reconstruct(document);
  const tables = layout.blocks.flatMap((block) =>
    block.kind === 'grid'
      ? [
          Array.from({ length: block.rows }, (_, row) =>
            block.cells
              .filter((cell) => cell.row === row)
              .map(({ text, columnSpan }) => (columnSpan > 1 ? `${text}>${columnSpan}` : text))
              .join('|'),
          ),
        ]
      : [],
  );
  return { tables, dropped: layout.dropped.map(({ reason, fragments }) => [reason, fragments.map(({ text }) => text).join('|')]) };
};

const form = [
  ['项目名称>2', '道路养护>3'],
  ['一级指标', '二级指标', '三级指标>2', '指标值'],
  ['产出指标', '数量指标', '养护里程>2', '≥80公里'],
];
const head = ['一级指标', '二级指标', '三级指标', '指标值'];
const row = ['效益指标', '社会效益', '通行能力', '明显提升'];

describe('a table that was cut in two', () => {
  test('is one where its head is repeated, which is dropped; the columns are those of the head', () => {
    expect(reconstructed(tableOf(0, ...form), tableOf(1, head, row))).toEqual({
      tables: [
        [
          '项目名称>2|道路养护>3',
          '一级指标|二级指标|三级指标>2|指标值',
          '产出指标|数量指标|养护里程>2|≥80公里',
          '效益指标|社会效益|通行能力>2|明显提升',
        ],
      ],
      dropped: [['repeated-header', '一级指标|二级指标|三级指标|指标值']],
    });
  });

  test('is one where the second part goes on with as many columns as the first ended with', () => {
    expect(reconstructed(tableOf(0, ...form), tableOf(1, row)).tables).toEqual([
      [
        '项目名称>2|道路养护>3',
        '一级指标|二级指标|三级指标>2|指标值',
        '产出指标|数量指标|养护里程>2|≥80公里',
        '效益指标|社会效益|通行能力>2|明显提升',
      ],
    ]);
  });

  test.each<[string, readonly SourceBlock[]]>([
    ['text stands between', [title('二、绩效目标'), tableOf(1, head, row)]],
    ['the columns are others', [tableOf(1, ['效益指标', '社会效益', '明显提升'])]],
    ['the second has a head of its own', [tableOf(1, ['指标名称', '计量单位', '上年实绩', '权重'], row)]],
    [
      'the second has words over values',
      [tableOf(1, ['设备', '型号', '产地', '单价'], ...['1', '2', '3'].map((price) => ['泵', '甲', '本市', price]))],
    ],
    ['the second is the next form', [tableOf(1, ['项目名称', '绿化养护', '主管部门', '园林局'], row)]],
  ])('is none where %s', (_, blocks) => {
    expect(reconstructed(tableOf(0, ...form), ...blocks).tables).toHaveLength(2);
  });
});
