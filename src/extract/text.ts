import type { Fragment } from '../model/fragment.ts';
import { IngestError } from '../model/ingest-error.ts';
import type { Limits } from '../model/limits.ts';
import type { SourceBlock, SourceCell, SourceDocument, TableBlock, TextBlock } from '../model/source-document.ts';
import { decodeText } from './decode-text.ts';
import { joinQuotedLines, type TextLine } from './join-quoted-lines.ts';

/**
 * A text copy of a form: lines of tab-separated fields are rows of a table, lines without a tab are paragraphs.
 * A table goes on over blank lines (page breaks of the original, or gaps between its parts) until a paragraph stands between.
 */
export const extractText = async (bytes: Uint8Array, limits: Limits): Promise<SourceDocument> => {
  const text = decodeText(bytes);
  if (text.length > limits.characters)
    throw new IngestError('over-limit', `文本过长：${text.length} 个字符，超过上限 ${limits.characters}`);
  const blocks: SourceBlock[] = [];
  let cells = 0;
  for (const run of runsOf(joinQuotedLines(toLines(text)))) {
    const block = run.isTable ? toTable(run.lines) : undefined;
    if (block) blocks.push(block);
    else for (const line of run.lines) blocks.push(toParagraph(line));
    cells += block ? block.rows * block.columns : 0;
    if (cells > limits.cells) throw new IngestError('over-limit', `单元格过多，超过上限 ${limits.cells} 个`);
  }
  return { format: 'text', pages: null, blocks, notices: [] };
};

const toLines = (text: string): readonly TextLine[] => {
  const lines: TextLine[] = [];
  let afterBreak = false;
  for (const [index, whole] of text.split(/\r\n|\r|\n|\u2028|\u2029/).entries()) {
    const content = whole.replaceAll('\f', '');
    if (content.length < whole.length) afterBreak = true;
    if (content.trim() === '') {
      afterBreak = true;
      continue;
    }
    const fields = content
      .split('\t')
      .map((field, column): readonly Fragment[] => [{ text: field, origin: { line: index + 1, column: column + 1 } }]);
    lines.push({ fields, afterBreak: afterBreak && lines.length > 0 });
    afterBreak = false;
  }
  return lines;
};

interface Run {
  readonly isTable: boolean;
  readonly lines: readonly TextLine[];
}

const runsOf = (lines: readonly TextLine[]): readonly Run[] => {
  const runs: { isTable: boolean; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const isTable = line.fields.length > 1;
    const last = runs.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else runs.push({ isTable, lines: [line] });
  }
  return runs;
};

const toTable = (lines: readonly TextLine[]): TableBlock => ({
  kind: 'table',
  rows: lines.length,
  columns: lines.reduce((widest, line) => Math.max(widest, line.fields.length), 0),
  cells: lines.flatMap(toCells),
  spans: 'unknown',
  pageBreaks: lines.flatMap((line, row) => (line.afterBreak && row > 0 ? [row] : [])),
});

const toCells = (line: TextLine, row: number): readonly SourceCell[] =>
  line.fields.flatMap((field, column) => {
    const fragments = field.filter(({ text }) => text.trim() !== '');
    return fragments.length === 0 ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, fragments }];
  });

const toParagraph = (line: TextLine): TextBlock => ({ kind: 'text', role: 'body', fragments: line.fields.flat() });
