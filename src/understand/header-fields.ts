import type { HeaderKey } from '../families/header-labels.ts';
import type { Field, Sourced } from '../model/form.ts';
import type { Claims } from './claims.ts';
import { type LabelledLine, type LabelledValue, tracedOf } from './labelled-values.ts';
import { type MoneyUnit, statedUnit, unitOfLabel } from './money-unit.ts';
import { labelParts } from './label-key.ts';

/** Where two labels of a form could fill one leaf, the first of these words wins; the other is kept among the extras. */
const applicantOrder = ['申报单位名称', '申报单位', '填报单位', '项目单位', '实施单位', '项目实施单位'];
const rankOf = (value: LabelledValue): number => {
  const at = applicantOrder.indexOf(labelParts(value.label.text).bare);
  return at < 0 ? applicantOrder.length : at;
};

/**
 * All header fields of a form, each at its leaf of the record. Claims every label and value it used.
 *
 * @param tableLine index of the line that heads the indicator table
 */
export function readHeaderFields(
  lines: readonly LabelledLine[],
  tableLine: number,
  defaultUnit: MoneyUnit,
  claims: Claims,
): readonly Field[] {
  const found = withoutValues(
    lines.flatMap(({ index, values }) => values.map(outsideMoneyTable).map((value) => (index > tableLine ? behindTable(value) : value))),
  ).filter((value) => value.label.from.every((traced) => !claims.has(traced)));
  const sheetUnit = statedUnit(lines);
  for (const value of found) claims.take(tracedOf(value));
  const fields: Field[] = [];
  const taken = new Set<string>();
  const put = (key: string, value: Sourced, from: LabelledValue) => {
    const leaf = taken.has(key) ? 'extra' : key;
    taken.add(leaf);
    const stated = leaf.startsWith('budget.') ? (unitFor(from) ?? sheetUnit) : null;
    const assumed = stated === null && !/[元万亿]/.test(value.text) ? { moneyUnitIsAssumed: true as const } : {};
    const money = leaf.startsWith('budget.') ? { moneyUnit: stated ?? defaultUnit, ...assumed } : {};
    const total = leaf === 'extra' ? totalAbove(from, found) : null;
    const label = total ? { text: `${total.label.text}／${from.label.text}`, from: [...total.label.from, ...from.label.from] } : from.label;
    fields.push({ key: leaf, value, label, ...money });
  };
  const present = new Set(found.filter(({ value }) => value).map(({ key }) => key));
  const applicants = found.filter(({ key }) => key === 'project.applicant').toSorted((a, b) => rankOf(a) - rankOf(b));
  const others = found.filter(({ key }) => key !== 'project.applicant');
  for (const value of [...applicants, ...others.filter(saysYear), ...others.filter((other) => !saysYear(other))]) {
    if (value.value && !headsOnly.test(value.key)) put(leafFor(value, found, present), value.value, value);
  }
  return fields;
}

/** Who and when stand above the table; below it 完成时间 is the name of an indicator whose row was lost, or belongs to a signature. */
const behindTable = (value: LabelledValue): LabelledValue => (value.key.startsWith('project.') ? { ...value, key: 'extra' } : value);

/** Labels that head other labels, or say the money unit: no field comes of them. */
const headsOnly = /^(?:group|unit)$/;

/** 年初预算数 ‖ 100 ‖ 全年执行数 ‖ 98 beside one another, without a money table that would have claimed them. */
const outsideMoneyTable = (value: LabelledValue): LabelledValue => {
  if (value.key === 'group') return { ...value, value: null };
  const key = moneyLeaves[value.key];
  return key === undefined ? value : { ...value, key };
};
const moneyLeaves: Readonly<Partial<Record<HeaderKey, HeaderKey>>> = {
  'money.initial': 'budget.currentYear',
  'money.planned': 'budget.currentYear',
  'money.executed': 'budget.executed',
  'money.other': 'extra',
};

/** What is the value of one label is not itself label and value: 总目标及阶段性目标 ‖ 总目标：保障… */
function withoutValues(found: readonly LabelledValue[]): readonly LabelledValue[] {
  const values = new Set(found.flatMap(({ label, value }) => (value && value.from[0] !== label.from[0] ? value.from : [])));
  return found.filter(({ label }) => label.from.every((traced) => !values.has(traced) || isBehindValue(label.text, traced.text)));
}

/** 771,325,800.00 年度资金申请总额: the value of one label, and another behind it. */
const isBehindValue = (label: string, text: string): boolean => /^\s*\d/.test(text) && text.trimEnd().endsWith(label);

/** 其中：当年财政拨款 goes before 其中：财政资金 where columns do not tell which total a line belongs to. */
const saysYear = ({ key, label }: LabelledValue): boolean => key === 'budget.fiscalAppropriation' && /当年|本年|年度/.test(label.text);

function leafFor(value: LabelledValue, all: readonly LabelledValue[], present: ReadonlySet<string>): string {
  const { key } = value;
  if (key === 'budget.amount') return 'budget.total';
  if (key === 'project.nature') return present.has('project.category') ? 'extra' : 'project.category';
  if (key === 'budget.fiscalAppropriation' || key === 'budget.otherFunds') {
    const total = totalAbove(value, all);
    return total && total.key !== 'budget.currentYear' && present.has('budget.currentYear') ? 'extra' : key;
  }
  // The goal of the year where it stands beside another, else the only one.
  if (key === 'narrative.annualGoal') return 'narrative.goal';
  if (key === 'narrative.goal') return present.has('narrative.annualGoal') ? 'narrative.longTermGoal' : key;
  if (key === 'narrative.longTermGoal')
    return present.has('narrative.annualGoal') || present.has('narrative.goal') ? key : 'narrative.goal';
  return key;
}

/** The total that a line 其中：… belongs to: the nearest above it whose label stands in the same column. */
function totalAbove(value: LabelledValue, all: readonly LabelledValue[]): LabelledValue | null {
  const { cell, view } = value;
  if (!cell || !/资金|拨款|结转/.test(value.label.text)) return null;
  const totals = all.filter(
    (other) => other.view === view && other.cell && /^budget\.(?:total|amount|currentYear)$/.test(other.key) && other.cell.row < cell.row,
  );
  const overlaps = (other: LabelledValue) =>
    other.cell !== null && other.cell.column < cell.column + cell.columnSpan && cell.column < other.cell.column + other.cell.columnSpan;
  return totals.findLast(overlaps) ?? null;
}

/** The label's own unit, else that of the block's head at its left (项目资金（万元）). */
function unitFor(value: LabelledValue): MoneyUnit | null {
  const own = unitOfLabel(value.label.text);
  if (own || !value.cell || !value.view) return own;
  for (let column = value.cell.column - 1; column >= 0; column -= 1) {
    for (let row = value.cell.row; row >= 0; row -= 1) {
      const head = value.view.at(row, column);
      const unit = head && unitOfLabel(head.text);
      if (unit) return unit;
      if (head && head.text.trim() !== '') break;
    }
  }
  return null;
}
