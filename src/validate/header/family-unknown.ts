import { form } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const familyUnknown: Rule = {
  code: 'family-unknown',
  severity: 'warning',
  title: '表式应当是已知的一种，否则只按标签逐项读取，请人工核对。',
  basis: { id: 'R01', source: sources.localForms, grade: 'inferred' },
  families: ['unknown'],
  check: () => [violated('/template/family', '表式不在已知之列，是按标签逐项读取的，请对照原件核对。')],
  fires: [{ shows: '栏目与任何一种已知表式都不相符', record: form({ family: 'unknown' }) }],
  leavesAlone: [{ shows: '2015年全国表', record: form({ family: 'national-2015' }) }],
};
