import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetSchema } from '../../src/canonical/form-record.ts';
import { readTarget } from '../../src/normalise/read-target.ts';
import { brief } from './brief.ts';

const year = 2020;
const read = (text: string): string => brief(readTarget(text, { year }));
const table = (rows: string): readonly (readonly [string, string])[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('→').map((cell) => cell.trim()) as [string, string]);

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

describe('readTarget: every word with every number and unit', () => {
  const words = [
    ...['≥', '>=', '≧', '⩾', '＞＝', '》', '不低于', '不少于', '不小于', '不得低于', '至少', '应不低于', '大于等于'].map(
      (word) => [word, '', '>='] as const,
    ),
    ...['≤', '<=', '≦', '＜＝', '不高于', '不超过', '不多于', '不大于', '至多', '不得超过', '控制在'].map(
      (word) => [word, '', '<='] as const,
    ),
    ...['>', '＞', '大于', '超过', '高于', '多于'].map((word) => [word, '', '>'] as const),
    ...['<', '＜', '小于', '低于', '少于'].map((word) => [word, '', '<'] as const),
    ...['=', '＝', '等于', '达到', ''].map((word) => [word, '', '='] as const),
    ...['约', '大约', '近'].map((word) => [word, '', 'approx'] as const),
    ...['以上', '及以上', '（含）以上'].flatMap((word) => ['', '=', '达到', '控制在'].map((sign) => [sign, word, '>='] as const)),
    ...['以内', '以下', '之内'].flatMap((word) => ['', '=', '控制在'].map((sign) => [sign, word, '<='] as const)),
    ['', '左右', 'approx'] as const,
  ];
  const numbers = [
    ...[['3', 3] as const, ['90', 90] as const, ['1,260', 1260] as const, ['1，260', 1260] as const, ['95.50', 95.5] as const],
    ...[['９０', 90] as const, ['2.61万', 26100] as const, ['3千', 3000] as const, ['1.2亿', 120_000_000] as const],
  ];
  const units = [
    '%',
    '‰',
    '元',
    '元/亩',
    '元/人·月',
    '人次',
    '个',
    '个学校',
    '平方米',
    '小时',
    '个工作日',
    '年',
    '亩次',
    '分',
    '家',
    '台套',
  ];
  const measures = ['', '培训场次', '一级绿地', '群众满意度'];

  it('reads the comparison, the value and the unit whatever stands together', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...words), fc.constantFrom(...numbers), fc.constantFrom(...units), fc.constantFrom(...measures)],
        ([before, behind, comparator], [digits, value], unit, measure) => {
          fc.pre(!(measure !== '' && before === '》')); // 》 within a clause closes a title
          expect(readTarget(`${measure}${before}${digits}${unit}${behind}`, { year }).conditions).toEqual([
            { measure: measure || null, comparator, value, upper: null, unit },
          ]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads several clauses as several conditions, in order', () => {
    const clause = fc.tuple(fc.constantFrom('人数', '合格率', '投诉'), fc.constantFrom('≥', '不超过'), fc.integer({ min: 0, max: 9999 }));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 5 }), fc.constantFrom('，', '；', '、', ', ', '\n'), (clauses, separator) => {
        const text = clauses.map(([measure, sign, value]) => `${measure}${sign}${value}项`).join(separator);
        expect(readTarget(text, { year }).conditions.map(({ measure, value }) => [measure, value])).toEqual(
          clauses.map(([measure, , value]) => [measure, value]),
        );
      }),
    );
  });
});

describe('readTarget: any text', () => {
  const pieces = fc.constantFrom(
    ...'≥≤><=0123456789.,，。；、-~至年月日底前第一二三十半每次个%‰万亿元/（）()*X包括以上内约±《》\n 人'.split(''),
  );
  const text = fc.oneof(fc.string({ unit: pieces, maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }));

  it('gives a target that keeps the contract, the same for the same text', () => {
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 1990, max: 2050 })), (printed, formYear) => {
        const target = readTarget(printed, { year: formYear });
        expect(targetSchema.safeParse(target).success).toBe(true);
        expect(readTarget(printed, { year: formYear })).toEqual(target);
        expect(target.text).toBe(printed.trim() || null);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '1',
    '≥',
    '(',
    '（',
    '一',
    '每',
    '年',
    '以上',
    '1-',
    '1,',
    '、',
    '，',
    '第',
    '≥1人',
    '2020年',
    '"',
    '》',
    'X',
    '1/',
    ' ',
    '\n',
    '百分之',
  ])('takes no longer than its length asks for when %j is repeated', (piece) => {
    const started = performance.now();
    for (const length of [50, 59, 60, 61, 120, 100_000]) readTarget(piece.repeat(length), { year });
    readTarget(`${piece.repeat(50_000)}x`, { year });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
