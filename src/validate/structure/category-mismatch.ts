import { type Category, categories } from '../../canonical/form-record.ts';
import { amount, displacedLabel, due, form, row } from '../example-form.ts';
import { inferredRows } from '../inferred-rows.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { findingsByRow, type Row, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

interface Cue {
  /** Where such a row has no business. */
  readonly under: RegExp;
  readonly says: (row: Row) => boolean;
  readonly belongs: string;
}

const nameIs = (pattern: RegExp) => (row: Row) => pattern.test(row.foldedName);
const hasUnit = ({ indicator }: Row, pattern: RegExp) =>
  indicator.target.conditions.some(({ unit }) => unit !== null && pattern.test(unit));
const share = /^[%‰]|百分/;
const counted = /^(?:个|项|次|份|期|所|家|人|名|人次|户|座|台|套|辆|场|场次|篇|册|万人次)$/;

const cues: readonly Cue[] = [
  {
    under: /^output\.(?:quantity|quality)$/,
    says: nameIs(/及时率|及时性|按时完成|按期完成|完成时间|完成时限|准时率/),
    belongs: '时效指标',
  },
  { under: /^output\.(?:quantity|quality|cost)$/, says: ({ indicator }) => indicator.target.kind === 'deadline', belongs: '时效指标' },
  { under: /^(?:output|cost|benefit|impact|management)\./, says: nameIs(/满意度|满意率|满意程度|满意比例/), belongs: '满意度指标' },
  { under: /^output\.quantity$/, says: (row) => row.foldedName.endsWith('率') && hasUnit(row, share), belongs: '质量指标' },
  {
    under: /^output\.quality$/,
    says: (row) => /(?:人数|人次|次数|场次|数量|份数|期数|班级数|学校数|户数|个数)$/.test(row.foldedName) && hasUnit(row, counted),
    belongs: '数量指标',
  },
];

const cuesUnder: ReadonlyMap<Category, readonly Cue[]> = new Map(
  categories.map((category) => [category, cues.filter(({ under }) => under.test(category))]),
);

const late = row('output.quality', '完工及时率', amount('=', 100, '%'));

export const categoryMismatch: Rule = {
  code: 'category-mismatch',
  severity: 'info',
  title: '三级指标应当放在与其内容相符的二级指标之下。',
  basis: { id: 'R42', source: sources.recheck, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const inferred = inferredRows(record);
    return findingsByRow(rowsOf(record), (row) => {
      const { index, indicator, pointer, title } = row;
      const cue = indicator.category === null ? undefined : cuesUnder.get(indicator.category)?.find(({ says }) => says(row));
      if (cue === undefined) return null;
      return inferred.has(index)
        ? undecidable(`${pointer}/level2`, `${title}所属栏目系推断，不能判断是否放错了地方。`)
        : violated(`${pointer}/level2`, `${title}像是${cue.belongs}，却放在“${indicator.level2 ?? ''}”之下。`);
    });
  },
  fires: [
    { shows: '质量指标：完工及时率', record: form({ indicators: [late] }) },
    {
      shows: '社会效益指标：社区居民满意度',
      record: form({ indicators: [row('benefit.social', '社区居民满意度', amount('>=', 50, '%'))] }),
    },
    {
      shows: '质量指标：中心全年活动人次 =50000人次',
      record: form({ indicators: [row('output.quality', '中心全年活动人次', amount('=', 50_000, '人次'))] }),
    },
    {
      shows: '质量指标：9月底前完成',
      record: form({ indicators: [row('output.quality', '年度报告', due('9月底前完成', '2020-09-30', 'month'))] }),
    },
  ],
  leavesAlone: [
    {
      shows: '时效指标：任务按时完成率',
      record: form({ indicators: [row('output.timeliness', '任务按时完成率', amount('=', 100, '%'))] }),
    },
    { shows: '信息共享：信息公开及时性', record: form({ indicators: [row('impact.information', '信息公开及时性')] }) },
    { shows: '质量指标：调研报告篇幅', record: form({ indicators: [row('output.quality', '调研报告篇幅', amount('>', 10_000, '字'))] }) },
  ],
  undecided: [
    { shows: '所属栏目系推断', record: form({ indicators: [late], repairs: [displacedLabel(0, 'level2', 0.82, '时效', '质量')] }) },
  ],
};
