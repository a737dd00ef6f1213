import type { FormRecord } from '../../canonical/form-record.ts';
import { textKey } from '../../chinese/text-key.ts';
import { familyWords } from '../code-words.ts';
import { columnMakers, tableOf } from '../table.ts';

const { text, integer, amount, date, boolean, json } = columnMakers<FormRecord>();
const required = { required: true };
const forPrograms = { hidden: true };
/** Narratives run to thousands of characters. */
const narrative = { width: 40 };

const keyOf = (value: string | null): string | null => (value === null ? null : textKey(value) || null);
const flagsOf = (record: FormRecord, severity: string): number => record.flags.filter((flag) => flag.severity === severity).length;

/** Many forms have none: null keeps the column narrow. */
export const extrasJson = (extras: FormRecord['extras'] | undefined): string | null =>
  extras === undefined || extras.length === 0 ? null : JSON.stringify(extras);

export const formsTable = tableOf<FormRecord, FormRecord>({
  name: 'forms',
  chinese: '绩效目标表',
  english: 'One row per filed form; a file filed twice with the same bytes counts once (all its paths are in files)',
  primaryKey: ['form_id'],
  entries: (record) => [record],
  columns: [
    text('form_id', '表编号', 'Record id: first 16 hex digits of the SHA-256 of the file, and the ordinal of the form', (r) => r.id, {
      required: true,
      width: 21,
    }),
    text(
      'file',
      '文件',
      'Path of the file, relative to the input root; the first where several have the same bytes',
      (r) => r.source.file,
      {
        required: true,
        width: 36,
      },
    ),
    text('file_sha256', '文件 SHA-256', 'Hash of the file; leads to files.sha256', (r) => r.source.sha256, { ...required, hidden: true }),
    text('file_format', '文件格式', 'Format told by the bytes: pdf, docx, xlsx, xls, text', (r) => r.source.format, {
      ...required,
      width: 9,
    }),
    integer('file_pages', '页数', 'Pages, null where the format has none', (r) => r.source.pages),
    integer('form_ordinal', '文件内序号', 'Ordinal of the form in the file, from 0', (r) => r.source.ordinal, required),
    text('family', '表式', 'Form family', (r) => r.template.family, { ...required, width: 26, words: familyWords }),
    text('title', '表名', 'Title as printed, white space removed', (r) => r.template.title, { width: 26 }),
    integer('fiscal_year', '预算年度', 'Fiscal year', (r) => r.fiscalYear),
    text('applicant', '申报单位', 'Applicant', (r) => r.project.applicant, { width: 28 }),
    text(
      'applicant_key',
      '申报单位（归并用）',
      'Applicant without width, blanks and punctuation, to group by',
      (r) => keyOf(r.project.applicant),
      forPrograms,
    ),
    text('department', '主管部门', 'Department in charge', (r) => r.project.department, { width: 24 }),
    text('project_name', '项目名称', 'Project name', (r) => r.project.name, { width: 32 }),
    text(
      'project_key',
      '项目名称（归并用）',
      'Project name without width, blanks and punctuation, to group by',
      (r) => keyOf(r.project.name),
      forPrograms,
    ),
    text('project_code', '项目编码', 'Project code', (r) => r.project.code),
    text('project_category', '项目类别', 'Project category', (r) => r.project.category, { width: 18 }),
    text('performance_type', '绩效类型', 'Performance type', (r) => r.project.performanceType, { width: 18 }),
    date('start_date', '计划开始日期', 'Start date', (r) => r.project.startDate),
    date('end_date', '计划完成日期', 'End date', (r) => r.project.endDate),
    boolean('government_procurement', '政府购买服务', 'Whether services are bought by government', (r) => r.project.governmentProcurement),
    amount('budget_total', '项目总预算（元）', 'Total budget, yuan', (r) => r.budget.total),
    amount('budget_current_year', '当年预算（元）', 'Budget of the year, yuan', (r) => r.budget.currentYear),
    amount('previous_year_budget', '上年预算额（元）', 'Budget of the previous year, yuan', (r) => r.budget.previousYearBudget),
    amount('previous_year_executed', '上年预算执行数（元）', 'Execution of the previous year, yuan', (r) => r.budget.previousYearExecuted),
    amount('fiscal_appropriation', '财政拨款（元）', 'Fiscal appropriation of the year, yuan', (r) => r.budget.fiscalAppropriation),
    amount('other_funds', '其他资金（元）', 'Other funds of the year, yuan', (r) => r.budget.otherFunds),
    amount('executed', '全年执行数（元）', 'Executed in the year, yuan (self-evaluation)', (r) => r.budget.executed),
    integer('indicator_count', '指标数', 'Number of indicators', (r) => r.indicators.length, required),
    integer('repair_count', '修复数', 'Number of repairs, suggestions included', (r) => r.repairs.length, required),
    integer('error_count', '错误数', 'Flags of severity error', (r) => flagsOf(r, 'error'), required),
    integer('warning_count', '警告数', 'Flags of severity warning', (r) => flagsOf(r, 'warning'), required),
    integer('info_count', '提示数', 'Flags of severity info', (r) => flagsOf(r, 'info'), required),
    text('overview', '项目概况', 'Overview', (r) => r.narrative.overview, narrative),
    text('basis', '立项依据', 'Basis', (r) => r.narrative.basis, narrative),
    text('necessity', '项目设立的必要性', 'Necessity', (r) => r.narrative.necessity, narrative),
    text('safeguards', '保证项目实施的制度、措施', 'Safeguards', (r) => r.narrative.safeguards, narrative),
    text('plan', '项目实施计划', 'Plan', (r) => r.narrative.plan, narrative),
    text('goal', '总体目标', 'Goal, of the year where there are two', (r) => r.narrative.goal, narrative),
    text('long_term_goal', '中期或实施期目标', 'Long-term goal', (r) => r.narrative.longTermGoal, narrative),
    json('extras', '其他栏目', 'Labels of the form that have no column here, with their text: [{"label","text"}]', (r) =>
      extrasJson(r.extras),
    ),
  ],
});
