import type { Level2 } from './sections.ts';

/**
 * What a row says about the section it hangs under, where the printed label is lost or displaced. Votes are log-odds against a row
 * that says nothing. Source: the sample read row by row (the same work appears as 份数 under 数量, plain under 质量, as 完成时间 under 时效)
 * and the usual indicator names of 财预〔2020〕10号 and of the index libraries.
 */
export interface RowCue {
  readonly of: 'name' | 'target';
  readonly pattern: RegExp;
  readonly votes: Readonly<Partial<Record<Level2, number>>>;
}

const benefits = (weight: number) => ({
  economic: weight * 0.8,
  social: weight,
  ecological: weight * 0.8,
  sustainability: weight * 0.8,
  management: weight * 0.4,
  other: weight * 0.4,
});
const outputs = (weight: number) => ({ quantity: weight, quality: weight, timeliness: weight, cost: weight });

export const rowCues: readonly RowCue[] = [
  { of: 'name', pattern: /(?:时间|时限|及时性|及时率|期限|周期|进度|工期|日期|时长|频次|频率)$/, votes: { timeliness: 2.5 } },
  { of: 'name', pattern: /(?:按时|按期|准时|限时|时效)/, votes: { timeliness: 2 } },
  {
    of: 'target',
    pattern:
      /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:底|末|份|中旬|初|\d|前|以前|之前|$)|年底|年末|年内|季度|上半年|下半年|\d{4}年(?!度)|\d日前|(?:之|以)?前完成/,
    votes: { timeliness: 3 },
  },
  { of: 'target', pattern: /^(?:及时|按时|按期|如期)/, votes: { timeliness: 2.2 } },
  { of: 'target', pattern: /(?:小时|分钟|工作日|[^一-龥\d]天|\d天)(?:以?内)?/, votes: { timeliness: 1.5 } },
  {
    of: 'target',
    pattern: /(?:每[年月周日季]|[一二两三四五六七八九十\d]个?(?:年|月|周|季度)[一二两三四五六七八九十\d](?:次|期))/,
    votes: { timeliness: 0.8, quantity: 0.8 },
  },
  { of: 'target', pattern: /[%％‰]|百分/, votes: { quality: 1, quantity: -0.8, timeliness: -1 } },
  { of: 'name', pattern: /[率度]$/, votes: { quality: 0.6, quantity: -0.6 } },
  {
    of: 'name',
    pattern: /合格|达标|通过|优良|准确|完好|验收|质量|差错|故障|事故|不良|符合|完整|返工|抽检|标准|履约/,
    votes: { quality: 1.6 },
  },
  { of: 'target', pattern: /^(?:合格|达标|完成|举办|顺利|符合|优良?|优秀|完整|无|规范|良好|达成|达到预期)/, votes: { quality: 0.9 } },
  { of: 'target', pattern: /^内容(?:包括|涵盖|主要)|^参加人员|授课/, votes: { quality: 2 } },
  {
    of: 'target',
    pattern:
      /[\d一二两三四五六七八九十][\d,，.]*[千万亿]?余?(?:个|项|次|份|期|所|家|人|场|名|平方米|公里|套|台|件|座|处|户|亩|只|头|株|辆|条|卷|页|册|部|门|批|吨|篇|张|盏|米|立方米|公顷|种|幅|支|课时|学时)/,
    votes: { quantity: 1.4, timeliness: -0.8 },
  },
  {
    of: 'name',
    pattern: /(?:数|数量|次数|份数|期数|面积|人数|人次|规模|场次|里程|长度|篇数|个数|场数|户数|覆盖人口)$/,
    votes: { quantity: 2 },
  },
  { of: 'name', pattern: /满意/, votes: { satisfaction: 5 } },
  { of: 'target', pattern: /满意/, votes: { satisfaction: 2 } },
  {
    of: 'name',
    pattern: /成本|单价|费用|造价|均价|油耗|[补资]助标准|补贴标准|采购价|投资额|总投资|预算控制|经费支出|费支出|费标准/,
    votes: { cost: 2.6, economicCost: 2.6 },
  },
  {
    of: 'target',
    pattern: /\d[\d,，.]*[万亿]?元|不超预算|预算[以之]?内/,
    votes: { cost: 1.6, economicCost: 1.6, economic: 1, timeliness: -1 },
  },
  { of: 'name', pattern: /预算执行|资金使用|财务|资金到位|预算编制|预算调整|资金拨付合规|支出合规/, votes: { finance: 3.2, input: 2 } },
  { of: 'name', pattern: /立项|管理制度|监督检查|政府采购|合同管理|制度执行|项目管理/, votes: { implementation: 3 } },
  { of: 'target', pattern: /^(?:合规|健全|有效|规范|完备)$/, votes: { finance: 0.8, implementation: 0.8, management: 0.6 } },
  { of: 'name', pattern: /收入|产值|经济|增收|节约|税收|利润|增产|效益$|社会投资|财政资金/, votes: { economic: 2.2 } },
  {
    of: 'name',
    pattern:
      /社会|群众|公众|就业|知晓|影响力|服务水平|服务能力|惠及|受益|普及|示范|意识|氛围|获得感|素养|安全感|有责投诉|覆盖面|参与率|报道|事件|返贫|脱贫/,
    votes: { social: 1.8 },
  },
  {
    of: 'target',
    pattern: /提[高升]|改善|增强|推进|完善|发挥|展示|普及|增[加长]|降低|减少|缓解|加强|促进|浓厚|下降|提质|巩固|扩大|明显|显著/,
    votes: { ...benefits(1.8), ...outputs(-1) },
  },
  {
    of: 'name',
    pattern: /生态|环境(?!卫生满)|绿化|排放|污染|节能|水质|能耗|垃圾减量|碳|空气/,
    votes: { ecological: 2.2, ecologicalCost: 1.5 },
  },
  { of: 'name', pattern: /长效|可持续|长期|机制|后续|持续/, votes: { sustainability: 2, management: 2.6 } },
  { of: 'name', pattern: /对.{0,8}发展的影响|成果应用|人才队伍/, votes: { sustainability: 2.2 } },
  { of: 'name', pattern: /管理办法|制度健全/, votes: { management: 1 } },
  { of: 'name', pattern: /人力|人员配备|人员到位|到岗|专业人员|队伍建设/, votes: { personnel: 2.6 } },
  { of: 'name', pattern: /部门|联席|协作|协调|协同|联动/, votes: { coordination: 2.4 } },
  { of: 'name', pattern: /配套/, votes: { facilities: 2.6 } },
  { of: 'name', pattern: /信息公开|信息共享|数据共享|共享/, votes: { information: 2.8 } },
  { of: 'name', pattern: /公共秩序|社会成本|扰民|交通影响/, votes: { socialCost: 2.4 } },
  { of: 'name', pattern: /文明施工|扬尘|噪声/, votes: { ecologicalCost: 2 } },
];
