import type { Severity } from '../model/flag.ts';
import type { IngestErrorCode } from '../model/ingest-error.ts';
import { catalogue } from '../validate/catalogue.ts';
import { noticeKinds } from '../validate/notices.ts';
import type { Rule } from '../validate/rule.ts';

/** Everything that a finding can be about: what a form should be like, what became of the copy, why a file gave no record. */
export interface CodeKind {
  readonly code: string;
  readonly severity: Severity;
  /** One Chinese sentence. */
  readonly title: string;
  /** Of rules only: what it rests on, its examples. */
  readonly rule: Rule | null;
  readonly about: 'form' | 'copy' | 'file';
}

/** Why a file gave no record: the pipeline's reasons, then those of whoever reads the disk. */
export const fileKinds: readonly Pick<CodeKind, 'code' | 'title'>[] = [
  ...([
    { code: 'unsupported-format', title: '文件应当是 PDF、DOCX、XLSX、XLS 或文本，其他格式读不了。' },
    { code: 'encrypted', title: '文件不应当设有打开密码。' },
    { code: 'damaged', title: '文件应当完整、能够打开。' },
    { code: 'over-limit', title: '文件的大小、页数应当在读取的上限之内。' },
    { code: 'no-form', title: '文件里应当有绩效目标表。' },
  ] satisfies readonly { readonly code: IngestErrorCode; readonly title: string }[]),
  { code: 'unreadable', title: '文件应当能从磁盘上读到。' },
  { code: 'crashed', title: '读取文件时不应当耗尽内存、时间或异常中止。' },
  { code: 'internal', title: '程序不应当出错；这不是文件的问题。' },
];

const ruleCodes: ReadonlySet<string> = new Set(catalogue.map(({ code }) => code));

/** A code that both a rule and a reader raise stands here once, as the rule. */
export const codeKinds: readonly CodeKind[] = [
  ...catalogue.map((rule): CodeKind => ({ code: rule.code, severity: rule.severity, title: rule.title, rule, about: 'form' })),
  ...noticeKinds.filter(({ code }) => !ruleCodes.has(code)).map((kind): CodeKind => ({ ...kind, rule: null, about: 'copy' })),
  ...fileKinds.map((kind): CodeKind => ({ ...kind, severity: 'error', rule: null, about: 'file' })),
];

const byCode: ReadonlyMap<string, CodeKind> = new Map(codeKinds.map((kind) => [kind.code, kind]));

export const kindOfCode = (code: string): CodeKind | null => byCode.get(code) ?? null;

/** On what a finding rests, in words: '预算管理一体化系统的保存校验：三级指标应当填写指标值。' */
export const basisWords = (code: string): string => {
  const kind = kindOfCode(code);
  if (kind === null) return '';
  return kind.rule === null ? kind.title : `${kind.rule.basis.source}。${kind.title}`;
};
