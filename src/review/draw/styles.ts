import { layers } from './draw-legend.ts';

/** By name of what is drawn: fill and line, in pages and tables alike. */
const colours: Readonly<Record<string, readonly [fill: string, line: string]>> = {
  single: ['#f3f6f9', '#9fb0c0'],
  tall: ['#d7e8fb', '#4d8fd1'],
  wide: ['#dcf3dc', '#4fa64f'],
  block: ['#e9dcf7', '#8a5cc2'],
  repaired: ['#fff0b8', '#d99a00'],
  suggested: ['#fff9e3', '#e0c25a'],
  'hidden-text': ['#f0d9f0', '#b04fb0'],
  body: ['#fbe9d7', '#c8803a'],
  header: ['#ececec', '#8c8c8c'],
  footer: ['#ececec', '#8c8c8c'],
  note: ['#ececec', '#8c8c8c'],
  dropped: ['#fbd9d9', '#d14d4d'],
  cut: ['#c9f2ef', '#0f9a90'],
};

const named = (template: (name: string, fill: string, line: string) => string): string =>
  Object.entries(colours)
    .map(([name, [fill, line]]) => template(name, fill, line))
    .join('\n');

export const styles = `
:root { font: 14px/1.5 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; color: #1d2630; background: #e6eaee; }
body { margin: 0; }
header { position: sticky; top: 0; z-index: 3; background: #fffffff2; border-bottom: 1px solid #c4ccd4; padding: 6px 16px; }
header p, header ul { margin: 2px 0; }
h1 { font-size: 16px; margin: 0; } h2 { font-size: 15px; margin: 8px 0; } h3 { font-size: 14px; margin: 16px 0 4px; }
.notices { color: #a33; padding-left: 20px; }
.swatch { border: 1px solid; padding: 0 6px; margin-right: 2px; font-size: 12px; }
.switches label { margin-right: 12px; font-size: 12px; }
main { padding: 8px 16px; }
section { scroll-margin-top: 110px; }
svg { display: block; max-width: 100%; box-shadow: 0 1px 4px #0003; }
svg a { cursor: pointer; }
.paper { fill: #fff; }
.fills rect { fill: #0000000d; }
.cells rect { stroke-width: .6; fill-opacity: .75; }
.cells .aligned { stroke-dasharray: 2 1.5; }
.rulings line { stroke: #e2402a; stroke-opacity: .8; }
.glyphs text { fill: #111; font-family: 'Noto Serif CJK SC', 'SimSun', serif; white-space: pre; }
.glyphs .narrow { font-family: 'Times New Roman', 'Liberation Serif', 'DejaVu Serif', serif; }
.glyphs .unseen { fill: #b04fb0; fill-opacity: .55; }
.fates rect { fill: transparent; stroke-width: .5; stroke: none; mix-blend-mode: multiply; }
.fates a:hover rect { stroke: #111; }
.fates .dropped { stroke-dasharray: 2 1; }
.fates .hidden-text { stroke-dasharray: 1 1; }
.joins .outline { fill: none; stroke: #0f9a90; stroke-width: .8; stroke-dasharray: 5 2; }
.joins .cut { fill: none; stroke-width: 1.2; }
.joins text { fill: #0b7f77; font-weight: bold; paint-order: stroke; stroke: #fff; stroke-width: 2px; }
.blocks p { background: #fff; margin: 4px 0; padding: 2px 8px; white-space: pre-wrap; position: relative; }
.blocks small { border: 1px solid #aaa; color: #666; padding: 0 4px; }
table { border-collapse: collapse; background: #fff; }
td { border: 1px solid #8b98a5; padding: 2px 6px; overflow-wrap: anywhere; vertical-align: top; white-space: pre-wrap; position: relative; max-width: 36em; min-width: 1em; height: 1.5em; }
td.single { background: #fff; border-color: #8b98a5; }
td.empty { background: repeating-linear-gradient(45deg, #fff 0 4px, #eef1f4 4px 8px); }
tr.break td { border-top: 3px double #0f9a90; }
:target { outline: 3px solid #e2402a; }
s { color: #b04fb0; margin-left: .5em; }
.history { display: none; position: absolute; left: 0; top: 100%; z-index: 2; margin: 0; padding: 6px 10px 6px 26px; min-width: 22em; max-width: 44em; background: #fffdf2; border: 1px solid #d99a00; box-shadow: 0 2px 8px #0004; font-size: 12px; }
.repaired:hover > .history, .suggested:hover > .history { display: block; }
.history i { color: #a33; font-style: normal; }
del, ins { text-decoration: none; padding: 0 2px; } del { background: #fbc4c4; } ins { background: #bfeabf; }
del + ins::before { content: '→ '; color: #777; }
.dropped-list { background: #fff; padding: 6px 6px 6px 26px; }
.rest { color: #a33; }
${named(
  (name, fill, line) => `.swatch.${name}, td.${name}, p.${name} { background-color: ${fill}; border-color: ${line}; }
.cells .${name}, .fates .${name}, .joins .${name} { fill: ${fill}; stroke: ${line}; }`,
)}
p.body { background-color: #fff; } p.body.repaired { background-color: ${colours.repaired?.[0]}; }
.joins .cut { fill: none; }
${layers.map(([name]) => `body:has(#show-${name}:not(:checked)) .${name} { display: none; }`).join('\n')}
`;
