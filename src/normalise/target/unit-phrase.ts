import { endAt, matchAt } from '../../chinese/match-at.ts';
import { canonicalUnit, scaleAt, type UnitKind, unitAt, unitKind } from '../../chinese/units.ts';

/** A unit behind a number. */
export interface UnitPhrase {
  /** Null where the number stands alone. */
  readonly unit: string | null;
  readonly kind: UnitKind | null;
  /** A scale that stands within the unit: =5.00(万人次). */
  readonly power: number;
  /** Index behind the unit. */
  readonly to: number;
}

const per =
  /(?:(?:\/|每|·)(?:\d{1,4}(?=[A-Za-z㎡公平千米亩人户个万天年月日周小]))?(?:[A-Za-z\u4e00-\u9fff㎡²³·.*•()]|(?<=m)[23]){1,12}){1,3}/y; // 元/亩, 元/100km, 元/人·学期, 元/人.每天, 公里·次
const bracketed = /\(([^()\d]{1,10})\)/y;
const unknown = /[A-Za-zμ℃°\u4e00-\u9fff²³]{1,8}/y;

/** The unit that begins at `from` and ends before `end`; a unit that no table knows is taken only where `mayBeUnknown`. */
export const unitPhraseAt = (text: string, from: number, end: number, mayBeUnknown: boolean): UnitPhrase => {
  const region = text.slice(0, end);
  const inner = region.charAt(from) === '(' ? matchAt(bracketed, region, from) : null;
  if (inner?.[1] !== undefined && !/^(?:不?含|以|及)/.test(inner[1])) {
    const scale = scaleAt(inner[1]);
    const unit = inner[1].slice(scale.length);
    return { unit: unit === '' ? null : canonicalUnit(unit), kind: unitKind(unit), power: scale.power, to: from + inner[0].length };
  }
  const base = unitAt(region, from);
  const baseEnd = from + base.length;
  const to = endAt(per, region, baseEnd);
  if (to > from) return { unit: canonicalUnit(base) + region.slice(baseEnd, to), kind: unitKind(base), power: 0, to };
  const wordEnd = mayBeUnknown ? endAt(unknown, region, from) : from;
  return { unit: wordEnd === from ? null : region.slice(from, wordEnd), kind: null, power: 0, to: wordEnd };
};
