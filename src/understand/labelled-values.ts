import type { HeaderKey } from '../families/header-labels.ts';
import type { Cell, Traced } from '../model/grid.ts';
import type { Sourced } from '../model/form.ts';
import type { GridView, Line, Place } from './lines.ts';
import { blank, colon } from './signs.ts';
import { columnRoleOf, headerKeyOf } from './vocabulary.ts';

/** A header label and what stands for it. */
export interface LabelledValue {
  readonly key: HeaderKey;
  readonly label: Sourced;
  /** The label's cell, where it has one: money lines belong to the total above them in the same column. */
  readonly cell: Cell | null;
  readonly view: GridView | null;
  /** Null where the form leaves the place empty. */
  readonly value: Sourced | null;
}

const isLabel = (text: string): boolean => headerKeyOf(text) !== null;
/** Labels whose value may stand below them: text that wants the width, under a row of heads. */
const standsBelow = (key: HeaderKey): boolean => key.startsWith('narrative.') || key === 'extra';

/** A line with all its labels, each with its value: behind its colon, in the next cell, or below. */
export interface LabelledLine extends Line {
  readonly values: readonly LabelledValue[];
}

export const labelLine = ({ index, grid, row, places }: Line): LabelledLine => {
  const values: LabelledValue[] = [];
  for (const place of places) for (const value of valuesIn(place, grid)) values.push(value);
  return { index, grid, row, places, values };
};

const valuesIn = (place: Place, view: GridView | null): readonly LabelledValue[] => {
  const inline = (place.signs & colon) === 0 ? amountBehind(place, view) : inlineValues(place, view);
  if (inline.length > 0) return inline;
  const behind = labelBehindAmount(place, view);
  if (behind) return [behind];
  const key = headerKeyOf(place.traced.text);
  if (key === null) return none;
  const label = { text: place.traced.text, from: [place.traced] };
  const value = view && place.cell ? (tableBeside(key, place.cell, view) ?? valueFor(key, place.cell, view)) : null;
  return [{ key, label, cell: place.cell, view, value }];
};

const none: readonly LabelledValue[] = [];

/**
 * 申报单位名称：上海市… → one value; 填报单位：甲局　填报日期：2020年 → two.
 * Only labels of the vocabulary divide: a colon inside a value stays.
 */
function inlineValues(place: Place, view: GridView | null): readonly LabelledValue[] {
  const { text } = place.traced;
  const marks: { key: HeaderKey; start: number; end: number }[] = [];
  let begin = 0;
  for (const { 0: sign, index } of text.slice(0, longestInline).matchAll(/[：:；;。\n]/g)) {
    const before = text.slice(Math.max(begin, index - longestBeforeColon), index);
    begin = index + 1;
    if ((sign !== '：' && sign !== ':') || before.length < 2) continue;
    const words = before.split(/[\s\u3000]{2,}/).at(-1) ?? '';
    const start = index - words.length;
    const key = headerKeyOf(words);
    const atStart = text.slice(0, start).trim() === '' || /[\s\u3000]$/.test(text.slice(0, start));
    if (key !== null && atStart) marks.push({ key, start, end: begin });
  }
  const [first] = marks;
  if (!first) return amountBehind(place, view);
  if (text.slice(0, first.start).trim() !== '') return [];
  const values = marks.map(({ key, start, end }, at): LabelledValue => {
    const rest = text.slice(end, marks[at + 1]?.start ?? text.length).trim();
    // 单位名称：云岭市水务局　　2022年: on one line a wide gap ends a name.
    const value = key.startsWith('project.') ? (rest.split(wideGap)[0] ?? '') : rest;
    const label = { text: text.slice(start, end), from: [place.traced] };
    return { key, label, cell: place.cell, view, value: value === '' ? null : { text: value, from: [place.traced] } };
  });
  return values.every(({ value }) => value === null) ? [] : values;
}
/** Two blanks, or one before a year (a PDF copy keeps one): 云岭市水务局 2022年度. */
const wideGap = /[ \t\u3000]{2,}|[ \u3000](?=20\d\d年度?(?:[ \u3000]|$))/;
/** Labels with their values in one cell stand at its beginning. Set by a line of 填报单位, 联系人 and 电话. */
const longestInline = 400;
const longestBeforeColon = 24;

