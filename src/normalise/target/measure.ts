import { listOf } from '../../chinese/longest-word.ts';

/** What a clause measures is short; longer text before a number is prose (内容包括…近30类学科基地). */
const maximumMeasureCharacters = 24;
/** Without a comparison a number in running text is hardly a level: 服务上海近30类学科. 可控性100% has 3 characters. */
const maximumLooseMeasureCharacters = 10;

/** Say that something is done, not what is measured: 开展不低于5次, 举办至少3场. */
const emptyVerbs = new Set(
  listOf(`
  在 于 介于 完成 开展 举办 举行 组织 组织开展 实现 达到 进行 实施 召开 做到 确保 保证
  保持 力争 争取 安排 计划 预计 拟 应 须 需 要 已 均 都 目标值 指标值 标准值
  年度指标值 目标 实际完成 实际 完成值 实际完成值 全年
`),
);
/** Behind what is measured and before the comparison: 合格率应≥95%. */
const trailing = /(?:应当?|必?须|需|(?<![人日年月周天户班校村生台车次场亩])均|已|(?<![存实现内潜])在|力争|确保|争取|[按的:：])+$/u;
/** The form's year before what is measured: 2020年完成率≥95%. */
const leadingYear = /^\d{4}年度?/;
/** A base line or an age in the name of what is measured, no quantity of its own: 比2019年降低5%, 60岁及以上老人100%. */
const namedNumber = /(?:[比较]\d{4}年度?|\d{1,3}周?岁(?:及?以[上下])?)/;
/** Marks of prose, and of a second quantity that would be lost in the measure: 3次以上5次以下. */
const noMeasure =
  /[、“”"《》?？!！…;；≥≤≧≦⩾⩽><=＞＜＝]|包括|包含|涵盖|根据|按照|依据|以及|详见|\d[^\d岁]{0,6}(?:以上|以下|以内|左右)|[×*]|(?:不|至)[少低超高多大][于过]?\d|[一二两三四五六七八九十]个$/;

/**
 * What a clause says it measures, from the text before its number; null where it says nothing, undefined where the text is no measure at all.
 *
 * @param loose nothing in the clause compares
 */
export const measureFrom = (printed: string, loose: boolean): string | null | undefined => {
  if (printed === '') return null;
  const year = leadingYear.exec(printed)?.[0] ?? '';
  const measure = printed.slice(year.length).replace(trailing, '');
  if (measure === '' || emptyVerbs.has(measure)) return year === '' ? null : year; // 2021年完成50%，2022年完成100%
  if (measure.length > (loose ? maximumLooseMeasureCharacters : maximumMeasureCharacters) || noMeasure.test(measure)) return undefined;
  const fits = loose
    ? /[\u4e00-\u9fff)）]$/u.test(measure) && !/第$|[和及与或由将从]$|(?<![A-Za-z\d.])\d/u.test(measure.replace(namedNumber, ''))
    : /[\u4e00-\u9fffA-Za-z0-9)）.]$/u.test(measure);
  return fits && !/第$|^[\d.,]+$/u.test(measure) ? measure : undefined;
};

/** Said of a quantity when it has been reached; no measure: 100%完成, 20个工作日内办结. */
const endings = new Set(
  listOf(`
  完成 办结 办理 完毕 到位 结束 之间 以内 时间 完成率 标准 目标 完成任务 间 的
`),
);

/** What is left behind number, unit and comparison: a noun names what is measured (不低于50人次的个体心理咨询辅导). */
export const measureBehind = (printed: string): string | null | undefined => {
  if (printed === '') return null;
  const noun = printed.replace(/^(?:的|之间的?|范围内的?)/u, '').replace(/[.。!！]+$/u, '');
  if (noun === '' || endings.has(noun)) return null;
  return noun.length <= maximumMeasureCharacters && /^[\u4e00-\u9fffA-Za-z]/u.test(noun) && !noMeasure.test(noun) && !/\d/.test(noun)
    ? noun
    : undefined;
};
