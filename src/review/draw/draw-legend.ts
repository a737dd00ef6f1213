/** What the colours mean, and on pages switches for what is drawn one over the other. */
export const drawLegend = (hasPages: boolean): string => {
  const swatches = [
    ['single', '一格'],
    ['tall', '占几行'],
    ['wide', '占几列'],
    ['block', '占几行几列'],
    ['repaired', '修过（指向它看前后）'],
    ['suggested', '有提示，未改'],
    ['hidden-text', '隐藏或看不见'],
    ...(hasPages
      ? [
          ['body', '表外文字'],
          ['header', '页眉页脚'],
          ['dropped', '重复而不再计入'],
          ['cut', '被分页切开后接上'],
        ]
      : []),
  ];
  const legend = `<p class="legend">${swatches.map(([name, words]) => `<span class="swatch ${name}">${words}</span>`).join(' ')}</p>`;
  if (!hasPages) return legend;
  return `${legend}<p class="switches">${layers.map(([name, words]) => `<label><input type="checkbox" id="show-${name}" checked>${words}</label>`).join(' ')}</p>`;
};

/** Of a page, from the bottom up; `styles` hides those that are switched off. */
export const layers = [
  ['fills', '底色'],
  ['cells', '单元格'],
  ['rulings', '画出的线'],
  ['glyphs', '文字'],
  ['fates', '文字归到哪里'],
  ['joins', '跨页相接'],
] as const;