/** 其中：财政拨款 500: label and amount in one cell with nothing but a blank between. */
function amountBehind(place: Place, view: GridView | null): readonly LabelledValue[] {
  if ((place.signs & blank) === 0) return none;
  const [, words = '', amount = ''] = labelAndAmount.exec(place.traced.text) ?? [];
  const key = words === '' ? null : headerKeyOf(words);
  if (!key?.startsWith('budget.')) return none;
  const label = { text: words, from: [place.traced] };
  return [{ key, label, cell: place.cell, view, value: { text: amount, from: [place.traced] } }];
}

/** 771,325,800.00 年度资金申请总额: columns run together, the value of one label before the next. Source: 上海市普陀区 2026. */
function labelBehindAmount(place: Place, view: GridView | null): LabelledValue | null {
  if ((place.signs & blank) === 0) return null;
  const words = place.cell && amountAndLabel.exec(place.traced.text)?.[2];
  const key = words ? headerKeyOf(words) : null;
  if (!words || !place.cell || !view || !key?.startsWith('budget.')) return null;
  const right = nextToTheRight(place.cell, view);
  const value = right && !isLabel(right.text) ? withoutLabelBehind(right) : null;
  return { key, label: { text: words, from: [place.traced] }, cell: place.cell, view, value };
}
const amountAndLabel = /^\s*(\d[\d,.]*)\s+([^\d\s]{2,20})\s*$/;

/** The value in a cell, without the label of the next value. */
const withoutLabelBehind = (cell: Cell): Sourced => {
  const [, amount, words = ''] = amountAndLabel.exec(cell.text) ?? [];
  return { text: amount !== undefined && headerKeyOf(words)?.startsWith('budget.') ? amount : cell.text, from: [cell] };
};

const labelAndAmount = /^\s*([^\d\s]{2,20})\s+([¥￥]?\d[\d,，.]{0,20}\s?(?:万元|亿元|元)?)\s*$/;

function valueFor(key: HeaderKey, label: Cell, view: GridView): Sourced | null {
  const right = nextToTheRight(label, view);
  if (right && !isLabel(right.text)) return withoutLabelBehind(right);
  // 开始时间 ‖ 完成时间 over two dates.
  const isDate =
    (key === 'project.startDate' || key === 'project.endDate') &&
    (right !== null || isLabel(view.at(label.row, label.column - 1)?.text ?? ''));
  if (!standsBelow(key) && !isDate) return null;
  const below = view.at(label.row + label.rowSpan, label.column);
  if (!below || below.text.trim() === '' || isLabel(below.text) || columnRoleOf(below.text) !== null) return null;
  return isDate && !/\d/.test(below.text) ? null : { text: below.text, from: [below] };
}

/**
 * A narrative that is a small table: its rows are the text, a line each. Source: 范本 2011.
 *
 *     项目实施进度计划 ‖ 项目实施内容 ‖ 开始时间 ‖ 完成时间
 *                      ‖ 整地栽植     ‖ 3月      ‖ 5月        →  整地栽植 3月 5月
 */
function tableBeside(key: HeaderKey, label: Cell, view: GridView): Sourced | null {
  if (!key.startsWith('narrative.') || label.rowSpan < 2) return null;
  const rows = Array.from({ length: label.rowSpan }, (_, row) => cellsBeside(label, label.row + row, view));
  const [heads = [], ...others] = rows;
  const isTable = heads.length >= 3 && heads.every(({ rowSpan, text }) => rowSpan === 1 && text.length <= longestHead);
  if (!isTable || heads.some(({ text }) => columnRoleOf(text) !== null) || isLabel(heads[0]?.text ?? '')) return null;
  const filled = others.filter((row) => row.length > 0);
  return { text: filled.map((row) => row.map(({ text }) => text.trim()).join(' ')).join('\n'), from: rows.flat() };
}
const longestHead = 12;

const cellsBeside = (label: Cell, row: number, view: GridView): readonly Cell[] => {
  const cells = new Set<Cell>();
  for (let column = label.column + label.columnSpan; column < view.grid.columns; column += 1) {
    const cell = view.at(row, column);
    if (cell && cell.row === row && cell.text.trim() !== '') cells.add(cell);
  }
  return [...cells];
};

/** The next cell with text on the label's first row; empty cells between are what a merged cell of a text copy leaves. */
function nextToTheRight(label: Cell, view: GridView): Cell | null {
  for (let column = label.column + label.columnSpan; column < view.grid.columns; column += 1) {
    const cell = view.at(label.row, column);
    if (cell && cell.row >= label.row && cell.text.trim() !== '') return cell;
  }
  return null;
}

export const tracedOf = (value: LabelledValue): readonly Traced[] => [...value.label.from, ...(value.value?.from ?? [])];
