import { severityWords } from '../severities.ts';
import type { CodeEntry, Reference, RepairEntry, RepairExample, RuleEntry, RuleExample, RuleSection } from './entries.ts';
import { pageScript, pageStyle } from './reference-page.ts';
import { visibleText } from './visible-text.ts';
import { certaintyWords } from './words.ts';

/** One page that needs nothing else: no network, no fonts, works in print, and without its script. */
export const referenceHtml = ({ sections, copy, file, repairs }: Reference): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>检查与修复规则</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>检查与修复规则</h1>
<p>共 ${sections.reduce((sum, { rules }) => sum + rules.length, 0)} 条检查规则、${repairs.length} 条修复规则。例子与程序测试所用的是同一份数据。</p>
<label class="find">查找 <input type="search" id="find" placeholder="代码、文字或依据"></label>
</header>
<nav>
${[
  ...sections.map(({ title, rules }) => ({ title, count: rules.length })),
  { title: copyTitle, count: copy.length },
  { title: fileTitle, count: file.length },
  { title: repairTitle, count: repairs.length },
]
  .map(({ title, count }) => `<a href="#${title}">${title} <small>${count}</small></a>`)
  .join('\n')}
</nav>
<main>
${sections.map(sectionHtml).join('\n')}
${codesHtml(copyTitle, copy)}
${codesHtml(fileTitle, file)}
<section id="${repairTitle}"><h2>${repairTitle}</h2>
${repairs.map(repairHtml).join('\n')}
</section>
</main>
<script>${pageScript}</script>
</body>
</html>
`;

const copyTitle = '原件与读取情况';
const fileTitle = '读不出的文件';
const repairTitle = '修复规则';

const sectionHtml = ({ title, rules }: RuleSection): string =>
  `<section id="${title}"><h2>${title}</h2>\n${rules.map(ruleHtml).join('\n')}\n</section>`;

const ruleHtml = ({ code, severity, title, basis, families, fires, leavesAlone, undecided }: RuleEntry): string =>
  `<article id="${code}">
<h3><a href="#${code}"><code>${code}</code></a> <span class="${severity}">${severityWords[severity]}</span></h3>
<p>${html(title)}</p>
<p class="basis">依据：${html(basis.source)}（${basis.id}，${basis.gradeWords}）${families === null ? '' : `<br>适用：${families.map(html).join('、')}`}</p>
${examplesHtml('会报出', 'fires', fires)}${examplesHtml('不报出', 'leaves', leavesAlone)}${examplesHtml('不能下结论', 'open', undecided)}</article>`;

const examplesHtml = (heading: string, kind: string, examples: readonly RuleExample[]): string =>
  examples.length === 0
    ? ''
    : `<div class="examples ${kind}"><h4>${heading}</h4><ul>${examples
        .map(({ shows, says }) => `<li>${html(shows)}${says.map((message) => `<p class="says">${html(message)}</p>`).join('')}</li>`)
        .join('')}</ul></div>\n`;

const codesHtml = (title: string, entries: readonly CodeEntry[]): string =>
  `<section id="${title}"><h2>${title}</h2>\n${entries
    .map(
      ({ code, severity, title: about }) =>
        `<article id="${code}" class="short"><h3><a href="#${code}"><code>${code}</code></a> <span class="${severity}">${severityWords[severity]}</span></h3><p>${html(about)}</p></article>`,
    )
    .join('\n')}\n</section>`;

const repairHtml = ({ id, about, certainty, examples, suggests, leavesAlone, surroundings }: RepairEntry): string =>
  `<article id="repair-${id}">
<h3><a href="#repair-${id}"><code>${id}</code></a></h3>
<p>${html(about)}。</p><p class="basis">${certaintyWords[certainty]}。</p>
${pairsHtml(['修复前', '修复后'], examples)}${pairsHtml(['只提出建议，不改动', '建议'], suggests)}${textsHtml('不改动', 'leaves', leavesAlone)}${textsHtml('例子中同一张表的其他文字', 'open', surroundings)}</article>`;

const pairsHtml = ([before, after]: readonly [string, string], pairs: readonly RepairExample[]): string =>
  pairs.length === 0
    ? ''
    : `<table><thead><tr><th>${before}</th><th>${after}</th></tr></thead><tbody>${pairs
        .map((pair) => `<tr><td>${html(pair.before)}</td><td>${html(pair.after)}</td></tr>`)
        .join('')}</tbody></table>\n`;

const textsHtml = (heading: string, kind: string, texts: readonly string[]): string =>
  texts.length === 0
    ? ''
    : `<div class="examples ${kind}"><h4>${heading}</h4><ul>${texts.map((text) => `<li>${html(text)}</li>`).join('')}</ul></div>\n`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string): string => visibleText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
