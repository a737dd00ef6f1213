/** ★产出指标, ★★★合格率, *亩均成本: marks of core indicators. Source: 扶贫项目资金绩效目标申报表, 南岳 2018, 同心县 2023. */
const mark = /^[★☆*＊]+(?=[^★☆*＊\s])/u;

export const isMarkedCore = (text: string): boolean => mark.test(text.trim());

export const withoutCoreMark = (text: string): string => {
  const bare = text.trim();
  return mark.test(bare) ? bare.replace(mark, '').trim() : bare;
};
