import { tinyPdf } from '../../support/tiny-pdf.ts';

// Indicator tables of any length as PDF, without a program to print them: one font that is not embedded, ruled cells.
//
//     一级指标 | 二级指标 | 三级指标            | 指标值
//     产出指标 | 数量指标 | 第12页第3项服务次数 | ≥103次

/** Twelve rows of 14 points fill a page of 300 × 200 that has a heading and a foot. */
const rowsPerPage = 10;
const rowHeight = 14;
const columns = [10, 60, 110, 230, 290] as const;
const tableTop = 170;

const font = [
  '/Font << /F2 10 0 R >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [11 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 12 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
] as const;

const hex = (text: string): string => [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

const say = (text: string, x: number, y: number): string => `BT /F2 7 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;

const line = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;

const ruledRow = (texts: readonly string[], top: number): string =>
  [
    line(columns[0], top, columns[4], top),
    line(columns[0], top - rowHeight, columns[4], top - rowHeight),
    ...columns.map((x) => line(x, top, x, top - rowHeight)),
    ...texts.map((text, column) => say(text, (columns[column] ?? 0) + 2, top - rowHeight + 4)),
  ].join('\n');

const pageContent = (page: number, of: number): string => {
  const rows = Array.from({ length: rowsPerPage }, (_, row) => ruledRow(rowTexts(page, row), tableTop - rowHeight * (row + 1)));
  return [
    '0.5 w',
    say(page === 0 ? '财政项目支出绩效目标表' : '续表', 100, 182),
    ruledRow(['一级指标', '二级指标', '三级指标', '指标值'], tableTop),
    ...rows,
    say(`第${page + 1}页共${of}页`, 120, 6),
  ].join('\n');
};

const rowTexts = (page: number, row: number): readonly string[] => [
  '产出指标',
  row < 5 ? '数量指标' : '质量指标',
  `第${page + 1}页第${row + 1}项服务`,
  row < 5 ? `≥${page * rowsPerPage + row + 1}次` : '≥95%',
];

/** One form whose table goes on over all pages. */
export const pdfOfPages = (pages: number): Uint8Array =>
  tinyPdf({
    pages: Array.from({ length: pages }, (_, page) => ({ content: pageContent(page, pages), resources: font[0] })),
    objects: font.slice(1),
  });
