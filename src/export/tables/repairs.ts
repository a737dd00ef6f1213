import type { FormRecord, RepairRecord } from '../../canonical/form-record.ts';
import { indicatorOfPointer } from '../indicator-of-pointer.ts';
import { columnMakers, tableOf } from '../table.ts';

interface Entry {
  readonly form: string;
  /** From 1. */
  readonly ordinal: number;
  readonly repair: RepairRecord;
}

const { text, integer, number, boolean } = columnMakers<Entry>();
const required = { required: true };

export const repairsTable = tableOf<FormRecord, Entry>({
  name: 'repairs',
  chinese: '修复记录',
  english: 'One row per change from what the file says to what the record says, oldest first',
  primaryKey: ['form_id', 'repair_ordinal'],
  foreignKeys: [{ columns: ['form_id'], table: 'forms', references: ['form_id'] }],
  entries: ({ id, repairs }) => repairs.map((repair, index) => ({ form: id, ordinal: index + 1, repair })),
  columns: [
    text('form_id', '表编号', 'The form; leads to forms.form_id', (e) => e.form, { ...required, width: 21 }),
    integer('repair_ordinal', '修复序号', 'Ordinal in the form, from 1', (e) => e.ordinal, required),
    text('rule', '修复规则', 'Rule id', (e) => e.repair.rule, { ...required, width: 22 }),
    boolean('applied', '是否采用', 'false: suggested only', (e) => e.repair.applied, required),
    number('confidence', '置信度', '0 to 1; null where the rule is exact', (e) => e.repair.confidence ?? null),
    integer('indicator_ordinal', '指标序号', 'The indicator it is about, null for the rest of the form', (e) =>
      indicatorOfPointer(e.repair.pointer),
    ),
    text('text_before', '修复前', 'Text before; null where the file has none', (e) => e.repair.before, { width: 40 }),
    text('text_after', '修复后', 'Text after', (e) => e.repair.after, { width: 40 }),
    text('pointer', '所在位置', 'RFC 6901 pointer into the record', (e) => e.repair.pointer, { ...required, width: 26 }),
    text('evidence_pointer', '依据所在位置', 'Where the support stands; null where the rule needs none', (e) => e.repair.evidence, {
      width: 26,
    }),
  ],
});
