import type { FormRecord } from '../../canonical/form-record.ts';
import { columnMakers, type Row, type TableHead } from '../table.ts';
import { type TableSource, tableRows } from '../tables.ts';

/** A table as a sheet shows it. */
export interface ClerkSheet {
  readonly head: TableHead;
  readonly rows: (source: TableSource) => Iterable<Row>;
}

const { text, integer } = columnMakers<FormRecord>();

/** Nobody knows a form by its id: beside it stand the words by which a clerk does. */
const reminders = [
  integer('fiscal_year', '预算年度', 'Fiscal year', (record) => record.fiscalYear),
  text('applicant', '申报单位', 'Applicant', (record) => record.project.applicant, { width: 30 }),
  text('project_name', '项目名称', 'Project name', (record) => record.project.name, { width: 24 }),
];

export const clerkSheet = (table: TableHead): ClerkSheet => {
  const isPartOfForm = table.foreignKeys.some((key) => key.table === 'forms');
  if (!isPartOfForm) return { head: table, rows: (source) => plainRows(source, table) };
  const [id, ...others] = table.columns;
  const columns = [...(id === undefined ? [] : [id]), ...reminders, ...others];
  const tone: TableHead['tone'] = (row) => table.tone?.(row.toSpliced(1, reminders.length)) ?? null;
  return { head: { ...table, columns, tone }, rows: (source) => remindingRows(source, table) };
};

function* plainRows(source: TableSource, table: TableHead): Generator<Row> {
  for (const { row } of tableRows(source, [table])) yield row;
}

function* remindingRows(source: TableSource, table: TableHead): Generator<Row> {
  for (const { row, record } of tableRows(source, [table])) {
    if (record !== null) yield row.toSpliced(1, 0, ...reminders.map(({ read }) => read(record)));
  }
}
