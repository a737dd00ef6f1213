import type { FormRecord } from '../../canonical/form-record.ts';

export const budgetLabels: readonly { readonly key: keyof FormRecord['budget']; readonly label: string }[] = [
  { key: 'total', label: '项目总预算' },
  { key: 'currentYear', label: '当年预算' },
  { key: 'previousYearBudget', label: '同名项目上年预算额' },
  { key: 'previousYearExecuted', label: '同名项目上年预算执行数' },
  { key: 'fiscalAppropriation', label: '财政拨款' },
  { key: 'otherFunds', label: '其他资金' },
  { key: 'executed', label: '全年执行数' },
];
