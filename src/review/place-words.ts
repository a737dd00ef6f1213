import type { Place, RecordOrigin } from './finding.ts';

// Places as a clerk would say them to a colleague.

/** A point is 1/72 inch; nobody measures a sheet of paper in points. */
const millimetresPerPoint = 25.4 / 72;

const partWords: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
};

/** Sheet1!B4, '附表 2'!B4: what can be typed into the name box of a spreadsheet. */
const sheetAddress = (sheet: string, cell: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${cell}` : `'${sheet.replaceAll("'", "''")}'!${cell}`;

export const originWords = (origin: RecordOrigin): string => {
  if ('page' in origin) {
    const [across, down] = origin.box.map((points) => Math.round(points * millimetresPerPoint));
    return `第${origin.page}页距上边${down}毫米、距左边${across}毫米`;
  }
  if ('sheet' in origin) return sheetAddress(origin.sheet, origin.cell);
  if ('table' in origin) return `第${origin.table + 1}个表格第${origin.row + 1}行第${origin.column + 1}列`;
  if ('paragraph' in origin)
    return `${origin.part === undefined ? '正文' : (partWords[origin.part] ?? origin.part)}第${origin.paragraph + 1}段`;
  return `第${origin.line}行第${origin.column}栏`;
};

/** The first place and how many there are: '附表2!B7等3处', '附表2!B7附近'. */
export const placeWords = ({ origins, relation }: Place): string => {
  const [first] = origins;
  if (first === undefined) return '';
  if (relation === 'near') return `${originWords(first)}附近`;
  return origins.length > 1 && relation === 'here' ? `${originWords(first)}等${origins.length}处` : originWords(first);
};
