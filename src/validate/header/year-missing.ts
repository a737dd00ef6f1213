import { form } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const yearMissing: Rule = {
  code: 'year-missing',
  severity: 'warning',
  title: '表上应当写明预算年度。',
  basis: { id: 'R02', source: sources.disclosure, grade: 'seen' },
  families: 'all',
  check: ({ fiscalYear }) => (fiscalYear === null ? [violated('/fiscalYear', '表上没有写明是哪一个预算年度。')] : []),
  fires: [{ shows: '（　　年度）', record: form({ year: null }) }],
  leavesAlone: [{ shows: '（2020年度）', record: form({ year: 2020 }) }],
};
