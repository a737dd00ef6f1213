import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, type Row, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';
import { wholeOf } from './shares.ts';

/** The name of a count where its unit belongs: ≥100人数. */
const countNames = /^(?:人数|次数|数量|个数|份数|场数|户数|面积|金额|比例|百分比|百分率)$/;
const rateName = /(?:合格|达标|优良|完好|准确|覆盖|知晓|通过|及时|到位|完成|就业|成活|参与|差错|满意|出勤|履约|办结)率$/;
const shareUnits = /^(?:分|倍|百分点|个百分点)$/;

const oddUnit = ({ indicator: { target }, foldedName: name }: Row): string | null => {
  for (const { unit, measure } of target.conditions) {
    if (unit === null) continue;
    if (countNames.test(unit) || /元.*[%％]/.test(unit)) return unit;
    if (measure !== null) continue;
    if (unit === '度' && (name.endsWith('满意度') || name.endsWith('满意'))) return unit;
    if (name.endsWith('率') && wholeOf(unit) === null && rateName.test(name) && !shareUnits.test(unit)) return unit;
  }
  return /元\s*[%％]/.test(target.text ?? '') ? '元%' : null;
};

export const unitOdd: Rule = {
  code: 'unit-odd',
  severity: 'info',
  title: '计量单位应当与指标名称相配。',
  basis: { id: 'R67', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), (row) => {
      const unit = oddUnit(row);
      return unit === null
        ? null
        : violated(`${row.pointer}/target`, `${row.title}的指标值${quoted(row.indicator.target.text)}计量单位“${unit}”与名称不相配。`);
    }),
  fires: [
    {
      shows: '基干民兵整组工作：≥100人数',
      record: form({ indicators: [row('output.quantity', '基干民兵整组工作', amount('>=', 100, '人数'))] }),
    },
    { shows: '特殊人员满意：90度', record: form({ indicators: [row('satisfaction', '特殊人员满意', amount('=', 90, '度'))] }) },
    { shows: '验收合格率：≥90次', record: form({ indicators: [row('output.quality', '验收合格率', amount('>=', 90, '次'))] }) },
    {
      shows: '节约经费：28.8万元%',
      record: form({ indicators: [row('benefit.economic', '节约经费', amount('=', 288_000, '元%', '28.8万元%'))] }),
    },
  ],
  leavesAlone: [
    { shows: '系统用户满意度：≥90分', record: form({ indicators: [row('satisfaction', '系统用户满意度', amount('>=', 90, '分'))] }) },
    { shows: '服务差错率：≤3‰', record: form({ indicators: [row('output.quality', '服务差错率', amount('<=', 3, '‰'))] }) },
    { shows: '节约用电：≥5000度', record: form({ indicators: [row('benefit.ecological', '节约用电', amount('>=', 5000, '度'))] }) },
  ],
};
