import type { Target } from '../canonical/form-record.ts';
import { canonicalUnit, unitKind } from '../chinese/units.ts';
import { foldWidth, withoutSpace } from '../chinese/width.ts';

/** 整治村庄数（个）, 受益人数（≥**人）: the unit stands in the name, or in what the blank left there. Source: 广东 2021, 同心县 2023. */
const bracket = /\((?:[≥≤><=]{0,2}[*_xX×]*)([^()*\d≥≤><=]{1,8})\)$/;

/** The unit in the brackets of an indicator's name; null where they hold none. */
export const unitOfName = (name: string | null): string | null => {
  const unit = bracket.exec(foldWidth(withoutSpace(name ?? '')))?.[1];
  return unit !== undefined && unitKind(unit) !== null ? canonicalUnit(unit) : null;
};

/** The target with that unit where its figures have none: 验收合格率（%）‖ 100 is = 100 %. */
export const withUnitOfName = (target: Target, name: string | null): Target => {
  if (target.conditions.every(({ unit }) => unit !== null)) return target;
  const unit = unitOfName(name);
  return unit === null ? target : { ...target, conditions: target.conditions.map((one) => ({ ...one, unit: one.unit ?? unit })) };
};
