import type { FormRecord, Target } from '../../src/canonical/form-record.ts';
import type { FileEntry, TableSource } from '../../src/export/tables.ts';
import { sampleRecord } from '../cli/sample-record.ts';

/** Texts that outputs get wrong: formulas, quotes, line breaks, controls, escapes, and a name like an HTML tag. */
export const nastyTexts = [
  '=25个中心',
  '＝25个中心',
  '+1=2',
  '-5%',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  ' =HYPERLINK("http://x")',
  '\t=1',
  "'十四五'规划",
  "''",
  '说"好",\r\n第二行',
  '_x0041_',
  'a\u0007b',
  'a\u0000b',
  '<br>&amp;',
  '𠮷野家,"',
  ' 前后空格 ',
];

export const target = (text: string | null, changes: Partial<Target> = {}): Target => ({
  text,
  kind: text === null ? 'missing' : 'qualitative',
  conditions: [],
  deadline: null,
  frequency: null,
  quality: null,
  ...changes,
});

const indicator = (ordinal: number, changes: Partial<FormRecord['indicators'][number]> = {}): FormRecord['indicators'][number] => ({
  ordinal,
  category: 'output.quantity',
  level1: '产出目标',
  level2: '数量',
  name: '中心数',
  target: target('=25个中心'),
  weight: null,
  direction: null,
  actual: null,
  score: null,
  note: null,
  ...changes,
});

/** Everything a record can hold, once. */
export const fullRecord: FormRecord = {
  ...sampleRecord(Buffer.from('full'), '2020/全.pdf'),
  project: {
    applicant: '=申报单位',
    department: null,
    name: '第二届“青创”大赛（上海赛区）',
    code: '-001',
    category: null,
    performanceType: null,
    startDate: '2020-01-02',
    endDate: '2020-12-31',
    governmentProcurement: false,
  },
  budget: {
    total: 5_535_000.29,
    currentYear: 0.29,
    previousYearBudget: 0,
    previousYearExecuted: 1_000_000_000_000_000,
    fiscalAppropriation: -0.01,
    otherFunds: null,
    executed: null,
  },
  extras: [{ label: '项目负责人', text: '=沈书言' }],
  indicators: [
    indicator(1, {
      target: target('≥25个', {
        kind: 'mixed',
        conditions: [
          { measure: null, comparator: '>=', value: 25, upper: null, unit: '个' },
          { measure: '人数', comparator: 'between', value: 0.1, upper: 0.3, unit: null },
        ],
        deadline: { by: '2020-12-31', precision: 'year', ambiguous: true },
        frequency: { times: 2, unit: '次', every: 'P1Y' },
        quality: '合规',
      }),
      actual: target('26个', {
        kind: 'quantitative',
        conditions: [{ measure: null, comparator: '=', value: 26, upper: null, unit: '个' }],
      }),
      weight: 12.5,
      direction: 'positive',
      score: 12,
      note: '-',
    }),
    ...nastyTexts.map((text, index) => indicator(index + 2, { name: text, target: target(text), extras: [{ label: text, text }] })),
  ],
  repairs: [
    {
      pointer: '/indicators/1/name',
      rule: 'lost-ordinal',
      before: '',
      after: '=1',
      confidence: 0.86,
      applied: true,
      evidence: '/narrative/goal',
    },
    { pointer: '/project/name', rule: 'full-width', before: null, after: '甲', applied: false, evidence: null },
  ],
  flags: [
    { code: 'target-missing', severity: 'error', pointer: '/indicators/12/target', message: '=未填写' },
    { code: 'goal-short', severity: 'warning', pointer: '', message: '总体目标太短' },
    { code: 'target-vague', severity: 'info', pointer: '/indicators', message: '太笼统' },
  ],
};

const second: FormRecord = { ...sampleRecord(Buffer.from('second'), '=2.txt'), fiscalYear: null };

export const records: readonly FormRecord[] = [
  fullRecord,
  second,
  // The same bytes under another name.
  { ...fullRecord, source: { ...fullRecord.source, file: '2020/再交一次.pdf' } },
];

export const files: readonly FileEntry[] = [
  { input: 'in', file: '2020/全.pdf', sha256: fullRecord.source.sha256, bytes: 4, outcome: 'converted', format: 'pdf', forms: [{}] },
  { input: 'in', file: '=2.txt', sha256: second.source.sha256, bytes: 6, outcome: 'converted', format: 'text', forms: [{}] },
  { input: 'in', file: '坏.pdf', sha256: null, bytes: null, outcome: 'failed', error: { code: 'unreadable', message: '没有权限' } },
  {
    input: 'in',
    file: '2020/再交一次.pdf',
    sha256: fullRecord.source.sha256,
    bytes: 4,
    sameAs: '2020/全.pdf',
    outcome: 'converted',
    format: 'pdf',
    forms: [{}],
  },
];

export const source: TableSource = { records: () => records, files: () => files };
export const emptySource: TableSource = { records: () => [], files: () => [] };
