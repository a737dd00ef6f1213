import { realpathSync } from 'node:fs';
import type { Severity } from '../model/flag.ts';
import type { CheckedFile } from '../review/checked-file.ts';
import type { Finding } from '../review/finding.ts';
import { countBySeverity, isAtLeast, type SeverityCounts, severities, severityWords } from '../review/severities.ts';
import type { CheckFormat } from './check-command.ts';
import { type CheckFilesParts, checkFiles } from './check-files.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { findInputs, type InputFile } from './find-inputs.ts';
import { findingLines, type Paint } from './finding-lines.ts';
import { UsageError } from './usage-error.ts';

export interface CheckRequest {
  readonly inputs: readonly string[];
  readonly matches: ((file: string) => boolean) | null;
  readonly format: CheckFormat;
  /** Null: standard output. */
  readonly out: string | null;
  readonly severity: Severity;
  readonly failOn: Severity | 'never';
  /** Which codes are looked at. */
  readonly isOn: (code: string) => boolean;
  readonly version: string;
  readonly limitBytes: number;
  readonly resources: CheckFilesParts['resources'];
}

export interface CheckParts {
  readonly crew: CheckFilesParts['crew'];
  readonly print: (text: string) => void;
  readonly paint: Paint;
  readonly write: (path: string, data: string | Uint8Array) => void;
}

/** Reads every file, and prints or writes what a person should look at. */
export const runCheck = async (request: CheckRequest, parts: CheckParts): Promise<ExitCode> => {
  if (request.format === 'xlsx' && request.out === null)
    throw new UsageError('--format xlsx 要用 --out 写明文件名，如 --out 问题清单.xlsx');
  const { files } = findInputs(request.inputs, { out: null, matches: request.matches });
  const wanted = files.filter((file) => !isSamePlace(file, request.out));
  if (wanted.length === 0) throw new UsageError('没有找到可以检查的文件（可读 PDF、DOCX、XLSX、XLS、ET、TXT、TSV）');
  const streams = request.format === 'text' && request.out === null;
  const checked: CheckedFile[] = [];
  let totals: Totals = { files: 0, forms: 0, found: { error: 0, warning: 0, info: 0 } };
  for await (const file of checkFiles(wanted, { ...request, crew: parts.crew })) {
    const found = file.findings.filter(({ code }) => request.isOn(code));
    const shown = { ...file, findings: found.filter(({ severity }) => isAtLeast(severity, request.severity)) };
    totals = addFile(totals, file, found);
    if (streams) parts.print(findingLines(shown, parts.paint));
    else checked.push(shown);
  }
  if (streams) parts.print(summaryLine(totals, request.severity));
  else await deliver(checked, totals, request, parts);
  const { failOn } = request;
  const fails = failOn !== 'never' && severities.some((severity) => isAtLeast(severity, failOn) && totals.found[severity] > 0);
  return fails ? exitCodes.someFailed : exitCodes.done;
};

interface Totals {
  readonly files: number;
  readonly forms: number;
  /** Shown or not. */
  readonly found: SeverityCounts;
}

const addFile = ({ files, forms, found }: Totals, file: CheckedFile, findings: readonly Finding[]): Totals => {
  const counts = countBySeverity(findings);
  const sum = { error: found.error + counts.error, warning: found.warning + counts.warning, info: found.info + counts.info };
  return { files: files + 1, forms: forms + file.forms, found: sum };
};

/** 共检查 2 个文件、3 张表：错误 1，警告 4，提示 7（未列出）。 */
const summaryLine = ({ files, forms, found }: Totals, least: Severity): string => {
  const counts = severities.map((severity) => {
    const isHidden = !isAtLeast(severity, least) && found[severity] > 0;
    return `${severityWords[severity]} ${found[severity]}${isHidden ? '（未列出）' : ''}`;
  });
  return `共检查 ${files} 个文件、${forms} 张表：${counts.join('，')}。\n`;
};

/** Each writer is loaded when asked for. */
const deliver = async (checked: readonly CheckedFile[], totals: Totals, request: CheckRequest, parts: CheckParts): Promise<void> => {
  const data = await rendered(checked, totals, request);
  if (request.out !== null) parts.write(request.out, data);
  else if (typeof data === 'string') parts.print(data);
};

const rendered = async (checked: readonly CheckedFile[], totals: Totals, request: CheckRequest): Promise<string | Uint8Array> => {
  const tool = { name: 'jixiao', version: request.version };
  switch (request.format) {
    case 'text': {
      const { noPaint } = await import('./finding-lines.ts');
      return checked.map((file) => findingLines(file, noPaint)).join('') + summaryLine(totals, request.severity);
    }
    case 'json': {
      const { findingsJson } = await import('../review/findings-json.ts');
      return findingsJson(tool, checked, totals);
    }
    case 'sarif': {
      const { sarifLog } = await import('../review/sarif/sarif-log.ts');
      return `${JSON.stringify(sarifLog(tool, checked), null, 2)}\n`;
    }
    case 'xlsx': {
      const [{ issueRows }, { issueListWorkbook }] = await Promise.all([
        import('../review/issue-rows.ts'),
        import('../export/issue-list/issue-list-workbook.ts'),
      ]);
      return issueListWorkbook(issueRows(checked));
    }
  }
};

/** The list of an earlier run, in the folder that is checked again, is no form. */
const isSamePlace = ({ path }: InputFile, out: string | null): boolean => {
  if (out === null) return false;
  try {
    return realpathSync(out, 'buffer').equals(realpathSync(path, 'buffer'));
  } catch {
    return false;
  }
};
