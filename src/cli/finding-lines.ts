import type { Severity } from '../model/flag.ts';
import type { CheckedFile } from '../review/checked-file.ts';
import type { Finding } from '../review/finding.ts';
import { placeWords } from '../review/place-words.ts';
import { severityWords } from '../review/severities.ts';
import { caretLines } from './caret-lines.ts';
import { printable } from './display-width.ts';

/** Marks up text for the terminal, or leaves it as it is. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const plain = (text: string): string => text;
export const noPaint: Paint = { severity: (_severity, text) => text, strong: plain, faint: plain };

const painted =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`;
const severityPaint: Readonly<Record<Severity, (text: string) => string>> = { error: painted(31), warning: painted(33), info: painted(36) };
export const colours: Paint = { severity: (severity, text) => severityPaint[severity](text), strong: painted(1), faint: painted(2) };

/**
 * The findings of one file, as a linter prints them:
 *
 *     2020/form.txt:61:9: 警告 三级指标“业务培训”的指标值… [comparator-contradiction]
 *       61 | 业务培训 | =50人次以上，培训场次不少于二次
 *          |                   ^^^^
 *     2020/form.xlsx:附表2!D7: 错误 三级指标“…”没有填写指标值。 [target-missing]
 */
export const findingLines = ({ address, findings, forms }: CheckedFile, paint: Paint): string =>
  findings
    .flatMap((finding) => [
      `${paint.strong(`${printable(address)}${shortPlace(finding)}:`)} ${paint.severity(finding.severity, severityWords[finding.severity])} ` +
        `${forms > 1 ? formName(finding) : ''}${printable(finding.message)} ${paint.faint(`[${finding.code}]`)}`,
      ...(finding.marked === null || finding.place?.relation === 'form'
        ? []
        : caretLines(finding.marked, finding.place?.relation === 'near' ? '附近' : '').map(paint.faint)),
    ])
    .map((line) => `${line}\n`)
    .join('');

/** ':61:9' where an editor can jump to it, else in words. */
const shortPlace = ({ marked, place }: Finding): string => {
  if (marked !== null) return `:${marked.line}:${marked.start + 1}`;
  return place === null ? '' : `:${printable(placeWords(place))}`;
};

const formName = ({ form }: Finding): string => {
  if (form === null) return '';
  return `〔第${form.ordinal + 1}张表${form.project === null ? '' : `：${printable(form.project)}`}〕`;
};
