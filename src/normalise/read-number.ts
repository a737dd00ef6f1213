import { foldWidth, withoutSpace } from '../chinese/width.ts';

/** 10, 10.00, 10分, (10分), 10%: points are printed in all these ways, and 10% of the weight is 10 of 100 points. */
const points = /^\(?([-−+]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{0,12})?)\(?(?:分|%|点)?\)*$/;

/** Weights (权重, 分值) and scores (得分); null where the cell holds no single number. */
export function readNumber(text: string): number | null {
  const match = points.exec(foldWidth(withoutSpace(text)));
  return match?.[1] === undefined ? null : Number(match[1].replaceAll(',', '').replace('−', '-'));
}
