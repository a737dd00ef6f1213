import type { FormRecord } from '../../canonical/form-record.ts';
import { folded } from '../reading.ts';

// What a self-evaluation prints of 预算执行率 and of the total. The record has no place of its own for these: the extras keep them as
// printed, as 年度资金总额／得分.

const onTotalFunds = /^(?:年度(?:预算)?资金总额|资金总额|预算执行(?:情况|率)?)(?:\([^)]*\))?\//;
const numeric = /^(\d+(?:\.\d+)?)(分|%)?$/;

export interface Printed {
  readonly index: number;
  readonly value: number;
}

const printed = (extras: FormRecord['extras'], isWanted: (label: string) => boolean, sign: '%' | ''): Printed | null => {
  for (const [index, { label, text }] of extras.entries()) {
    const match = numeric.exec(folded(text));
    if (match !== null && isWanted(folded(label)) && (match[2] === '%') === (sign === '%')) return { index, value: Number(match[1]) };
  }
  return null;
};

const onFunds = (extras: FormRecord['extras'], column: RegExp, sign: '%' | '' = ''): Printed | null =>
  printed(extras, (label) => onTotalFunds.test(label) && column.test(label.replace(onTotalFunds, '')), sign);

export const executionRate = (extras: FormRecord['extras']): Printed | null => onFunds(extras, /^(?:预算)?执行率/, '%');
export const executionWeight = (extras: FormRecord['extras']): Printed | null => onFunds(extras, /^(?:分值|权重)/);
export const executionScore = (extras: FormRecord['extras']): Printed | null => onFunds(extras, /^(?:自评)?得分/);

/** 总分／得分, or 总分 alone. */
export const totalScore = (extras: FormRecord['extras']): Printed | null =>
  printed(extras, (label) => /^(?:总分|合计|总计)(?:\/(?:自评)?得分)?$/.test(label), '');
