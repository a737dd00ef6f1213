import { nameKey } from '../reading.ts';
import type { Row } from '../rows.ts';

/** 及时率, 完善率, 满意度, 培训人数: the name of a measure, whatever stands before it. */
const measureName =
  /^[\p{Script=Han}、]{0,10}(?:率|满意度|知晓度|覆盖度|完善度|饱和度|完整度|准确度|精度|规范性|及时性|有效性|完整性|合理性|健全性|可靠性|稳定性|安全性|可持续性|便利性|人数|次数|数量|场次|份数|人次|面积|金额)$/u;
/** Words that make it a level after all: 提高合格率, 高效率, 全覆盖率. */
const level = /提[高升]|增[加强长]|减少|降低|下降|改善|达标|保持|保证|确保|具有|具备|高|优|良|强|好|较|无|不|零|全|有/;

/** The value is the indicator's name over again, word for word. */
export const restatesName = ({ indicator, foldedTarget, nameKey: key }: Row): boolean =>
  foldedTarget !== '' && nameKey(indicator.target.text) === key;

/** The value names what is measured and gives no level. */
export const isMeasureOnly = ({ indicator, foldedTarget }: Row): boolean =>
  indicator.target.conditions.length === 0 && measureName.test(foldedTarget) && !level.test(foldedTarget);
