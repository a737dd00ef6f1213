import { withoutSpace } from '../chinese/width.ts';
import { labelParts } from './label-key.ts';
import type { Line } from './lines.ts';
import { colon } from './signs.ts';

export type MoneyUnit = '元' | '万元' | '亿元';

const units: Readonly<Record<string, MoneyUnit>> = { 元: '元', 人民币元: '元', 万元: '万元', 人民币万元: '万元', 亿元: '亿元' };

/** The unit in a label's brackets: 项目资金（万元） → 万元. */
export const unitOfLabel = (text: string): MoneyUnit | null => {
  const { remarks } = labelParts(text);
  return remarks.map((remark) => units[remark.replace(/^(?:金额)?单位：/, '')]).find((unit) => unit !== undefined) ?? null;
};

/** A line that states the unit of the whole sheet: 单位：万元, 金额单位：元. */
export function unitOfLine(text: string): MoneyUnit | null {
  if (!/[：:]/.test(text)) return null;
  const found = stated.exec(text) ?? stated.exec(withoutSpace(text));
  return units[found?.[1] ?? ''] ?? null;
}
/** The first that a line states; null where none does. */
export function statedUnit(lines: readonly Line[]): MoneyUnit | null {
  for (const { places } of lines)
    for (const { traced, signs } of places) {
      const unit = (signs & colon) === 0 ? null : unitOfLine(traced.text);
      if (unit !== null) return unit;
    }
  return null;
}

/** 填报单位：万元镇政府 states none. */
const stated = /(?:(?:金额|货币)单位|(?:^|[（(\s\d表])单位)[：:]\s*(?:人民币)?(万元|亿元|元)/;
