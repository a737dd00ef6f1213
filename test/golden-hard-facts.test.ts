// Facts about the fixtures written by hand, so that neither a regenerated golden record nor a slip in the content files can erase them.

import { describe, expect, it } from 'vitest';
import { type GoldenCase, goldenCases } from '../fixtures/make/golden-cases.ts';
import type { FormRecord, Target } from '../src/canonical/form-record.ts';
import { filesOf, ingestFixture } from './golden-files.ts';

const caseNamed = (name: string): GoldenCase => {
  const found = goldenCases.find((each) => each.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
};

const filesNamed = (name: string): readonly string[] => filesOf(caseNamed(name));

const onlyRecord = async (file: string): Promise<FormRecord> => {
  const [record, ...more] = await ingestFixture(file);
  if (!record || more.length > 0) throw new Error(`${file}: expected one record, found ${more.length + (record ? 1 : 0)}`);
  return record;
};

const condition = (comparator: string, value: number, unit: string | null, measure: string | null = null, upper: number | null = null) => ({
  ...{ measure, comparator, value, upper, unit },
});

/** The parts of a target that say something. */
const saysOf = ({ conditions, deadline, frequency, quality }: Target) => ({
  ...(conditions.length > 0 ? { conditions } : {}),
  ...(deadline ? { deadline } : {}),
  ...(frequency ? { frequency } : {}),
  ...(quality === null ? {} : { quality }),
});

const targetsByName = (record: FormRecord) => Object.fromEntries(record.indicators.map(({ name, target }) => [name, saysOf(target)]));

describe.each(filesNamed('shanghai-2020-real'))('the real form of 2020 as %s', (file) => {
  const reading = onlyRecord(file);

  it('has 71 rows in seven sections', async () => {
    const { indicators } = await reading;
    const sections = [...new Set(indicators.map(({ category, level1, level2 }) => `${category} ${level1} ${level2}`))];
    expect(
      sections.map((section) => [section, indicators.filter((row) => `${row.category} ${row.level1} ${row.level2}` === section).length]),
    ).toEqual([
      ['management.finance 投入与管理 财务管理', 4],
      ['management.implementation 投入与管理 实施管理', 3],
      ['output.quantity 产出目标 数量', 24],
      ['output.quality 产出目标 质量', 18],
      ['output.timeliness 产出目标 时效', 15],
      ['benefit.social 效果目标 社会效益', 6],
      ['satisfaction 效果目标 满意度', 1],
    ]);
  });

  it('has its budget exact and its narrative whole', async () => {
    const { budget, narrative } = await reading;
    expect([budget.total, budget.currentYear, budget.previousYearBudget, budget.previousYearExecuted]).toEqual([
      5_535_000, 5_535_000, 8_320_000, 8_320_000,
    ]);
    const lengths = Object.values(narrative).map((text) => text?.length ?? null);
    expect(lengths).toEqual([252, 409, 766, 1141, 1258, 905, null]);
    expect(narrative.necessity).toContain('的通知（沪府办〔2015〕84号）');
    expect(narrative.necessity).toContain('印发<关于进一步加大财政支持力度加快建设');
    expect(narrative.necessity).toContain('《中共上海市委 上海市人民政府关于加快建设');
    expect(narrative.safeguards).toContain('产学研用结合的有机组成部分，推动科技成果转化');
    expect(narrative.goal).toMatch(/综合科技实力，推进高校科技成果的转化和产业化，提高高校服务社会的能力。$/);
  });

  it('mends the lost ordinal and the look-alike, and says so', async () => {
    const { repairs, indicators } = await reading;
    expect(indicators[34]?.name).toBe('组织高校参展第十九届工博会');
    expect(indicators[61]?.name).toBe('举办中国高校科技成果交易会举办工作完成及时性');
    const mended = repairs.filter(({ pointer, confidence }) => confidence !== undefined && pointer.endsWith('/name'));
    expect(mended.map(({ pointer, before, after, applied, evidence }) => ({ pointer, before, after, applied, evidence }))).toEqual([
      {
        pointer: '/indicators/34/name',
        before: '组织高校参展第届工博会',
        after: '组织高校参展第十九届工博会',
        applied: true,
        evidence: '/narrative/goal',
      },
      {
        pointer: '/indicators/61/name',
        before: '举办中国商校科技成果交易会举办工作完成及时性',
        after: '举办中国高校科技成果交易会举办工作完成及时性',
        applied: true,
        evidence: '/indicators/42/name',
      },
    ]);
  });

  it('reads the odd targets', async () => {
    const { indicators } = await reading;
    const says = (ordinal: number) => {
      const target = indicators[ordinal - 1]?.target;
      return target ? { kind: target.kind, ...saysOf(target) } : undefined;
    };
    expect(says(8)).toEqual({ kind: 'quantitative', conditions: [condition('=', 25, '个中心')] });
    expect(says(13)).toEqual({ kind: 'quantitative', conditions: [condition('>=', 1, '次'), condition('>=', 100, '人', '人数')] });
    expect(says(17)).toEqual({ kind: 'quantitative', conditions: [condition('between', 150, '项', null, 200)] });
    expect(says(20)).toEqual({ kind: 'quantitative', conditions: [condition('>=', 50, '人次'), condition('>=', 2, '次', '培训场次')] });
    expect(says(36)).toEqual({ kind: 'qualitative', quality: '无' });
    expect(says(41)).toEqual({ kind: 'quantitative', conditions: [condition('>', 10_000, '字')] });
    expect(says(44)?.kind).toBe('qualitative');
    expect(says(50)).toEqual({ kind: 'deadline', deadline: { by: '2020-09-30', precision: 'quarter', ambiguous: true } });
    expect(says(52)).toEqual({
      kind: 'mixed',
      deadline: { by: '2020-12-31', precision: 'year', ambiguous: false },
      frequency: { times: 1, unit: '次', every: 'P2Y' },
    });
    expect(says(53)).toEqual({ kind: 'deadline', deadline: { by: '2020-11-30', precision: 'month', ambiguous: false } });
    expect(says(71)).toEqual({ kind: 'quantitative', conditions: [condition('>', 90, '%')] });
  });
});

it('tells of the real text copy that every row of its second page hung under wrong labels, and no row of the first', async () => {
  const { repairs } = await onlyRecord('shanghai-2020-real/form.txt');
  const moved = repairs.flatMap(({ pointer }) => pointer.match(/^\/indicators\/(\d+)\/level[12]$/)?.[1] ?? []).map(Number);
  expect([...new Set(moved)].sort((one, other) => one - other)).toEqual(Array.from({ length: 33 }, (_, index) => 38 + index));
  expect(repairs.find(({ pointer }) => pointer === '/indicators/38/level1')).toMatchObject({
    before: '质量',
    after: '产出目标',
    applied: true,
  });
});

describe.each(filesNamed('shanghai-2018-library'))('the invented form of 2018 as %s', (file) => {
  const reading = onlyRecord(file);

  it('has 18 rows; sections without rows give none', async () => {
    expect((await reading).indicators.map(({ category }) => category)).toEqual([
      ...['management.input', 'management.finance', 'management.implementation', 'output.quantity', 'output.quantity'],
      ...['output.quality', 'output.quality', 'output.timeliness', 'output.timeliness', 'output.timeliness', 'output.cost'],
      ...['benefit.economic', 'benefit.ecological', 'satisfaction', 'impact.management', 'impact.personnel'],
      ...['impact.coordination', 'impact.information'],
    ]);
  });

  it('tells the goal of the year from the overall one, and keeps a printed nought', async () => {
    const { narrative, budget, project } = await reading;
    expect(narrative.goal).toMatch(/^建成首批6个/);
    expect(narrative.longTermGoal).toMatch(/^两年内建成12个/);
    expect(budget).toMatchObject({ total: 1_286_000.5, currentYear: 486_000.5, previousYearBudget: 0, previousYearExecuted: 0 });
    expect([project.startDate, project.endDate]).toEqual(['2018-03-01', '2019-11-30']);
  });

  it('reads every target', async () => {
    expect(targetsByName(await reading)).toEqual({
      预算执行率: { conditions: [condition('=', 95, '%')] },
      财务管理制度执行情况: { quality: '合规' },
      政府采购规范性: { quality: '规范' },
      每个借阅点配置图书: { conditions: [condition('between', 150, '册', null, 200)] },
      征集居民读书笔记: { conditions: [condition('approx', 600, '项')] },
      图书编目差错率: { conditions: [condition('<=', 3, '‰')] },
      设备验收不合格项: { quality: '无' },
      自助借还设备安装调试: { deadline: { by: '2018-09-30', precision: 'quarter', ambiguous: true } },
      首批图书上架: { deadline: { by: '2018-09-30', precision: 'month', ambiguous: false } },
      借阅点巡查: { frequency: { times: 1, unit: '次', every: 'P1M' } },
      单个借阅点建设成本: { conditions: [condition('<=', 200_000, '元')] },
      节约居民购书支出: { conditions: [condition('>=', 15_000, '元')] },
      旧书循环利用册数: { conditions: [condition('>', 500, '册')] },
      读者满意度: { conditions: [condition('>=', 90, '%')] },
      借阅点长效运行制度健全性: { quality: '健全' },
      志愿者培训: { conditions: [condition('>=', 40, '人次')] },
      街道协作机制: { quality: '建立' },
      借阅数据公开: { frequency: { times: 1, unit: '次', every: 'P3M' } },
    });
  });
});

describe('the short forms of the other families', () => {
  it.each(filesNamed('national-2015'))('converts 万元 exactly and reads the period in %s', async (file) => {
    const { budget, project, indicators } = await onlyRecord(file);
    expect([budget.total, budget.currentYear, budget.fiscalAppropriation, budget.otherFunds]).toEqual([
      3_600_000, 1_205_000, 1_105_000, 100_000,
    ]);
    expect([project.startDate, project.endDate, project.category]).toEqual(['2019-01-01', '2021-12-31', '延续项目']);
    expect(indicators.map(({ target }) => saysOf(target))[4]).toEqual({ conditions: [condition('<=', 12_000, '元/株')] });
  });

  it.each(filesNamed('national-2021'))('puts sign, value and unit together in %s', async (file) => {
    const { indicators } = await onlyRecord(file);
    expect(indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBe(90);
    expect(indicators.map(({ target }) => target.text)).toEqual([
      ...['≤49.5万元/个', '≤8小时', '=26个', '≥9400户', '≤3‰', '及时', '明显减少', '≥2.5百分点', '≥90%'],
    ]);
    expect(indicators[0]?.target.conditions).toEqual([condition('<=', 495_000, '元/个')]);
    expect(indicators.map(({ direction }) => direction?.[0] ?? '-').join('')).toBe('nnppn--pp');
  });

  it.each(filesNamed('self-evaluation'))('reads what was reached and why not all in %s', async (file) => {
    const { budget, indicators } = await onlyRecord(file);
    expect([budget.currentYear, budget.executed]).toEqual([800_000, 764_000]);
    expect(indicators[1]).toMatchObject({ weight: 10, score: 9, actual: { conditions: [condition('=', 54, '人')] } });
    expect(indicators[1]?.note).toMatch(/^秋季一期培训/);
    expect(indicators).toHaveLength(6);
  });

  it.each(filesNamed('shanghai-2022'))('takes the unit out of its parentheses in %s', async (file) => {
    const { budget, indicators } = await onlyRecord(file);
    expect([budget.total, budget.currentYear, budget.fiscalAppropriation]).toEqual([6_420_000, 2_140_000, 2_000_000]);
    expect(indicators[3]?.target).toMatchObject({ text: '=100.00(%)', conditions: [condition('=', 100, '%')] });
  });

  it.each(filesNamed('national-2011'))('reads the ticked box and the remark in %s', async (file) => {
    const { project, indicators } = await onlyRecord(file);
    expect(project.category).toBe('新增项目');
    expect(indicators.at(-1)).toMatchObject({ category: 'satisfaction', level2: '具体指标', note: '抽样调查' });
    expect(indicators[0]?.target.conditions).toEqual([condition('>=', 40_000, '亩')]);
  });

  it.each(filesNamed('project-list'))('gives one record per project in %s', async (file) => {
    const records = await ingestFixture(file);
    expect(records.map(({ project, indicators }) => [project.name, indicators.length])).toEqual([
      ['中小河流水文监测', 5],
      ['农村饮水安全巩固提升', 4],
    ]);
  });
});
