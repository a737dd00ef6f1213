import { describe, expect, test } from 'vitest';
import type { FormRecord } from '../src/canonical/form-record.ts';
import { ingest } from '../src/ingest.ts';
import { brief } from './normalise/brief.ts';
import { workbookOf } from './support/workbook-of.ts';

// Whole forms of local layouts as workbooks, from bytes to records. The layouts are those of the pages listed in the domain reference.

const read = (text: string): Promise<readonly FormRecord[]> => ingest(workbookOf({ Sheet1: text }), 'form.xlsx');
const rows = ({ indicators }: FormRecord): readonly string[] =>
  indicators.map(({ category, name, target, weight, direction, actual, score }) =>
    [category, name, brief(target), weight, direction, actual && brief(actual), score].filter((part) => part !== null).join(' | '),
  );
const extras = ({ extras: all }: FormRecord): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map(({ label, text }) => [label, text]));
const known = <Part extends object>(part: Part): Partial<Part> =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null)) as Partial<Part>;
const codes = ({ flags }: FormRecord): readonly string[] => flags.map(({ code }) => code);

describe('local forms, from bytes to records', () => {
  test('四川 自评: codes before names, a table of amounts, sign and unit in columns, sums of two columns', async () => {
    const [record] = await read(`
部门预算项目支出绩效自评表（2023年度） | < | < | < | < | < | < | < | < | < | <
单位：万元 | < | < | < | < | < | < | < | < | < | <
主管部门及代码 | 301-青神县农业农村局 | < | < | 实施单位 | 县农技站 | < | < | < | < | <
项目名称 | 51000021R000000019951-工资性支出 | < | < | < | < | < | < | < | < | <
预算执行情况（10分） | 资金 | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | |
^ | 总额 | 854.2 | 860 | 860 | 100% | 10 | 10 | | |
^ | 其中：财政资金 | 854.2 | 860 | 860 | 100% | / | / | | |
^ | 其中：上级补助 | 0 | 0 | 0 | | / | / | | |
^ | 单位资金 | 0 | 0 | 0 | | / | / | | |
年度目标完成情况 | 年初预期目标 | < | < | < | 实际完成情况 | < | < | < | < | <
^ | 保障在职人员工资按时足额发放，确保机构正常运转，各项业务工作有序开展。 | < | < | < | 全部完成。 | < | < | < | < | <
绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
^ | 产出指标 | 数量指标 | 科目调整次数 | ≤ | 10 | 次 | 0 | 22.5 | 22.5 |
^ | ^ | 质量指标 | 预算编制准确率 | ≤ | 5 | % | 3 | 22.5 | 22.5 |
^ | 效益指标 | 社会效益指标 | 运转保障率 | ＝ | 100 | % | 100 | 22.5 | 22.5 |
^ | 满意度指标 | 服务对象满意度指标 | 职工满意度 | ≥ | 90 | % | 95 | 22.5 | 22.5 |
合计 | < | < | < | < | < | < | < | 90 | 90 |
评价结论 | 优 | < | < | < | < | < | < | < | < | <`);
    expect(record?.template.family).toBe('self-evaluation');
    expect(known(record?.project ?? {})).toEqual({
      applicant: '县农技站',
      department: '青神县农业农村局',
      name: '工资性支出',
      code: '51000021R000000019951',
    });
    expect(known(record?.budget ?? {})).toEqual({ currentYear: 8600000, fiscalAppropriation: 8600000, otherFunds: 0, executed: 8600000 });
    expect(extras(record as FormRecord)).toMatchObject({ '其中：上级补助／调整后预算数': '0', 评价结论: '优', '合计／得分': '90' });
    expect(rows(record as FormRecord)).toEqual([
      'output.quantity | 科目调整次数 | <= 10 次 | 22.5 | = 0 | 22.5',
      'output.quality | 预算编制准确率 | <= 5 % | 22.5 | = 3 | 22.5',
      'benefit.social | 运转保障率 | = 100 % | 22.5 | = 100 | 22.5',
      'satisfaction | 职工满意度 | >= 90 % | 22.5 | = 95 | 22.5',
    ]);
    expect(codes(record as FormRecord)).not.toContain('unplaced-text');
  });

  test('重庆 审批表: weights in labels and beside, an explanation, opinions below', async () => {
    const [record] = await read(`
2023年项目支出绩效目标审批表 | < | < | < | < | <
项目名称 | 森林防火经费 | < | 主管部门 | 奉节县林业局 | <
实施单位 | 县防火办 | < | 项目起止时间 | 2023年4月-2023年12月 | <
资金总额（万元） | 65 | < | 其中：财政拨款 | 65 | <
年度绩效目标（90分） | 完成森林防火巡护任务，全年不发生重特大森林火灾，保护森林资源安全。 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 指标解释
成本指标(0-20)分 | 经济成本指标 | 总成本 | ≤65万元 | 20 | 不超预算
产出指标(40-50)分 | 数量指标 | 巡护人员 | ≥50个 | 20 | 护林员
^ | 质量指标 | 火灾受害率 | ≤0.3‰ | 20 |
效益指标(20)分 | 生态效益指标 | 森林覆盖率 | ≥60% | 20 |
满意度指标（10）分 | 服务对象满意度指标 | 群众满意度 | 95%以上 | 10 |
县级部门意见 | 同意 | < | < | < | <
财政部门审核意见 | 同意 | < | < | < | <`);
    expect(rows(record as FormRecord)).toEqual([
      'cost.economic | 总成本 | <= 650000 元 | 20',
      'output.quantity | 巡护人员 | >= 50 个 | 20',
      'output.quality | 火灾受害率 | <= 0.3 ‰ | 20',
      'benefit.ecological | 森林覆盖率 | >= 60 % | 20',
      'satisfaction | 群众满意度 | >= 95 % | 10',
    ]);
    expect(record?.indicators[0]).toMatchObject({ level1: '成本指标(0-20)分', note: '不超预算' });
    expect(extras(record as FormRecord)).toEqual({ 县级部门意见: '同意', 财政部门审核意见: '同意' });
    expect(codes(record as FormRecord)).toEqual(['timeliness-missing']);
  });

  test('广东 专项: the value of the year beside that of the whole time, units in names', async () => {
    const [record] = await read(`
2021年省级专项资金绩效目标表 | < | < | < | <
专项资金名称 | 乡村振兴专项 | < | 省级业务主管部门 | 省农业农村厅
资金总额（万元） | 5000 | < | 年度金额 | 3000
总体绩效目标 | 完成农村人居环境整治。 | < | < | <
一级指标 | 二级指标 | 三级指标 | 实施周期目标值 | 年度目标值
产出指标 | 数量指标 | 整治村庄数（个） | 20 | 7
^ | 质量指标 | 验收合格率（%） | 100 | 100
满意度指标 | 服务对象满意度指标 | ★村民满意度（≥**%） | ≥95 | ≥90`);
    expect(record?.template.family).toBe('national-2015');
    expect(known(record?.budget ?? {})).toEqual({ total: 50000000, currentYear: 30000000 });
    expect(rows(record as FormRecord)).toEqual([
      'output.quantity | 整治村庄数（个） | = 7 个',
      'output.quality | 验收合格率（%） | = 100 %',
      'satisfaction | 村民满意度（≥**%） | >= 90 %',
    ]);
    expect(record?.indicators.map(({ core, extras: [first] = [] }) => [core, first?.label, first?.text])).toEqual([
      [undefined, '实施周期目标值', '20'],
      [undefined, '实施周期目标值', '100'],
      [true, '实施周期目标值', '≥95'],
    ]);
    expect(codes(record as FormRecord)).not.toContain('unit-missing');
  });

  test('扶贫: two forms below one another in one sheet, with signatures between', async () => {
    const form = (name: string, amount: string) => `
项目支出绩效目标申报表 | < | < | <
（2021年度） | < | < | <
项目名称 | ${name} | 主管部门 | 县农业局
资金总额（万元） | ${amount} | < | <
总体目标 | 完成高标准农田建设2000亩。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 建设面积 | ≥2000亩
满意度指标 | 服务对象满意度指标 | 群众满意度 | 95%以上
区扶贫办审核意见 | 同意 | < | <
填表人：张三 | < | 联系电话：0736-123 | <`;
    const records = await read(`${form('甲项目', '854万854万(高标准农田)')}\n | | | ${form('乙项目', '20')}`);
    expect(records.map(({ project, budget, indicators }) => [project.name, budget.total, indicators.length])).toEqual([
      ['甲项目', 8540000, 2],
      ['乙项目', 200000, 2],
    ]);
    expect(records.map(extras)).toEqual([
      { 填表人: '张三', 联系电话: '0736-123', 区扶贫办审核意见: '同意' },
      { 填表人: '张三', 联系电话: '0736-123', 区扶贫办审核意见: '同意' },
    ]);
    expect(records.flatMap(codes)).not.toContain('unplaced-text');
  });

  test('四川 复核表: the first evaluation is the record’s, the second is kept beside it', async () => {
    const [record] = await read(`
2025年度项目支出绩效自评复核表 | < | < | < | < | < | < | < | < | < | <
项目名称：农村公路养护 | < | < | < | < | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分
产出指标 | 数量指标 | 养护里程 | ≥ | 100 | 公里 | 40 | 120 | 40 | 100 | 40
效益指标 | 社会效益指标 | 出行便利 | 定性 | 优良中低差 | | 20 | 优 | 20 | 良 | 16
合计 | < | < | < | < | < | 60 | | 60 | | 56`);
    expect(record?.project.name).toBe('农村公路养护');
    expect(rows(record as FormRecord)).toEqual([
      'output.quantity | 养护里程 | >= 100 公里 | 40 | = 120 | 40',
      'benefit.social | 出行便利 | “优良中低差” | 20 | “优” | 20',
    ]);
    expect(record?.indicators[1]?.extras).toEqual([
      { label: '复核完成值', text: '良' },
      { label: '复核得分', text: '16' },
      { label: '指标性质', text: '定性' },
    ]);
    expect(extras(record as FormRecord)).toEqual({ '合计／分值': '60', '合计／得分': '60', '合计／复核得分': '56' });
  });
});
