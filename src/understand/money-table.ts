import type { Field } from '../model/form.ts';
import type { Claims } from './claims.ts';
import type { Line, Place } from './lines.ts';
import { type MoneyUnit, statedUnit, unitOfLabel } from './money-unit.ts';
import { headerKeyOf } from './vocabulary.ts';

/** Which leaf an amount belongs to: line of the money table × its column. Source: 财预〔2020〕10号, 项目支出绩效自评表. */
const leafOf: Readonly<Record<string, string>> = {
  'budget.currentYear × money.planned': 'budget.currentYear',
  'budget.currentYear × money.executed': 'budget.executed',
  'budget.fiscalAppropriation × money.planned': 'budget.fiscalAppropriation',
  'budget.otherFunds × money.planned': 'budget.otherFunds',
};
const lineKeys = { 'budget.amount': 'budget.currentYear', 'budget.total': 'budget.currentYear' } as const;

/**
 * A table of amounts with heads above and lines at the left:
 *
 *                  年初预算数  全年预算数  全年执行数
 *     年度资金总额     100         100         98     → budget.currentYear 100, budget.executed 98
 *     其中：财政拨款    60          60         59     → budget.fiscalAppropriation 60
 */
export function readMoneyTable(lines: readonly Line[], claims: Claims): readonly Field[] {
  const at = lines.findIndex((line) => headsOf(line).length >= 2 && !line.places.some(({ traced }) => amount.test(traced.text)));
  const head = lines[at];
  if (!head?.grid) return [];
  const heads = headsOf(head);
  const unit = head.places.map(({ traced }) => unitOfLabel(traced.text)).find((found) => found !== null) ?? statedUnit(lines);
  claims.take(head.places.map(({ traced }) => traced));
  const fields: Field[] = [];
  const planned = heads.some(({ key }) => key === 'money.planned');
  let labelColumn = -1;
  for (const line of lines.slice(at + 1)) {
    if (line.grid !== head.grid) break;
    const known = line.places.find(({ traced }) => headerKeyOf(traced.text)?.startsWith('budget.') || isExtraMoney(traced.text));
    // 其中：上级补助 between known lines is a line of its own.
    const label = known ?? line.places.find(({ cell, traced }) => cell?.column === labelColumn && headerKeyOf(traced.text) === null);
    if (!label?.cell || (!known && line.places.length < 2)) break;
    labelColumn = label.cell.column;
    claims.take(line.places.map(({ traced }) => traced));
    const printed = headerKeyOf(label.traced.text) ?? '';
    const lineKey = lineKeys[printed as keyof typeof lineKeys] ?? printed;
    for (const { key, place } of columnsOf(head)) {
      const cell = line.grid?.at(line.row, place.cell?.column ?? -1);
      if (!cell || isBlank(cell.text)) continue;
      const column = key === 'money.initial' && !planned ? 'money.planned' : key;
      const leaf = leafOf[`${lineKey} × ${column}`];
      fields.push(leaf ? moneyField(leaf, cell, label, unitOfLabel(label.traced.text) ?? unit) : extraField(cell, label, place));
    }
  }
  return fields;
}

const moneyField = (key: string, cell: Place['traced'], label: Place, moneyUnit: MoneyUnit | null): Field => ({
  key,
  value: { text: cell.text, from: [cell] },
  label: { text: label.traced.text, from: [label.traced] },
  moneyUnit,
});

/** What the record has no place for keeps the names of its line and its column: 年度资金总额／执行率（B/A）. */
const extraField = (cell: Place['traced'], line: Place, column: Place): Field => ({
  key: 'extra',
  value: { text: cell.text, from: [cell] },
  label: { text: `${line.traced.text}／${column.traced.text}`, from: [line.traced, column.traced] },
});

/** 全年预算数 ‖ 100 ‖ 全年执行数 ‖ 98 heads no table. */
const amount = /^\s*\d[\d,.]*\s*$/;

const isBlank = (text: string): boolean => /^[-—–/\\\s]*$/.test(text);

/** All heads of the table, those of rate and score too. */
const columnsOf = (line: Line) =>
  line.places.flatMap((place) => {
    const key = headerKeyOf(place.traced.text);
    return key?.startsWith('money.') ? [{ key, place }] : [];
  });

const headsOf = (line: Line) =>
  line.places.flatMap((place) => {
    const key = headerKeyOf(place.traced.text);
    return key === 'money.initial' || key === 'money.planned' || key === 'money.executed' ? [{ key, place }] : [];
  });

/** Lines of the table that have no place in the record but belong to it. */
const isExtraMoney = (text: string): boolean => headerKeyOf(text) === 'extra' && /资金|结转/.test(text);
