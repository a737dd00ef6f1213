/**
 * What the rules rest on. The wording of the regulations was not at hand when this was written: rules of grade 'regulation' name
 * the document and the review it lays down, and are to be checked against the original before anyone quotes an article.
 */
export const sources = {
  completeness: '财预〔2015〕88号，绩效目标审核：完整性审核',
  relevance: '财预〔2015〕88号，绩效目标审核：相关性审核',
  adequacy: '财预〔2015〕88号，绩效目标审核：适当性审核',
  feasibility: '财预〔2015〕88号，绩效目标审核：可行性审核',
  quantified: '财预〔2015〕88号，绩效目标设定要求：指向明确、细化量化、合理可行、相应匹配',
  core: '财预〔2021〕101号，绩效指标设置：高度关联、重点突出、量化易评',
  coreWeights: '财预〔2021〕101号，指标分值权重',
  selfEvaluation: '财预〔2020〕10号，项目支出绩效自评表',
  platform: '预算管理一体化系统的保存校验',
  audit: '绩效目标审核工具的机器检查',
  recheck: '四川省自评复核标准（2026年）',
  disclosure: '上海市普陀区预算公开检查规则',
  shanghai: '上海市财政支出项目绩效目标申报表',
  sample: '上海市教育委员会科技发展中心2020年申报表',
  localForms: '各地公开的绩效目标表',
  civilCode: '民法典第一千二百五十九条：以上、以下、以内、届满包括本数',
  reasoning: '填报内容相互印证',
} as const;
