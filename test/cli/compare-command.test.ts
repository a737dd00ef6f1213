import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jixiao } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

const [earlier, later] = ['fixtures/years/evening-school-2019.txt', 'fixtures/years/evening-school-2020.txt'] as const;

describe('jixiao compare', () => {
  test('prints what came, went and changed from one filed form to the next', () => {
    const { status, stdout, stderr } = jixiao(['compare', earlier, later]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`市民艺术夜校（临江区文化馆）　2019 → 2020
  总预算    400,000.00 → 480,000.00 元（+20%）
  当年预算  400,000.00 → 480,000.00 元（+20%）
  上年预算  380,000.00 → 400,000.00 元（+5.3%）
  上年执行  372,500.00 → 395,000.00 元（+6%）
  指标      8 → 8：新增 1，取消 1，改动 4，未变 3
  新增
    + 产出目标／数量            线上公开课    ≥12场
  取消
    - 产出目标／数量            编印夜校教材  3种
  改动
    ~ 投入和管理目标／投入管理  预算执行率    ≥90% → ≥95%          提高5个百分点
    ~ 产出目标／数量            开设夜校班次  ≥30个班 → ≥36个班    增加20%
    ~ 产出目标／数量            招收学员人次  ≥600人次 → ≥720人次  增加20%；原名“招收学员人数”，相似度 80%，请核对是否同一指标
    ~ 效果目标／满意度          学员满意度    ≥85% → ≥88%          提高3个百分点
`);
  });

  test('says the same of the records as of the filed forms, one by one and all together', () => {
    const folder = folderWith({});
    const [first, second] = [join(folder, '2019'), join(folder, '2020')] as const;
    jixiao(['convert', earlier, '--out', first]);
    jixiao(['convert', later, 'fixtures/years/science-bus-2020.txt', '--out', second]);
    const direct = jixiao(['compare', earlier, later]).stdout;
    const record = join(first, 'records', readdirSync(join(first, 'records'))[0] ?? '');
    expect(jixiao(['compare', record, later]).stdout).toBe(direct);
    const archives = jixiao(['compare', join(first, 'forms.ndjson'), join(second, 'forms.ndjson')]).stdout;
    expect(archives).toBe(`${direct}\n只在后一份里有的表：\n  科普大篷车进校园（临江区青少年活动中心）　2020\n`);
  });

  test('--format json gives everything', () => {
    const { comparisons } = JSON.parse(jixiao(['compare', earlier, later, '--format', 'json']).stdout);
    expect(comparisons[0]).toMatchObject({ earlier: { fiscalYear: 2019 }, later: { fiscalYear: 2020 }, unchanged: 3 });
    expect(comparisons[0].changed[1].target.conditions).toMatchObject([{ difference: 6, percent: 20 }]);
  });

  test.each([
    [['compare', earlier], '缺少参数：later'],
    [['compare', earlier, 'gone.txt'], 'gone.txt：读不到文件'],
    [['compare', 'package.json', later], 'package.json：不是本程序的记录'],
    [['compare', earlier, later, '--format', 'pdf'], '只能是：text, json'],
  ])('%j is a usage error: one line in Chinese, exit code 2', (args, line) => {
    const { status, stdout, stderr } = jixiao(args);
    expect(stderr).toMatch(/^jixiao: [^\n]*\n$/);
    expect(stderr).toContain(line);
    expect([status, stdout]).toEqual([2, '']);
  });

  test('a file without a form is said in one line, and ends with 1', () => {
    const { status, stdout, stderr } = jixiao(['compare', 'fixtures/.broken/no-form.txt', later]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^jixiao: [^\n]*（no-form）\n$/);
  });
});
