import { withoutSpace } from '../chinese/width.ts';
import type { Line, Place } from './lines.ts';

/** Title and attachment number are short; prose that mentions the form is long. Set by 市级预算部门(单位)项目支出绩效目标申报表 with a year before it. */
const longestTitle = 45;

const titleShape = /^[^。；，]*绩效(?:目标|指标|自评|自我评价|评价|评审)[^。；，、]*表$/;
const remarkAtEnd = /[（(][^（）()]*[）)]$/;

/** 财政项目支出绩效目标表, 部门预算项目绩效目标公开表（2017年）, 项目支出绩效自评表 …; not 绩效目标 alone, which is a label. */
export function isTitle(text: string): boolean {
  const plain = withoutSpace(text);
  if (plain.length > longestTitle || plain.length < 5) return false;
  if (/^(?:注|说明|填表说明)/.test(plain) || plain.includes('.....') || plain.includes('……')) return false;
  return titleShape.test(plain.replace(remarkAtEnd, ''));
}

/** A title stands alone on its line. */
export const titleOf = (line: Line): Place | null => {
  const [only] = line.places;
  return line.places.length === 1 && only && isTitle(only.traced.text) ? only : null;
};

const yearAlone = /^[（(]?(?:20\d\d|二[〇○零Oo0一二三四五六七八九]{3})(?:年度?)?[）)]?$|^[（(](?:20\d\d)年度[^）)]*[）)]$/;
/** （2020年度） on a line of its own, 2020年绩效目标 above the table. */
export const isYearLine = (text: string): boolean => yearAlone.test(withoutSpace(text));
export const isYearHeading = (text: string): boolean => /^20\d\d年度?(?:项目)?(?:支出)?绩效(?:目标|指标)$/.test(withoutSpace(text));
export const hasYear = (text: string): boolean => /20\d\d年?/.test(withoutSpace(text));
