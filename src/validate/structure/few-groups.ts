import { displacedLabel, form, row } from '../example-form.ts';
import { type Group, groupOfLabel, groupsOf, groupWords, hasUntoldRows } from '../groups.ts';
import { inferredRows, printedLabels } from '../inferred-rows.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** Every family has at least three groups on its blank: 产出, 效益 (效果) and 满意度, or 投入与管理, 产出, 效果. */
const fewestGroups = 3;

const listed = (groups: readonly Group[]): string => groups.map((group) => `“${groupWords[group]}”`).join('、');

const rows = (...groups: readonly ('output' | 'benefit' | 'satisfaction' | 'management')[]) =>
  groups.map((group) =>
    row(
      ({ output: 'output.quantity', benefit: 'benefit.social', satisfaction: 'satisfaction', management: 'management.finance' } as const)[
        group
      ],
      '某项指标名称',
    ),
  );

export const fewGroups: Rule = {
  code: 'few-groups',
  severity: 'error',
  title: '一级指标应当齐全。',
  basis: { id: 'R33', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) => {
    if (record.indicators.length === 0) return [];
    const present = groupsOf(record);
    const lacking = requirementsOf(record.template).groups.filter((group) => !present.includes(group));
    if (lacking.length === 0 && present.length >= fewestGroups) return [];
    const isPrinted = printedLabels(record)
      .map(groupOfLabel)
      .some((group) => group !== null && !present.includes(group));
    if (hasUntoldRows(record) || isPrinted)
      return [undecidable('/indicators', '有的指标所属一级指标不明或系推断，不能判断一级指标是否齐全。')];
    // The rows were bound by inference, but no label on the form names the missing group: a person should look.
    const severity = inferredRows(record).size > 0 ? 'warning' : 'error';
    return lacking.length > 0
      ? [violated('/indicators', `一级指标不齐全：只有${listed(present)}，缺少${listed(lacking)}。`, severity)]
      : [violated('/indicators', `一级指标只有${listed(present)}${present.length}个，少于${fewestGroups}个。`, 'warning')];
  },
  fires: [
    { shows: '只有产出指标', record: form({ family: 'national-2015', indicators: rows('output') }) },
    { shows: '只有产出指标和满意度指标', record: form({ family: 'national-2021', indicators: rows('output', 'satisfaction') }) },
    {
      shows: '标签错位，但表上哪里也没有“效果目标”',
      record: form({
        family: 'shanghai-2017',
        indicators: rows('management', 'output'),
        repairs: [displacedLabel(1, 'level1', 0.9, '质量', '产出目标')],
      }),
    },
    { shows: '上海表没有投入与管理', record: form({ family: 'shanghai-2017', indicators: rows('output', 'benefit') }) },
  ],
  leavesAlone: [
    { shows: '产出、效益、满意度', record: form({ family: 'national-2015', indicators: rows('output', 'benefit', 'satisfaction') }) },
    { shows: '上海表没有影响力目标', record: form({ family: 'shanghai-2017', indicators: rows('management', 'output', 'benefit') }) },
  ],
  undecided: [
    {
      shows: '标签错位，“效果目标”印在表上，却没有一行归到它',
      record: form({
        family: 'shanghai-2017',
        indicators: rows('management', 'output'),
        repairs: [displacedLabel(1, 'level1', 0.9, '效果目标', '产出目标')],
      }),
    },
  ],
};
