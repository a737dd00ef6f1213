import { describe, expect, it } from 'vitest';
import { readTarget } from '../../src/normalise/read-target.ts';
import { brief, table } from './brief.ts';

const year = 2020;
const read = (text: string): string => brief(readTarget(text, { year }));

describe('readTarget: quantities', () => {
  it.each(
    table(`
      =5.00(万人次) → = 50000 人次
      >=1,260人 → >= 1260 人
      1，260人 → = 1260 人
      2千人 → = 2000 人
      500千瓦时 → = 500 千瓦时
      ≤3千万元 → <= 30000000 元
      5-10万元 → between 50000..100000 元
      5万元-10万元 → between 50000..100000 元
      90%-95% → between 90..95 %
      80（含）-90分 → between 80..90 分
      介于3%和5%之间 → between 3..5 %
      两到三次 → between 2..3 次
      ≥-5℃ → >= -5 ℃
      -20℃以下 → <= -20 ℃
      百分之九十五以上 → >= 95 %
      半小时内 → <= 0.5 小时
      90%（含）以上 → >= 90 %
      90%以上（含90%） → >= 90 %
      12场(线上6场，线下6场) → = 12 场
      3万余人 → approx 30000 人
      >90%以上 → > 90 %
      控制在98%以上 → >= 98 %
      提高至95% → = 95 %
      未超过5% → <= 5 %
      不足5% → < 5 %
      可控性100% → 可控性 = 100 %
      一级绿地不低于80% → 一级绿地 >= 80 %
      一次验收合格率100% → 一次验收合格率 = 100 %
      PM2.5达标率100% → PM2.5达标率 = 100 %
      满意度：≥90% → 满意度 >= 90 %
      合格率应不低于95% → 合格率 >= 95 %
      目标值：90% → = 90 %
      预约100人 → 预约 = 100 人
      人均不低于30元 → 人均 >= 30 元
      满意度均不低于95% → 满意度 >= 95 %
      8场活动 → = 8 场活动
      320标准箱 → = 320 标准箱
      ≥30公里·次 → >= 30 公里·次
      =无 → “无”
      雷达5台 → 雷达 = 5 台
      2020年完成率≥95% → 完成率 >= 95 %
      2021年完成50%，2022年完成100% → 2021年 = 50 % · 2022年 = 100 %
      开展不低于5次的社区法治宣传活动 → 社区法治宣传活动 >= 5 次
      至少1次矫正人员的集中活动 → 矫正人员的集中活动 >= 1 次
      2名以上专职人员 → 专职人员 >= 2 名
      省级以上奖项≥2项 → 省级以上奖项 >= 2 项
      受理后20个工作日内 → 受理后 <= 20 个工作日
      30分钟内到达现场 → 到达现场 <= 30 分钟
      5个工作日内完成 → <= 5 个工作日
      100%完成 → = 100 %
      慰问100人、宣传品2000份 → 慰问 = 100 人 · 宣传品 = 2000 份
      响应时间≤2小时和修复时间≤24小时 → 响应时间 <= 2 小时 · 修复时间 <= 24 小时
      响应时间≤2小时修复时间≤24小时 → 响应时间 <= 2 小时 · 修复时间 <= 24 小时
      1.培训2次；2.考核1次 → 培训 = 2 次 · 考核 = 1 次
      31座/次 → = 31 座/次
      500吨/日 → = 500 吨/日
      100人/年 → = 100 人/年
      每月500元 → 每月 = 500 元
      每月1-2次 → 每月 between 1..2 次
    `),
  )('%s gives %s', (text, expected) => expect(read(text)).toBe(expected));

  it('parts quantities at a line break only where every line is one', () => {
    expect(read('≥90%\n投诉率≤2%')).toBe('>= 90 % · 投诉率 <= 2 %');
    expect(read('参加人员为全体在编教\n师')).toBe('“参加人员为全体在编教\n师”');
  });
});

describe('readTarget: dates and frequencies', () => {
  it.each(
    table(`
      3月前 → by? 2020-03-31 month
      上半年前 → by? 2020-06-30 half-year
      上半年完成 → by 2020-06-30 half-year
      第二季度末完成 → by 2020-06-30 quarter
      10月举办 → by 2020-10-31 month
      12月20日前发放到户 → by 2020-12-20 day
      6月中旬前完成 → by 2020-06-20 month
      2018-11-30前 → by 2018-11-30 day
      2020年12月31日24时前 → by 2020-12-31 day
      2018年4月至9月 → by 2018-09-30 month
      1-11月 → by 2020-11-30 month
      2020-2022年 → by 2022-12-31 year
      二〇二一年二月底前 → by 2021-02-28 month
      次年3月底前 → by 2021-03-31 month
      资金于6月30日前拨付到位 → by 2020-06-30 day
      ≤12月31日 → by 2020-12-31 day
      6月底前完成方案编制，11月底前完成验收 → by 2020-11-30 month
      年底前完成10个项目 → = 10 个项目 · by 2020-12-31 year
      2020年新增就业100人 → 新增就业 = 100 人
      三年内完成 → <= 3 年
      每季度不少于1次 → 1 次 every P3M
      每半年一次 → 1 次 every P6M
      每两年举办1届 → 1 届 every P2Y
      隔周一次 → 1 次 every P2W
      不少于2次/周 → 2 次 every P1W
      每日1次 → 1 次 every P1D
    `),
  )('%s gives %s', (text, expected) => expect(read(text)).toBe(expected));

  it('takes a deadline without a year for wording where the form has no year', () => {
    expect(brief(readTarget('9月底前完成', { year: null }))).toBe('“9月底前完成”');
    expect(brief(readTarget('2019年9月底前完成', { year: null }))).toBe('by 2019-09-30 month');
  });
});

describe('readTarget: wordings that look like quantities', () => {
  it.each([
    ...[
      '二类及以上',
      '达到国家1级标准',
      '省级以上',
      '获省级以上奖项或入选省级展演',
      '5A级景区',
      '前3名',
      '第四次',
      '一次性通过',
      '再上一个台阶',
      '一次验收合格',
    ],
    ...[
      '7×24小时',
      '1：3',
      '9:00-17:00',
      '1/3',
      '三分之二以上',
      '60%≤x≤80%',
      '3D打印',
      '1号线',
      '完成第19届工博会筹备',
      '符合GB3096-2008标准',
      'T+3日',
    ],
    ...[
      '零发生',
      '无重大安全事故',
      '不高于上年',
      '≥2019年水平',
      '较上年下降',
      '四季常绿',
      '全年',
      '长期',
      '自2020年1月1日起',
      '根据2019年6月30日发布的规定执行',
    ],
    ...['国家、教育部、上海近30类学科基地名单', '内容包括年度运行数据、重点任务完成情况、存在问题及近5类典型案例等'],
    '内容包括全年统计数据、创新活动情况、认定情况，国家、教育部、上海近30类学科基地名单，三大奖获奖成果名单及重点立项项目名单等',
  ])('%s stays a wording', (text) => {
    expect(readTarget(text, { year })).toMatchObject({
      kind: 'qualitative',
      conditions: [],
      deadline: null,
      frequency: null,
      quality: text,
    });
  });

  it.each(['≥XX次', 'X月底前完成', '20XX年12月底前', '≥（  ）%', '___%', '待定', '…', '%', '（%）', '人次', '#REF!', 'N/A'])(
    '%s is a placeholder',
    (text) => expect(readTarget(text, { year }).kind).toBe('missing'),
  );
});
