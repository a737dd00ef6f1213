import { describe, expect, it } from 'vitest';
import { readTarget } from '../../src/normalise/read-target.ts';
import { brief, table } from './brief.ts';

const year = 2020;
const read = (text: string): string => brief(readTarget(text, { year }));

describe('readTarget: the table of the contract', () => {
  it.each(
    table(`
      >=90% → >= 90 %
      ≥90％ → >= 90 %
      90%以上 → >= 90 %
      不低于90% → >= 90 %
      达到90%以上 → >= 90 %
      >60个学校 → > 60 个学校
      超过60个学校 → > 60 个学校
      大于60个学校 → > 60 个学校
      ≤3‰ → <= 3 ‰
      不超过3‰ → <= 3 ‰
      控制在3‰以内 → <= 3 ‰
      =25个中心 → = 25 个中心
      25个中心 → = 25 个中心
      150-200项 → between 150..200 项
      150至200项 → between 150..200 项
      150～200项 → between 150..200 项
      约600项 → approx 600 项
      600项左右 → approx 600 项
      >1万字 → > 10000 字
      5,000万元 → = 50000000 元
      1.2亿元 → = 120000000 元
      =50人次以上，培训场次不少于二次 → >= 50 人次 · 培训场次 >= 2 次
      >=1次，人数不少于100人 → >= 1 次 · 人数 >= 100 人
      十一月底以前完成 → by 2020-11-30 month
      9月底前完成 → by 2020-09-30 month
      年底完成 → by 2020-12-31 year
      2020年12月31日前 → by 2020-12-31 day
      第三季度前完成 → by? 2020-09-30 quarter
      2个月1期，年底完成 → by 2020-12-31 year · 1 期 every P2M
      经纪人年审两年一次，年底前完成 → by 2020-12-31 year · 1 次 every P2Y
      合规 → “合规”
      进一步提高 → “进一步提高”
      无 → “无”
      完成 → “完成”
      及时 → “及时”
      - → missing
      / → missing
      ** → missing
      ≥**% → missing
      ≤6.8万元/公里 → <= 68000 元/公里
      =100.00(%) → = 100 %
      1次/月 → 1 次 every P1M
      每月1次 → 1 次 every P1M
      一年四次 → 4 次 every P1Y
      两年一次 → 1 次 every P2Y
      低于5% → < 5 %
      24小时内 → <= 24 小时
    `),
  )('%s gives %s', (text, expected) => expect(read(text)).toBe(expected));

  it('keeps the text as printed and says what kind of target it is', () => {
    expect(readTarget(' ≥９０％ ', { year })).toEqual({
      text: '≥９０％',
      kind: 'quantitative',
      conditions: [{ measure: null, comparator: '>=', value: 90, upper: null, unit: '%' }],
      deadline: null,
      frequency: null,
      quality: null,
    });
    expect(readTarget('**', { year }).text).toBe('**');
    expect(readTarget('  ', { year })).toMatchObject({ text: null, kind: 'missing' });
    expect(readTarget(null, { year })).toMatchObject({ text: null, kind: 'missing' });
    const kinds = ['合规', '年底完成', '2个月1期', '2个月1期，年底完成', '80%以上，稳步提高'].map(
      (text) => readTarget(text, { year }).kind,
    );
    expect(kinds).toEqual(['qualitative', 'deadline', 'quantitative', 'mixed', 'mixed']);
  });
});

// Shapes collected from filed forms. Left out: those split over columns (80, 81) and the dates of headers (111), which are read elsewhere.
// Where a unit is implied (59 万 of 元, 40, 46) or stands only in the name (48, 49, 55), the record says what the target says and no more.
describe('readTarget: shapes of filed forms', () => {
  it.each(
    table(`
      >=90% → >= 90 %
      =144项 → = 144 项
      >2次 → > 2 次
      >=8000平方米 → >= 8000 平方米
      ≥90.00(%) → >= 90 %
      ≥100公里 → >= 100 公里
      ≥20年 → >= 20 年
      ≥500亩 → >= 500 亩
      <=475元/亩 → <= 475 元/亩
      <=3000元/平方米 → <= 3000 元/平方米
      >=6万元 → >= 60000 元
      >=2.61万元 → >= 26100 元
      =46.16万元 → = 461600 元
      =23万元/个 → = 230000 元/个
      ≥80M → >= 80 M
      ≤620万/月 → <= 6200000 /月
      ≤500元/100km → <= 500 元/100km
      ≤28.40/株 → <= 28.4 /株
      >=85 → >= 85
      985米 → = 985 米
      0% → = 0 %
      168 → = 168
      250万 → = 2500000
      1346.0088万平方米 → = 13460088 平方米
      3500公斤 → = 3500 公斤
      17元/人.每天 → = 17 元/人.每天
      5.5亩 → = 5.5 亩
      100分 → = 100 分
      0起 → = 0 起
      95%以上 → >= 95 %
      大于90% → > 90 %
      不少于100人 → >= 100 人
      不超预算 → “不超预算”
      参照政府采购成本控制 → “参照政府采购成本控制”
      ±3%以内 → between -3..3 %
      》90% → >= 90 %
      》 亩 → missing
      》 % → missing
      5-10次 → between 5..10 次
      =1次，50个学校 → = 1 次 · = 50 个学校
      第一年按总投资额返本20%，分红按8%分红 → 第一年按总投资额返本 = 20 % · 分红 = 8 %
      60余家 → approx 60 家
      70所左右 → approx 70 所
      年底前完成 → by 2020-12-31 year
      十二月底完成 → by 2020-12-31 month
      贯穿全年，年底前完成 → by 2020-12-31 year · “贯穿全年”
      2023年12月31日 → by 2023-12-31 day
      2020年12月前 → by? 2020-12-31 month
      2020年12月底 → by 2020-12-31 month
      每年12月底前 → by 2020-12-31 month
      2023.07-2024.01 → by 2024-01-31 month
      2020年1月--2020年11月 → by 2020-11-30 month
      202001-202012 → by 2020-12-31 month
      按月安排 → “按月安排”
      在项目计划完成时间内完成 → “在项目计划完成时间内完成”
      充分展示 → “充分展示”
      优良中低差 → “优良中低差”
      应保尽保 → “应保尽保”
      符合相关规定 → “符合相关规定”
      参加人员为中心全体职员，授课老师为相关专业行业专家 → “参加人员为中心全体职员，授课老师为相关专业行业专家”
      9%0 → “9%0”
      292% → = 292 %
      88100 → = 88100
      ≥100百分比 → >= 100 %
      **人 → missing
      ≥**元/人·月 → missing
      XX → missing
      * → missing
      — → missing
      较上年增长5% → 较上年增长 = 5 %
      达成预期指标 → “达成预期指标”
      部分达到预期目标,并且具备一定效果 → “部分达到预期目标,并且具备一定效果”
    `),
  )('%s gives %s', (text, expected) => expect(read(text)).toBe(expected));
});
