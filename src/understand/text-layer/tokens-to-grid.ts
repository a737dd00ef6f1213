import type { Cell, Grid } from '../../model/grid.ts';
import type { Repair } from '../../model/repair.ts';
import { columnRoleOf, headerKeyOf } from '../vocabulary.ts';
import type { Token } from './tokens.ts';

type Row = readonly (Token | null)[];

/**
 * A form from a text layer, in which every cell stands on lines of its own in reading order: labels with what follows them, the heads of the
 * indicator table, then level labels, names and values in turn. Null where the heads are not found, or where not every name has a value:
 * a scrambled order is not guessed at.
 */
export function tokensToGrid(tokens: readonly Token[]): Grid | null {
  const heads = findHeads(tokens);
  if (!heads) return null;
  const width = heads.to - heads.from;
  const body = indicatorRows(tokens.slice(heads.to), width);
  if (body.length === 0) return null;
  const header = labelRows(tokens.slice(0, heads.from));
  return rowsToGrid([...header, tokens.slice(heads.from, heads.to), ...body], width);
}

/** 一级指标 二级指标 三级指标 指标值 in a row, and no other column: with more, names and values could not be told apart. */
function findHeads(tokens: readonly Token[]): { readonly from: number; readonly to: number } | null {
  const wanted = ['level1', 'level2', 'name', 'target'];
  const at = tokens.findIndex((_, start) => wanted.every((role, offset) => columnRoleOf(tokens[start + offset]?.text ?? '') === role));
  return at >= 0 && tokens[at + wanted.length]?.kind !== 'head' ? { from: at, to: at + wanted.length } : null;
}

/** Each label with the text up to the next label; goals that stand side by side share the texts behind them. */
function labelRows(tokens: readonly Token[]): readonly Row[] {
  const rows: Row[] = [];
  let labels: Token[] = [];
  let texts: Token[] = [];
  const flush = () => {
    const values = labels.length > 1 ? shareOut(texts, labels.length) : [joinTokens(texts)];
    for (const [at, label] of labels.entries()) rows.push([label, values[at] ?? null]);
    if (labels.length === 0) for (const text of texts) rows.push([text]);
    labels = [];
    texts = [];
  };
  for (const token of tokens) {
    const isLabel = token.kind !== 'text' && headerKeyOf(token.text) !== null;
    const sideBySide = isLabel && texts.length === 0 && labels.length > 0 && isGoal(token) && labels.every(isGoal);
    if (isLabel && !sideBySide) flush();
    if (isLabel) labels.push(token);
    else texts.push(token);
  }
  flush();
  return rows;
}

const isGoal = (token: Token): boolean => /^narrative\.(?:annualGoal|longTermGoal)$/.test(headerKeyOf(token.text) ?? '');

/** Texts of several cells in one stream are told apart by the quotes that a spreadsheet puts round a cell of several lines. */
function shareOut(texts: readonly Token[], cells: number): readonly (Token | null)[] {
  const parts: Token[][] = [];
  let open = false;
  for (const token of texts) {
    if (!open) parts.push([]);
    parts.at(-1)?.push(token);
    const marks = token.text.split('"').length - 1;
    if (marks % 2 === 1) open = !open;
  }
  return parts.length === cells ? parts.map(joinTokens) : [...Array.from({ length: cells - 1 }, () => null), joinTokens(texts)];
}

function joinTokens(tokens: readonly Token[]): Token | null {
  if (tokens.length === 0) return null;
  const text = tokens.reduce((all, token) => {
    const sentence = /[。；;”"]$/.test(all) && all.length > 0;
    return all + (sentence ? '\n' : /[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(token.text) ? ' ' : '') + token.text;
  }, '');
  return { text, from: tokens.flatMap(({ from }) => from), kind: 'text' };
}

/** Signs, figures with a unit, and the usual wordings end an indicator; anything else may be the second line of a name. */
const looksLikeValue = (text: string): boolean =>
  /^[≥≤><=＞＜＝≧≦]|^\d[\d,，.]*\s*[^\s]{0,6}$|^(?:进一步|逐步|不断|持续|明显|有所|稳步|显著)|^(?:不断)?(?:提[高升]|降低|减少|改善|增强|健全|合规|规范|有效|合理|完成|及时|按[时期]|可控|优良?|良好|满意|完备|合格|达标|符合|无)$/.test(
    text,
  );

function indicatorRows(tokens: readonly Token[], width: number): readonly Row[] {
  const rows: Row[] = [];
  let level1: Token | null = null;
  let level2: Token | null = null;
  let texts: Token[] = [];
  let whole = true;
  const flush = () => {
    for (const { name, value } of pairs(texts)) {
      whole &&= value !== null;
      rows.push([level1, level2, name, value].slice(0, width));
      level1 = null;
      level2 = null;
    }
    texts = [];
  };
  for (const token of tokens) {
    if (token.kind === 'text') texts.push(token);
    else if (token.kind === 'level1' || token.kind === 'level2') {
      flush();
      if (token.kind === 'level1') level1 = token;
      else level2 = token;
    } else if (headerKeyOf(token.text) !== 'group') break;
  }
  flush();
  return whole ? rows : [];
}

function pairs(texts: readonly Token[]): readonly { readonly name: Token | null; readonly value: Token | null }[] {
  const rows: { name: Token[]; value: Token | null }[] = [];
  for (const token of texts) {
    const last = rows.at(-1);
    if (!last || last.value) rows.push({ name: [token], value: null });
    else if (looksLikeValue(token.text)) last.value = token;
    else last.name.push(token);
  }
  return rows.map(({ name, value }) =>
    value || name.length < 2 ? { name: joinTokens(name), value } : { name: joinTokens(name.slice(0, -1)), value: name.at(-1) ?? null },
  );
}

/** A spreadsheet puts ASCII quotes round a cell of several lines; only now do the lines stand together again. */
const withoutSheetQuotes = (text: string): string => (/^"[^"]*"$/.test(text) && text.includes('\n') ? text.slice(1, -1).trim() : text);

function rowsToGrid(rows: readonly Row[], columns: number): Grid {
  const cells = rows.flatMap((tokens, row) =>
    Array.from({ length: columns }, (_, column): Cell => {
      const token = tokens[column] ?? null;
      const from = token?.from ?? [];
      const printed = token?.text ?? '';
      const text = withoutSheetQuotes(printed);
      const unquoted: readonly Repair[] = text === printed ? [] : [{ rule: 'quote-residue', before: printed, after: text, applied: true }];
      return {
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        fragments: from.flatMap(({ fragments }) => fragments),
        repairs: [...from.flatMap(({ repairs }) => repairs), ...unquoted],
      };
    }),
  );
  return { kind: 'grid', rows: rows.length, columns, cells, spans: 'unknown', pageBreaks: [] };
}
