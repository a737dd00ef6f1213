import type { Sourced } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { TableRow } from './table-row.ts';

/** Words of a sign column that are no sign: they say what kind of value it is, and are no part of it. */
const kinds = new Set(['定性', '定量', '其他', '其它', '定量（其他）', '定量(其他)', '不适用', '定性指标', '定量指标']);
const dashes = /^[-—–/\\]+$/;

/** What stands in the columns of sign, value and unit. */
export interface TargetCells {
  readonly target: Sourced | null;
  /** Cells that are no part of the value: 定性 in the sign column, a unit that the value cannot have. */
  readonly beside: readonly Cell[];
}

/** Sign, value and unit as one text: `≥` ‖ `90` ‖ `%` → `≥90%`. No target where the value's place is empty. */
export function readTargetCells(row: TableRow): TargetCells {
  const printed = row.cells('target');
  const operator = row.cells('operator');
  const sign = operator.filter(({ text }) => !kinds.has(text.trim()) && !dashes.test(text.trim()));
  const kind = operator.filter(({ text }) => kinds.has(text.trim()));
  const unit = row.cells('unit').filter(({ text }) => !dashes.test(text.trim()));
  // 定性 ‖ 优良中低差: the value stands in the place of the unit.
  const isKind = kinds.has(joined(printed)) && unit.length > 0;
  const value = isKind ? unit : printed;
  if (value.length === 0) return { target: null, beside: [...kind, ...unit] };
  const text = joined(value);
  const [before, after] = startsWithSign(text) ? [text, []] : [joined([...sign, ...value]), sign];
  const beside = [...kind, ...(isKind ? printed : [])];
  const with_ = isKind ? before : withUnit(before, joined(unit));
  if (with_ === null) return { target: { text: before, from: [...after, ...value] }, beside: [...beside, ...unit] };
  const isPart = !isKind && with_ !== before;
  return { target: { text: with_, from: [...after, ...value, ...(isPart ? unit : [])] }, beside };
}

const joined = (cells: readonly Cell[]): string => cells.map(({ text }) => text.trim()).join('');
const startsWithSign = (text: string): boolean => /^[≥≤＞＜>=<＝]/.test(text);

/** A number, or the blank for one (≥**), still without its unit; 万 and 亿 multiply. */
const openEnd = /(?:[\d*＊_×XxＸ○□]|[\d.,][万亿千百]|^[≥≤＞＜>=<＝]*[一二两三四五六七八九十百千]+)$/;
const comparedEnd = /(?:(?:[（(]含[）)])?(?:及?以[上下内]|左右|余|多)|[（(]含[）)])$/;
const anyFigure = /[\d*＊一二两三四五六七八九十]/;

/** 95以上 ‖ % → 95%以上; the text itself where it says the unit already; null where the unit is none of its own (改善 ‖ 是/否). */
function withUnit(text: string, unit: string): string | null {
  if (unit === '' || text.endsWith(unit)) return text;
  if (openEnd.test(text)) return text + unit;
  if (!anyFigure.test(text)) return null;
  if (text.includes(unit)) return text;
  const compared = comparedEnd.exec(text);
  return compared && openEnd.test(text.slice(0, compared.index)) ? text.slice(0, compared.index) + unit + compared[0] : null;
}
