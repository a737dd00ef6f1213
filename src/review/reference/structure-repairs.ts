import type { RepairEntry } from './entries.ts';

/** Changes that joining pages and binding labels make; they work on tables, so no text rule can state them. */
export const structureRepairs: readonly RepairEntry[] = [
  {
    id: 'page-cut',
    about: '接上被分页切成两段的文字',
    certainty: 'judged',
    examples: [{ before: '组织开展高校技术转移\n队伍业务培训', after: '组织开展高校技术转移队伍业务培训' }],
    suggests: [],
    leavesAlone: ['下一页另起一行的三级指标', '页首重复的表头'],
    surroundings: [],
  },
  {
    id: 'displaced-label',
    about: '把一级、二级指标的名称归到它真正管辖的行（只用于表格线已经丢失的文本）',
    certainty: 'judged',
    examples: [{ before: '质量（按印出的位置，“报告完成时间 年底前”在“质量”之下）', after: '时效' }],
    suggests: [],
    leavesAlone: ['有表格线或合并单元格的表：以原件为准，从不改动'],
    surroundings: [],
  },
];
