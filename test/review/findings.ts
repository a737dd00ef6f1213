import type { FormRecord } from '../../src/canonical/form-record.ts';
import type { CheckedFile } from '../../src/review/checked-file.ts';
import { recordFindings } from '../../src/review/record-findings.ts';
import { amount, form, row } from '../../src/validate/example-form.ts';

type Evidence = FormRecord['evidence'];

export const lineOf = (line: number, column: number): Evidence[string] => ({ raw: '', origins: [{ line, column }] });

/** A form of two indicators in a text file; the second has no name, the applicant is not filled in. */
export const sampleLines = [
  '项目支出绩效目标表',
  '项目名称：\t内涵建设经费\t主管部门：\t市教委',
  '数量\t业务培训\t=50人次以上，培训场次不少于二次',
  '\t\t≥90%',
];

export const sampleForm = (flags: FormRecord['flags'], evidence: Evidence = sampleEvidence): FormRecord => ({
  ...form({
    project: { name: '内涵建设经费', department: '市教委' },
    indicators: [
      row('output.quantity', '业务培训', amount('>=', 50, '人次', '=50人次以上，培训场次不少于二次')),
      row('output.quality', null, amount('>=', 90, '%', '≥90%')),
    ],
  }),
  flags,
  evidence,
});

export const sampleEvidence: Evidence = {
  '/template/title': lineOf(1, 1),
  '/project/department': lineOf(2, 4),
  '/project/name': lineOf(2, 2),
  '/indicators/0/level2': lineOf(3, 1),
  '/indicators/0/name': lineOf(3, 2),
  '/indicators/0/target/text': lineOf(3, 3),
  '/indicators/1/level2': lineOf(3, 1),
  '/indicators/1/target/text': lineOf(4, 3),
};

export const flag = (code: string, pointer: string, message = '有问题。', severity: 'error' | 'warning' | 'info' = 'error') => ({
  code,
  severity,
  pointer,
  message,
});

export const checkedFile = (record: FormRecord, lines: readonly string[] = sampleLines): CheckedFile => ({
  file: record.source.file,
  address: `in/${record.source.file}`,
  source: record.source,
  forms: 1,
  findings: recordFindings(record, lines),
});
