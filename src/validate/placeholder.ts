/**
 * Marks that a template leaves for the applicant to fill in. Source: published forms and templates (≥**人次, XX%, 提高**学科受重视程度,
 * 20XX年, 待定, `》 亩`). Each with what it must not touch beside it.
 */
const marks: readonly RegExp[] = [
  /[*＊]{2,}|^[^*＊]*[*＊](?=[%％‰个项次人份家天月年元万名场件台套]|$)/, // ≥*%   not ★ or a leading core mark: *指标值
  /[×✕╳]{2,}|(?<![\dA-Za-z])[×✕╳](?=[%％年月日个项次人份家天元万名场])/, // ××单位   not 7×24小时
  /(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])/, // XX%, 20XX年   not XXL
  /(?<![A-Za-z\d])[XxNn](?=[%％]|[年月日个项次人份家元万名场](?!光|射))/, // X年X月, N个
  /[○〇◯Ｏ]{2,}/, // ○○单位
  /_{2,}|＿{2,}|﹍{2,}/, // ____万元
  /某某(?=[市县区单局项学])|请填写|请选择|\b[Tt][Bb][Dd]\b/,
  /(?:^|[（(：:])(?:待定|待填写?|待补充?|待核实|待明确|待确定|暂缺|暂无)(?=$|[)）。；;])/, // 待定   not 等待定期检查
  /[{｛](?:单位|名称|数量|项目|年份|金额)[^}｝]{0,20}[}｝]/, // {单位}
  /[?？]{2,}/,
  /[（(][\s　]{2,}[)）]/, // （　　）
];

/** A comparison sign or a unit with nothing in between: `≥ %`, `》 亩`, `≤`. */
const emptyComparison =
  /^(?:[≥≤><=＞＜＝》《⩾⩽≧≦]=?|不低于|不少于|不超过|不高于)(?:[%％‰]|百分比|[个项次人份家天月年元名场件台套亩吨米户]|万元|人次|公里|平方米)?$/;

const anyMark = new RegExp(marks.map(({ source }) => source).join('|'));

/** The first mark found, as it stands in the text. */
export const placeholderIn = (text: string | null): string | null => {
  if (text === null || !anyMark.test(text)) return null;
  for (const mark of marks) {
    const match = mark.exec(text);
    if (match !== null) return match[0];
  }
  return null;
};

const dash = /^(?:[-－—–―_＿/／\\、.。·…*＊~～]|——|--|……|\/\/|N\/A|无数据|未填|空)$/i;
const longestDash = 3;

/** Nothing but a dash, a stroke or the like, in a folded text: the applicant left the place empty on purpose. */
export const isDash = (text: string): boolean => text.length <= longestDash && dash.test(text);

export const isEmptyComparison = (text: string): boolean => emptyComparison.test(text);
