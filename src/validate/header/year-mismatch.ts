import type { FormRecord } from '../../canonical/form-record.ts';
import { matchesIn } from '../../chinese/match-at.ts';
import { form } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** 2019年度绩效目标, 2019年总体目标: the year that a goal or a title claims for itself. */
const claimedYear = /((?:19|20)\d\d)年(?:度)?(?:的)?(?:项目)?(?:支出)?(?:总体|年度|工作|预算)?(?:绩效)?(?:目标|自评)/g;
/** 内涵建设经费（2019年度） */
const yearOfName = /[(（]((?:19|20)\d\d)年度?[)）]$/g;
/** What stands in quotation marks, and what looks back or ahead, may name any year: 截至2019年, 2018—2022年总体目标. */
const otherYears =
  /[《“"「][^》”"」]{0,100}[》”"」]|(?:19|20)\d\d年?[-—~～至到](?:(?:19|20)\d\d年?)?|(?:截至|截止|较|比|自|从|到|至)(?:19|20)\d\d年?/g;

const anyYear = /(?:19|20)\d\d/;

const yearsIn = (text: string | null, pattern: RegExp): readonly number[] => {
  const plain = folded(text);
  return anyYear.test(plain) ? matchesIn(pattern, plain.replace(otherYears, '')).map((match) => Number(match[1])) : [];
};

const places = (record: FormRecord) => [
  { pointer: '/template/title', label: '表名', text: record.template.title, pattern: claimedYear },
  { pointer: '/project/name', label: '项目名称', text: record.project.name, pattern: yearOfName },
  { pointer: '/narrative/goal', label: '总体目标', text: record.narrative.goal, pattern: claimedYear },
];

export const yearMismatch: Rule = {
  code: 'year-mismatch',
  severity: 'warning',
  title: '表内各处的年度应当一致。',
  basis: { id: 'R02', source: sources.disclosure, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const year = record.fiscalYear;
    if (year === null) return [];
    return places(record).flatMap(({ pointer, label, text, pattern }) => {
      const other = yearsIn(text, pattern).find((found) => found !== year);
      return other === undefined ? [] : [violated(pointer, `本表是${year}年度的，${label}${quoted(text)}写的却是${other}年。`)];
    });
  },
  fires: [
    {
      shows: '2020年度的表，总体目标写“2019年度绩效目标”',
      record: form({ year: 2020, narrative: { goal: '2019年度绩效目标：完成设备更新。' } }),
    },
    { shows: '2020年度的表，项目名称带“（2019年度）”', record: form({ year: 2020, project: { name: '内涵建设经费（2019年度）' } }) },
  ],
  leavesAlone: [
    {
      shows: '截至2019年底已建成38个',
      record: form({ year: 2020, narrative: { goal: '截至2019年底已建成38个，2020年度目标是再建12个。' } }),
    },
    { shows: '引用《2019年工作目标》', record: form({ year: 2020, narrative: { goal: '按照《2019年度工作目标》的要求完成任务。' } }) },
    { shows: '开展2019年度科研项目跟踪', record: form({ year: 2020, narrative: { goal: '开展2019年度科研项目节点跟踪。' } }) },
    { shows: '项目总目标（2018-2022年总体目标）', record: form({ year: 2020, narrative: { goal: '2018-2022年总体目标：基本覆盖。' } }) },
  ],
};
