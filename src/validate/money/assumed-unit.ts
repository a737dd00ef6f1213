import type { FormRecord } from '../../canonical/form-record.ts';

/** The form states no money unit: its amounts are known but for a factor of ten thousand, and are held against nobody. */
export const hasAssumedUnit = (record: FormRecord): boolean => record.flags.some(({ code }) => code === 'money-unit-assumed');

/** For examples. */
export const assumedUnitFlag: FormRecord['flags'][number] = {
  code: 'money-unit-assumed',
  severity: 'info',
  pointer: '/budget/currentYear',
  message: '表中没有写明金额单位，资金按这类表的惯例以万元计，请核对。',
};
