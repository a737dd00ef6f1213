import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understand/understand.ts';
import { gridOf, layoutOf, paragraphOf } from '../support/grids.ts';

const head = ['一级目标', '二级目标', '三级目标', '指标目标值'];
const title = paragraphOf('财政项目支出绩效目标表');
const labelsOf = (rows: readonly (readonly string[])[], spans: 'drawn' | 'unknown', pageBreaks: readonly number[] = []) => {
  const [form] = understand(layoutOf(title, gridOf([head, ...rows], { spans, pageBreaks })));
  return form?.indicators.map(({ level1, level2 }) => `${level1?.value.text ?? '—'}/${level2?.value.text ?? '—'}`) ?? [];
};

const quantity = [
  ['报告份数', '=1份'],
  ['培训次数', '>=2次'],
  ['参会学校数', '>60个学校'],
  ['印发资料数量', '5000份'],
] as const;
const quality = [
  ['验收合格率', '>=95%'],
  ['年审通过率', '>90%'],
  ['设备完好率', '≥98%'],
] as const;
const time = [
  ['报告完成时间', '9月底前完成'],
  ['工作完成及时性', '及时'],
  ['验收时间', '年底前完成'],
] as const;
const plain = [...quantity, ...quality, ...time];
const withLabels = (labels: Readonly<Record<number, readonly [string, string]>>) =>
  plain.map(([name, target], row) => [labels[row]?.[0] ?? '', labels[row]?.[1] ?? '', name, target]);
const expected = [...quantity.map(() => '产出目标/数量'), ...quality.map(() => '产出目标/质量'), ...time.map(() => '产出目标/时效')];

describe('labels of an indicator table', () => {
  test('drawn spans bind every row they cover, whatever the rows say', () => {
    const rows = [
      ['产出目标', '时效', '报告份数', '=1份'],
      ['^', '^', '培训次数', '>=2次'],
      ['效果目标', '满意度', '工作及时性', '及时'],
    ];
    expect(labelsOf(rows, 'drawn')).toEqual(['产出目标/时效', '产出目标/时效', '效果目标/满意度']);
  });

  test('labels printed once on the first row of their span are filled down', () => {
    expect(labelsOf(withLabels({ 0: ['产出目标', '数量'], 4: ['', '质量'], 7: ['', '时效'] }), 'unknown')).toEqual(expected);
  });

  test('labels printed in the middle of their span own the rows above them too', () => {
    expect(labelsOf(withLabels({ 1: ['', '数量'], 4: ['产出目标', ''], 5: ['', '质量'], 8: ['', '时效'] }), 'unknown')).toEqual(expected);
  });

  test('a label centred in a span that a page cuts stands in the middle of the part on its page', () => {
    const rows = withLabels({ 1: ['', '数量'], 4: ['产出目标', ''], 5: ['', '质量'], 8: ['', '时效'] });
    expect(labelsOf(rows, 'unknown', [8])).toEqual(expected);
  });

  test('labels displaced behind a page break give way to the order of the form and to what the rows say', () => {
    const rows = [
      ...withLabels({ 0: ['产出目标', '数量'], 4: ['', '质量'] }).slice(0, 6),
      ['质量', '时效', '设备完好率', '≥98%'],
      ['效果目标', '社会效益', '报告完成时间', '9月底前完成'],
      ['', '其它', '工作完成及时性', '及时'],
      ['影响力目标', '其它', '验收时间', '年底前完成'],
      ['满意度', '社会效益', '高校服务社会能力', '进一步提高'],
      ['', '满意度', '培训对象的满意度', '>90%'],
    ];
    expect(labelsOf(rows, 'unknown', [7])).toEqual([...expected, '效果目标/社会效益', '效果目标/满意度']);
  });

  test('a label that moves is a repair with what filling down gives, and with a confidence', () => {
    const rows = withLabels({ 1: ['', '数量'], 4: ['产出目标', ''], 5: ['', '质量'], 8: ['', '时效'] });
    const [form] = understand(layoutOf(title, gridOf([head, ...rows], { spans: 'unknown' })));
    const first = form?.indicators[0]?.level2;
    expect(first?.repair).toMatchObject({ rule: 'displaced-label', before: '', after: '数量', applied: true });
    expect(first?.confidence).toBeGreaterThan(0.5);
    expect(form?.indicators[4]?.level2?.repair).toMatchObject({ before: '数量', after: '质量' });
    expect(form?.indicators[1]?.level2?.repair).toBeNull();
  });

  test('words that no family knows are kept as the form prints them', () => {
    const rows = [
      ['建设指标', '里程', '新建道路长度', '985米'],
      ['', '', '改建道路长度', '100米'],
      ['', '绿化', '行道树', '300株'],
    ];
    expect(labelsOf(rows, 'unknown')).toEqual(['建设指标/里程', '建设指标/里程', '建设指标/绿化']);
  });

  test('rows that all carry their labels are taken as printed, also out of order', () => {
    const rows = [
      ['满意度指标', '服务对象满意度指标', '群众满意度', '>90%'],
      ['产出指标', '数量指标', '报告份数', '=1份'],
      ['产出指标', '数量指标', '培训次数', '=1次'],
    ];
    expect(labelsOf(rows, 'unknown')).toEqual(['满意度指标/服务对象满意度指标', '产出指标/数量指标', '产出指标/数量指标']);
  });
});
