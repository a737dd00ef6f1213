// Style and script of the reference page.

export const pageStyle = `
:root { color-scheme: light; --line: #d8dde3; --faint: #57606a; }
* { box-sizing: border-box; }
body { margin: 0; color: #1f2328; background: #fff; font: 16px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
header, nav, main { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
h1 { margin: 0 0 .25rem; font-size: 1.7rem; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); font-size: 1.3rem; }
h3 { margin: 0 0 .25rem; font-size: 1.05rem; }
h4 { margin: 0; font-size: .85rem; color: var(--faint); }
header p, .basis { margin: .25rem 0; color: var(--faint); }
.basis { font-size: .88rem; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; padding-top: .6rem; padding-bottom: .6rem; background: #fff; border-bottom: 1px solid var(--line); font-size: .92rem; }
nav small { color: var(--faint); }
.find input { width: 16rem; max-width: 60vw; padding: .25rem .5rem; border: 1px solid var(--line); border-radius: .3rem; font: inherit; }
article { margin: 0 0 1rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .4rem; scroll-margin-top: 5rem; break-inside: avoid; }
article p { margin: .15rem 0; }
article.short { padding: .5rem 1rem; margin-bottom: .5rem; }
section { scroll-margin-top: 4rem; }
code { font: .95em ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; }
.error, .warning, .info { padding: .05rem .5rem; border-radius: .8rem; font-size: .8rem; font-weight: 600; }
.error { background: #ffc7ce; color: #7d0006; }
.warning { background: #ffeb9c; color: #614a00; }
.info { background: #ddebf7; color: #1f4e78; }
.examples { margin-top: .5rem; padding-left: .75rem; border-left: 3px solid var(--line); font-size: .92rem; }
.examples.fires { border-color: #cf222e; }
.examples.leaves { border-color: #2da44e; }
.examples ul { margin: 0; padding-left: 1.1rem; }
.examples li { overflow-wrap: anywhere; white-space: pre-wrap; }
.says { color: var(--faint); white-space: normal; }
.says::before { content: "→ "; }
table { width: 100%; margin-top: .5rem; border-collapse: collapse; font-size: .92rem; table-layout: fixed; }
th, td { padding: .25rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; }
th { background: #f6f8fa; font-size: .85rem; color: var(--faint); }
[hidden] { display: none; }
@media print { nav, .find { display: none; } body { font-size: 11pt; } }
`;

/** Hides what does not hold the words looked for, and sections that are then empty. */
export const pageScript = `
const find = document.getElementById('find');
const articles = [...document.querySelectorAll('article')].map((article) => [article, article.textContent.toLowerCase()]);
find.addEventListener('input', () => {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const [article, text] of articles) article.hidden = !words.every((word) => text.includes(word));
  for (const section of document.querySelectorAll('section')) section.hidden = !section.querySelector('article:not([hidden])');
});
`;
