import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const joints = /[、，,；;]|(?<=[率度感性数量])[及和与]/;
const measure = /(?:率|满意度|知晓度|覆盖度|幸福感|获得感|安全感|及时性|规范性|健全性|合理性|人数|次数|数量)$/;

const otherRates = /效率|汇率|利率|税率|频率|概率|功率|率先|率领/g;

/** Measures named in one cell: 社区居民满意度、幸福感 has two, 寒托班、暑托班开设班级数 one. */
const measuresIn = (name: string): number => {
  const parts = joints.test(name) ? name.split(joints).filter((part) => measure.test(part)).length : 1;
  const rates = name.indexOf('率') === name.lastIndexOf('率') ? 1 : name.replace(otherRates, '').split('率').length - 1;
  return Math.max(parts, rates);
};

export const nameCompound: Rule = {
  code: 'name-compound',
  severity: 'info',
  title: '一个三级指标只应考核一件事。',
  basis: { id: 'R44', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { name }, foldedName, pointer }) =>
      measuresIn(foldedName) > 1 ? violated(`${pointer}/name`, `三级指标${quoted(name)}把几个指标写在了一起，宜分开填报。`) : null,
    ),
  fires: [
    {
      shows: '社区居民满意度、幸福感',
      record: form({ indicators: [row('benefit.social', '社区居民满意度、幸福感', amount('>=', 80, '%'))] }),
    },
    {
      shows: '项目推广率相关政策研究和现状调研及推进率',
      record: form({ indicators: [row('output.quality', '项目推广率相关政策研究和现状调研及推进率')] }),
    },
  ],
  leavesAlone: [
    { shows: '寒托班、暑托班开设班级数', record: form({ indicators: [row('output.quantity', '寒托班、暑托班开设班级数')] }) },
    { shows: '率先完成任务及时率', record: form({ indicators: [row('output.timeliness', '率先完成任务及时率')] }) },
  ],
};
