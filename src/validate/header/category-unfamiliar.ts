import { form } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** 项目类别 and 绩效类型 of the Shanghai form, in the short words that all their variants contain. */
const shanghaiCategories = ['新增项目', '结转项目', '一次性项目', '经常性专项业务费', '经常性项目'];
const shanghaiTypes = ['基本建设工程', '信息化建设', '政策补贴', '政府购买服务', '资产购置', '事业'];

const isKnown = (text: string | null, words: readonly string[]): boolean =>
  text === null || words.some((word) => folded(text).includes(word));

export const categoryUnfamiliar: Rule = {
  code: 'category-unfamiliar',
  severity: 'info',
  title: '项目类别和绩效类型应当从表上给出的选项中选。',
  basis: { id: 'R07', source: sources.shanghai, grade: 'seen' },
  families: ['shanghai-2017'],
  check: ({ project }) => [
    ...(isKnown(project.category, shanghaiCategories)
      ? []
      : [violated('/project/category', `项目类别${quoted(project.category)}不在表上给出的选项之中。`)]),
    ...(isKnown(project.performanceType, shanghaiTypes)
      ? []
      : [violated('/project/performanceType', `绩效类型${quoted(project.performanceType)}不在表上给出的选项之中。`)]),
  ],
  fires: [{ shows: '项目类别：重点项目', record: form({ family: 'shanghai-2017', project: { category: '重点项目' } }) }],
  leavesAlone: [
    {
      shows: '经常性专项业务费；事业/专业类',
      record: form({ family: 'shanghai-2017', project: { category: '经常性专项业务费', performanceType: '事业/专业类' } }),
    },
    { shows: '全国表自有选项', record: form({ family: 'national-2015', project: { category: '新增' } }) },
  ],
};
