import { familyCatalogue } from '../../families/catalogue.ts';
import { level1Labels, level2Labels } from '../../families/sections.ts';
import { rememberedTexts } from '../../model/remembered.ts';
import { displacedLabel, form, row } from '../example-form.ts';
import { groupOf } from '../groups.ts';
import { inferredRows } from '../inferred-rows.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** Pairs that some form prints. A family's own tree would be too strict: local layouts borrow from its neighbours. */
const legalPairs: ReadonlySet<string> = new Set(
  familyCatalogue.flatMap(({ tree }) => tree.flatMap(({ level1, children }) => children.map(({ level2 }) => `${level1} ${level2}`))),
);

const foldedLabels = level2Labels.map(({ concept, labels }) => ({ concept, labels: labels.map(folded) }));

/** The groups under which a second level is printed; null for one with words of its own. Forms print few of them, again and again. */
const groupsAbove = rememberedTexts((label): ReadonlySet<string> | null => {
  const bare = folded(label).replace(/(?:指标|目标)$/, '');
  const concepts = foldedLabels.filter(({ labels }) => labels.includes(bare)).map(({ concept }) => concept);
  if (concepts.length === 0) return null;
  return new Set(
    level1Labels.map(({ concept }) => concept).filter((group) => concepts.some((concept) => legalPairs.has(`${group} ${concept}`))),
  );
});

const moved = { ...row('output.cost', '苗木单价'), level2: '经济成本指标' };

export const labelUnfamiliar: Rule = {
  code: 'label-unfamiliar',
  severity: 'warning',
  title: '二级指标应当放在它所属的一级指标之下。',
  basis: { id: 'R32', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const inferred = inferredRows(record);
    return findingsByRow(rowsOf(record), ({ index, indicator, pointer, title }) => {
      const { level1, level2 } = indicator;
      if (level1 === null || level2 === null) return null;
      const group = groupOf(indicator);
      // A second level with words of its own (信息化指标) is unusual, but not against any frame.
      if (group !== null && groupsAbove(level2)?.has(group) !== false) return null;
      if (inferred.has(index)) return undecidable(`${pointer}/level2`, `${title}的所属栏目系推断，不能判断一、二级指标是否相配。`);
      return group === null
        ? violated(`${pointer}/level1`, `${title}的一级指标${quoted(level1)}不是规定的一级指标。`)
        : violated(`${pointer}/level2`, `${title}的二级指标${quoted(level2)}不应放在一级指标${quoted(level1)}之下。`);
    });
  },
  fires: [
    { shows: '产出指标／经济成本指标', record: form({ indicators: [moved] }) },
    { shows: '一级指标：质量', record: form({ indicators: [{ ...row('output.quality', '合格率'), level1: '质量' }] }) },
  ],
  leavesAlone: [
    { shows: '产出指标／成本指标', record: form({ indicators: [row('output.cost', '苗木单价')] }) },
    {
      shows: '效果目标／满意度',
      record: form({ indicators: [{ ...row('satisfaction', '学员满意度'), level1: '效果目标', level2: '满意度' }] }),
    },
    {
      shows: '产出指标（50分）／数量指标',
      record: form({ indicators: [{ ...row('output.quantity', '培训次数'), level1: '产出指标（50分）' }] }),
    },
  ],
  undecided: [
    {
      shows: '标签错位后推断',
      record: form({ indicators: [moved], repairs: [displacedLabel(0, 'level1', 0.85, '成本指标', '产出指标')] }),
    },
  ],
};
