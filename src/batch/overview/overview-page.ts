import { catalogue } from '../../validate/catalogue.ts';
import { noticeKinds } from '../../validate/notices.ts';
import type { SameContent } from '../run-report.ts';
import type { RunTotals } from '../run-totals.ts';
import { bars } from './bars.ts';
import { grouped, html } from './html-text.ts';
import { listedFailures, type Overview } from './overview.ts';
import { pageStyle, seriesCount } from './page-style.ts';
import { yearColumns } from './year-columns.ts';

/** Codes of the record in words. */
export interface OverviewWords {
  readonly families: Readonly<Record<string, string>>;
}

/** What a page has room for; all are in run.json. */
const listedFlags = 40;
const listedSame = 100;

const failureWords: Readonly<Record<string, string>> = {
  'unsupported-format': '格式不支持',
  encrypted: '文件加密',
  damaged: '文件损坏',
  'over-limit': '超过上限',
  'no-form': '没有绩效目标表',
  unreadable: '读不到文件',
  internal: '程序内部出错',
  crashed: '处理进程意外终止',
};

const codes: ReadonlyMap<string, { readonly severity: string; readonly title: string }> = new Map(
  [...noticeKinds, ...catalogue].map(({ code, severity, title }) => [code, { severity, title }]),
);

/** One page that needs nothing beside it: no script, no font, no picture from elsewhere. */
export const overviewPage = (overview: Overview, totals: RunTotals, same: readonly SameContent[], words: OverviewWords): string =>
  [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>绩效目标表转换概览</title><style>${pageStyle}</style></head><body><h1>绩效目标表转换概览</h1>`,
    tiles(overview, totals, same),
    formSections(overview, words),
    section('问题（按代码）', flagBars(overview)),
    section('失败的文件', failureTable(overview, totals)),
    section('用时最长的文件', slowBars(overview)),
    section('内容相同的文件', sameTable(same)),
    '</body></html>\n',
  ].join('\n');

const section = (title: string, body: string): string => (body === '' ? '' : `<section><h2>${html(title)}</h2>${body}</section>`);

const tiles = ({ families }: Overview, totals: RunTotals, same: readonly SameContent[]): string => {
  const copies = same.reduce((sum, { files }) => sum + files.length - 1, 0);
  const { error, warning, info } = totals.flags;
  const shown: readonly (readonly [string, number, string])[] = [
    ['文件', totals.files, copies > 0 ? `其中 ${grouped(copies)} 个与别的文件内容相同` : ''],
    ['表', families.reduce((sum, { count }) => sum + count, 0), copies > 0 ? '内容相同的只计一次' : ''],
    ['指标', totals.indicators, ''],
    ['修复', totals.repairs, ''],
    ['问题', error + warning + info, `错误 ${grouped(error)} · 警告 ${grouped(warning)} · 提示 ${grouped(info)}`],
    ['失败', totals.failed, ''],
  ];
  const tile = ([name, count, note]: readonly [string, number, string]): string =>
    `<div><span>${name}</span><b>${grouped(count)}</b><small>${html(note)}</small></div>`;
  return `<div class="tiles">${shown.map(tile).join('')}</div>`;
};

const formSections = ({ families, years, formats }: Overview, words: OverviewWords): string => {
  if (families.length === 0) return '';
  const name = (family: string): string => words.families[family] ?? family;
  // The colours end somewhere; what is rare shares the last one.
  const [named, rest] = [families.slice(0, seriesCount - 1), families.slice(seriesCount - 1)];
  const series = [...named.map((family) => name(family.name)), ...(rest.length > 0 ? ['其他表式'] : [])];
  const columns = years.map(({ year, families: ofYear }) => ({
    label: year === '' ? '年度不明' : year,
    counts: [
      ...named.map((family) => ofYear.get(family.name) ?? 0),
      ...(rest.length > 0 ? [rest.reduce((sum, family) => sum + (ofYear.get(family.name) ?? 0), 0)] : []),
    ],
  }));
  const legend = series.map((label, of) => `<li><i class="series${of}"></i>${html(label)}</li>`).join('');
  return [
    section(
      '表（按表式）',
      bars(
        families.map((family) => ({ label: name(family.name), value: family.count })),
        '各表式的表数',
      ),
    ),
    section('表（按年度和表式）', `<ul class="legend">${legend}</ul>${yearColumns(columns, series, '各年度的表数')}`),
    section(
      '已转换的文件（按格式）',
      bars(
        formats.map((format) => ({ label: format.name, value: format.count })),
        '各格式的文件数',
      ),
    ),
  ].join('\n');
};

const flagBars = ({ flags }: Overview): string => {
  if (flags.length === 0) return '';
  const items = flags.slice(0, listedFlags).map(({ name, count }) => {
    const known = codes.get(name);
    return { label: name, value: count, tone: known?.severity ?? 'plain', hint: known?.title ?? name };
  });
  const legend = [
    ['error', '错误'],
    ['warning', '警告'],
    ['info', '提示'],
  ].map(([tone, word]) => `<li><i class="${tone}"></i>${word}</li>`);
  const titles = items.map(({ label, hint }) => `<tr><td><code>${html(label)}</code></td><td>${html(hint)}</td></tr>`).join('');
  const more = flags.length - items.length;
  return [
    `<ul class="legend">${legend.join('')}</ul>${bars(items, '各代码的问题数')}`,
    more > 0 ? `<p>另有 ${more} 种，见 forms.ndjson 的 flags。</p>` : '',
    `<details><summary>各代码的含义</summary><table>${titles}</table></details>`,
  ].join('');
};

const failureTable = ({ failures, failureCodes }: Overview, totals: RunTotals): string => {
  if (failures.length === 0) return '';
  const chart = bars(
    failureCodes.map(({ name, count }) => ({ label: failureWords[name] ?? name, value: count, tone: 'error' })),
    '各原因的失败数',
  );
  const rows = failures.map(
    ({ file, code, message }) => `<tr><td>${html(file)}</td><td><code>${html(code)}</code></td><td>${html(message)}</td></tr>`,
  );
  const more = totals.failed > listedFailures ? `<p>另有 ${grouped(totals.failed - listedFailures)} 个，见 run.json。</p>` : '';
  return `${chart}<table><tr><th>文件</th><th>代码</th><th>原因</th></tr>${rows.join('')}</table>${more}`;
};

const slowBars = ({ slowest }: Overview): string => {
  if (slowest.length === 0) return '';
  const items = slowest.map(({ file, milliseconds, bytes, forms }) => ({
    label: file,
    hint: `${file}：${grouped(bytes)} 字节，${forms} 张表`,
    value: milliseconds,
    shown: `${(milliseconds / 1000).toFixed(2)} 秒`,
  }));
  return `${bars(items, '用时最长的文件')}<p>用时因机器和当时的负载而异；沿用先前结果的文件，是当初转换的用时。</p>`;
};

const sameTable = (same: readonly SameContent[]): string => {
  if (same.length === 0) return '';
  const rows = same
    .slice(0, listedSame)
    .map(({ sha256, files }) => `<tr><td><code>${sha256.slice(0, 16)}</code></td><td>${files.map(html).join('<br>')}</td></tr>`);
  const more = same.length > listedSame ? `<p>另有 ${grouped(same.length - listedSame)} 组，见 run.json。</p>` : '';
  return `<table><tr><th>SHA-256</th><th>文件（只转换一次）</th></tr>${rows.join('')}</table>${more}`;
};
