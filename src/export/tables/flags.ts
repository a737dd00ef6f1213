import type { FormRecord } from '../../canonical/form-record.ts';
import { severityWords } from '../code-words.ts';
import { indicatorOfPointer } from '../indicator-of-pointer.ts';
import { columnMakers, tableOf } from '../table.ts';

interface Entry {
  readonly form: string;
  /** From 1. */
  readonly ordinal: number;
  readonly flag: FormRecord['flags'][number];
}

const { text, integer } = columnMakers<Entry>();
const required = { required: true };
const severityColumn = 3;

export const flagsTable = tableOf<FormRecord, Entry>({
  name: 'flags',
  chinese: '问题清单',
  english: 'One row per flag: what a reviewer should look at',
  primaryKey: ['form_id', 'flag_ordinal'],
  foreignKeys: [{ columns: ['form_id'], table: 'forms', references: ['form_id'] }],
  entries: ({ id, flags }) => flags.map((flag, index) => ({ form: id, ordinal: index + 1, flag })),
  tone: (row) => {
    const severity = row[severityColumn];
    return severity === 'error' || severity === 'warning' || severity === 'info' ? severity : null;
  },
  columns: [
    text('form_id', '表编号', 'The form; leads to forms.form_id', (e) => e.form, { ...required, width: 21 }),
    integer('flag_ordinal', '问题序号', 'Ordinal in the form, from 1', (e) => e.ordinal, required),
    text('code', '问题代码', 'Flag code', (e) => e.flag.code, { ...required, width: 26 }),
    text('severity', '严重程度', 'error, warning or info', (e) => e.flag.severity, { ...required, width: 9, words: severityWords }),
    integer('indicator_ordinal', '指标序号', 'The indicator it is about, null for the rest of the form', (e) =>
      indicatorOfPointer(e.flag.pointer),
    ),
    text('message', '问题说明', 'Message in Chinese', (e) => e.flag.message, { ...required, width: 80 }),
    text('pointer', '所在位置', 'RFC 6901 pointer into the record; empty for the whole record', (e) => e.flag.pointer, {
      ...required,
      width: 26,
    }),
  ],
});
