import { form, row, wording } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const degree = '进一步|逐步|不断|持续|稳步|有效|明显|显著|大幅|有所|充分|较大|得到|基本|更加|切实|全面|积极|长期';
const trend =
  '提[高升]|增强|增加|改善|完善|推进|推广|促进|扩大|优化|巩固|普及|发展|加强|发挥|展示|浓厚|向好|减少|降低|下降|减轻|缓解|遏制|消除|推动|深化|规范';
/** 进一步提高, 充分发挥, 效果明显, 长期; 好, 良好 and 较好 are grades that can be judged. */
const vague = new RegExp(`^(?:效果|成效)?(?:(?:${degree})*(?:${trend})+|(?:${degree})+|较高|到位)$`);
/** 财务监控有效性：有效, 管理规范性：规范: the value answers what the name asks. */
const answers = /(?:有效|规范|合理|健全|完备|可控)(?:性|程度|情况)$/;

export const targetVague: Rule = {
  code: 'target-vague',
  severity: 'info',
  title: '指标值应当可衡量，不宜只写“提高”“显著”等而没有基准或等级。',
  basis: { id: 'R60', source: sources.quantified, grade: 'regulation' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, foldedName, pointer, title }) =>
      target.conditions.length === 0 && vague.test(folded(target.quality ?? '')) && !answers.test(foldedName)
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}没有基准或等级，难以判断是否达到。`)
        : null,
    ),
  fires: [
    {
      shows: '高校服务社会能力：进一步提高',
      record: form({ indicators: [row('benefit.social', '高校服务社会能力', wording('进一步提高'))] }),
    },
    { shows: '美化指数：提高', record: form({ indicators: [row('benefit.ecological', '提升城市环境美化指数', wording('提高'))] }) },
    { shows: '新增违建发生数：降低', record: form({ indicators: [row('benefit.sustainability', '新增违建发生数', wording('降低'))] }) },
  ],
  leavesAlone: [
    { shows: '财务监控有效性：有效', record: form({ indicators: [row('management.finance', '财务监控有效性', wording('有效'))] }) },
    { shows: '资金使用合规性：合规', record: form({ indicators: [row('management.finance', '资金使用合规性', wording('合规'))] }) },
    { shows: '设施运行状况：良好', record: form({ indicators: [row('benefit.social', '设施运行状况', wording('良好'))] }) },
    { shows: '重大责任事故：无', record: form({ indicators: [row('output.quality', '重大责任事故', wording('无'))] }) },
  ],
};
