import type { Category, FormRecord } from '../../canonical/form-record.ts';
import { inferredRows } from '../inferred-rows.ts';
import { type Finding, undecidable, violated } from '../rule.ts';

/** A level-2 section without a row, where the form has output indicators at all (else few-groups speaks). */
export const sectionMissing = (record: FormRecord, category: Category, label: string): readonly Finding[] => {
  const categories = record.indicators.map((indicator) => indicator.category);
  if (categories.includes(category) || !categories.some((found) => found?.startsWith('output.') === true)) return [];
  return categories.includes(null) || inferredRows(record).size > 0
    ? [undecidable('/indicators', `有的指标所属栏目不明或系推断，不能判断有没有${label}。`)]
    : [violated('/indicators', `产出指标中没有设置${label}。`)];
};
