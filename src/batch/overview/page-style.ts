/** Told apart by people who see few colours, too: Okabe and Ito's eight, without yellow, which is faint on white. */
const seriesColours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#666666'] as const;

/** How many parts a column can have. */
export const seriesCount = seriesColours.length;

export const pageStyle = [
  'body{font:15px/1.6 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC","WenQuanYi Zen Hei",sans-serif;color:#1d2530;max-width:1000px;margin:24px auto;padding:0 20px}',
  'h1{font-size:24px;margin:0 0 16px}h2{font-size:17px;margin:32px 0 10px;border-bottom:1px solid #d5dae1;padding-bottom:4px}',
  '.tiles{display:grid;grid-template-columns:repeat(6,1fr);gap:10px}.tiles div{background:#f3f5f8;border-radius:6px;padding:10px 12px}',
  '.tiles span,.tiles small{display:block;color:#5a6675}.tiles b{font-size:24px;font-weight:600}.tiles small{font-size:12px;line-height:1.4}',
  'svg{display:block;width:100%;height:auto;font-size:13px}svg text{fill:#1d2530}svg text.value{fill:#5a6675}',
  '.grid{stroke:#d5dae1}.plain{fill:#4a7fb5}.error{fill:#c8352b;background:#c8352b}.warning{fill:#e69f00;background:#e69f00}.info{fill:#7d8da1;background:#7d8da1}',
  ...seriesColours.map((colour, of) => `.series${of}{fill:${colour};background:${colour}}`),
  '.legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;margin:0 0 6px;padding:0;font-size:13px}.legend i{display:inline-block;width:11px;height:11px;margin-right:6px;border-radius:2px}',
  'table{border-collapse:collapse;width:100%;font-size:13px;margin-top:8px}td,th{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #e6e9ee;overflow-wrap:anywhere}',
  'td:first-child{min-width:12em}code{font-size:12px;white-space:nowrap}p{color:#5a6675;font-size:13px}summary{cursor:pointer;font-size:13px;color:#5a6675}',
  '@media print{details{display:none}}@media(max-width:720px){.tiles{grid-template-columns:repeat(2,1fr)}}',
].join('\n');
