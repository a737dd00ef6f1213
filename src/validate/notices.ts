import type { Flag, Severity } from '../model/flag.ts';
import type { Notice } from '../model/notice.ts';

/** A code that a stage before validation raises, or that validation raises for itself. */
export interface NoticeKind {
  readonly code: string;
  readonly severity: Severity;
  /** One Chinese sentence: what it means for the reader of the record. */
  readonly title: string;
}

/** What reading and reconstructing a file may report. They are about the copy, never about what the applicant wrote. */
export const noticeKinds: readonly NoticeKind[] = [
  { code: 'unread-glyphs', severity: 'warning', title: '原件中有字形没有对应的文字，记录可能缺字。' },
  { code: 'image-only-page', severity: 'warning', title: '原件中有只含图像的页，没有读出文字。' },
  { code: 'unplaced-text', severity: 'warning', title: '原件中有文字没有归入任何一栏，请人工核对。' },
  { code: 'body-mended', severity: 'warning', title: '原件的内部结构不合规范，已用宽松的方式读出，请对照原件核对。' },
  { code: 'hidden-text', severity: 'warning', title: '原件中有隐藏的文字、行、列或工作表，已读入并注明。' },
  { code: 'text-clipped', severity: 'warning', title: '原件中有文字超出单元格或页面，没有印全，请对照电子原件。' },
  { code: 'formula-without-value', severity: 'warning', title: '电子表格的公式没有保存计算结果，该处为空。' },
  { code: 'label-uncertain', severity: 'info', title: '有的指标所属栏目系推断，请对照原件核对。' },
  { code: 'value-unread', severity: 'warning', title: '有的值读不成应有的样子（日期、金额或数字），原文已保留。' },
  { code: 'date-unread', severity: 'warning', title: '日期读不成年月日，原文已保留。' },
  { code: 'amount-unread', severity: 'warning', title: '金额读不成数字，原文已保留。' },
  { code: 'money-unit-assumed', severity: 'info', title: '表中没有写明金额单位，金额按这类表的惯例换算。' },
  { code: 'table-from-text', severity: 'warning', title: '原件没有表格，指标的行和栏系按文字的先后推断。' },
  { code: 'repair-suggested', severity: 'info', title: '有一处疑似错字，只提出建议，没有改动。' },
  { code: 'not-decidable', severity: 'info', title: '有的检查因依据不足不能下结论。' },
];

const severities: ReadonlyMap<string, Severity> = new Map(noticeKinds.map(({ code, severity }) => [code, severity]));

/** An unknown code is worth a person's look rather than silence. */
export const noticeToFlag = ({ code, message, origins }: Notice): Flag => ({
  code,
  severity: severities.get(code) ?? 'warning',
  pointer: '',
  message,
  ...(origins.length === 0 ? {} : { origins: origins.slice(0, shownOrigins) }),
});
/** Places named by one flag: a workbook with a hidden sheet has thousands, and what was read of them is in the evidence. */
const shownOrigins = 20;
