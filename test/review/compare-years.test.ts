import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, FormRecord, IndicatorRecord, Target } from '../../src/canonical/form-record.ts';
import { compareForms } from '../../src/review/compare-years/compare-forms.ts';
import { compareYears } from '../../src/review/compare-years/compare-years.ts';
import { nameProfile, nameSimilarity } from '../../src/review/compare-years/name-similarity.ts';
import { pairIndicators } from '../../src/review/compare-years/pair-indicators.ts';
import { targetChange } from '../../src/review/compare-years/target-change.ts';
import { sampleRecord } from '../cli/sample-record.ts';

const noTarget: Target = { text: null, kind: 'missing', conditions: [], deadline: null, frequency: null, quality: null };
const condition = (value: number, unit: string | null, changes: Partial<Condition> = {}): Condition => ({
  measure: null,
  comparator: '>=',
  value,
  upper: null,
  unit,
  ...changes,
});
const quantity = (text: string, ...conditions: readonly Condition[]): Target => ({ ...noTarget, text, kind: 'quantitative', conditions });
const indicator = (ordinal: number, name: string | null, changes: Partial<IndicatorRecord> = {}): IndicatorRecord => ({
  ordinal,
  category: 'output.quantity',
  level1: '产出目标',
  level2: '数量',
  name,
  target: noTarget,
  weight: null,
  direction: null,
  actual: null,
  score: null,
  note: null,
  ...changes,
});
const form = (file: string, fiscalYear: number, project: Partial<FormRecord['project']>, indicators: readonly IndicatorRecord[] = []) => {
  const record = sampleRecord(Buffer.from(file), file);
  return { ...record, fiscalYear, project: { ...record.project, ...project }, indicators };
};

const pairedNames = (earlier: readonly (string | null)[], later: readonly (string | null)[]) => {
  const named = (names: readonly (string | null)[]) => names.map((name, index) => indicator(index + 1, name));
  const { pairs, gone, came } = pairIndicators(named(earlier), named(later));
  return {
    pairs: pairs.map((pair) => [pair.earlier.name, pair.later.name]),
    gone: gone.map(({ name }) => name),
    came: came.map(({ name }) => name),
  };
};

describe('pairing the indicators of two years', () => {
  test.each([
    ['第二届“青创”大赛（上海赛区）', '第三届"青创"大赛(上海赛区)'],
    ['2019年学术年会', '2020年学术年会'],
    ['招收学员人数', '招收学员人次'],
    ['巡展 学校数', '巡展学校数'],
  ])('%s is %s', (earlier, later) => {
    expect(pairedNames([earlier], [later]).pairs).toEqual([[earlier, later]]);
  });

  test.each([
    ['学生满意度', '家长满意度'],
    ['编印夜校教材', '线上公开课'],
    [null, null],
    ['', '…'],
  ])('%s is not %s', (earlier, later) => {
    expect(pairedNames([earlier], [later])).toEqual({ pairs: [], gone: [earlier], came: [later] });
  });

  test('an exact name wins over a name that is alike', () => {
    expect(pairedNames(['培训学员人数', '培训学员人次'], ['培训学员人次']).pairs).toEqual([['培训学员人次', '培训学员人次']]);
  });

  test('the same name under another category pairs only where its own is not there', () => {
    const there = [indicator(1, '完成率'), indicator(2, '完成率', { category: 'output.quality' })];
    const { pairs, gone } = pairIndicators(there, [indicator(1, '完成率', { category: 'output.quality' })]);
    expect(pairs.map(({ earlier }) => earlier.ordinal)).toEqual([2]);
    expect(gone.map(({ ordinal }) => ordinal)).toEqual([1]);
    expect(pairIndicators(there.slice(0, 1), [indicator(1, '完成率', { category: 'satisfaction' })]).pairs).toHaveLength(1);
  });

  test('loses no indicator and takes none twice', () => {
    const names = fc.array(fc.constantFrom('学员人数', '学员人次', '第一届年会', '第二届年会', '满意度', '完成率', null), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(names, names, (earlier, later) => {
        const { pairs, gone, came } = pairedNames(earlier, later);
        expect([...pairs.map(([name]) => name), ...gone].toSorted()).toEqual([...earlier].toSorted());
        expect([...pairs.map(([, name]) => name), ...came].toSorted()).toEqual([...later].toSorted());
      }),
    );
  });

  test('the likeness of two names is the same either way, and 1 for the same name', () => {
    const name = fc.stringMatching(/^[甲乙丙丁学员人数次]{2,8}$/);
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(nameSimilarity(nameProfile(one), nameProfile(other))).toBe(nameSimilarity(nameProfile(other), nameProfile(one)));
        expect(nameSimilarity(nameProfile(one), nameProfile(one))).toBe(1);
      }),
    );
  });
});

describe('a change of target', () => {
  const change = (earlier: Target, later: Target) =>
    targetChange({ target: earlier, fiscalYear: 2019 }, { target: later, fiscalYear: 2020 });
  const due = (by: string): Target => ({ ...noTarget, text: by, kind: 'deadline', deadline: { by, precision: 'month', ambiguous: false } });

  test('is none where the same is said in other words', () => {
    expect(change(quantity('90%以上', condition(90, '%')), quantity('>=90%', condition(90, '%')))).toBeNull();
  });

  test('is none where a deadline moves with the year', () => {
    expect(change(due('2019-11-30'), due('2020-11-30'))).toBeNull();
    expect(change(due('2019-11-30'), due('2020-10-31'))).not.toBeNull();
  });

  test('tells by how much, in percent or percentage points', () => {
    expect(change(quantity('30个', condition(30, '个')), quantity('36个', condition(36, '个')))?.conditions).toEqual([
      { measure: null, unit: '个', from: '≥30个', to: '≥36个', difference: 6, percent: 20 },
    ]);
    expect(change(quantity('98.1%', condition(98.1, '%')), quantity('98.4%', condition(98.4, '%')))?.conditions).toMatchObject([
      { difference: 0.3, percent: null },
    ]);
    expect(change(quantity('0次', condition(0, '次')), quantity('2次', condition(2, '次')))?.conditions).toMatchObject([
      { difference: 2, percent: null },
    ]);
  });

  test('sees another sign, and compares conditions of the same measure and unit', () => {
    const earlier = quantity('≥1次，人数50人', condition(1, '次'), condition(50, '人', { measure: '人数', comparator: '=' }));
    const later = quantity(
      '=1次，人数60人',
      condition(60, '人', { measure: '人数', comparator: '=' }),
      condition(1, '次', { comparator: '=' }),
    );
    expect(change(earlier, later)?.conditions.map(({ from, to }) => [from, to])).toEqual([
      ['=50人', '=60人'],
      ['≥1次', '=1次'],
    ]);
  });

  test('is one where the wording differs, or there was none', () => {
    const words = (quality: string): Target => ({ ...noTarget, text: quality, kind: 'qualitative', quality });
    expect(change(words('提高'), words('明显提高'))).toEqual({ from: '提高', to: '明显提高', conditions: [] });
    expect(change(noTarget, words('提高'))?.from).toBeNull();
  });
});

describe('comparing two years', () => {
  test('counts every indicator of either year once', () => {
    const earlier = form('a', 2019, { name: '夜校' }, [indicator(1, '班次'), indicator(2, '教材'), indicator(3, '结业率', { weight: 10 })]);
    const later = form('b', 2020, { name: '夜校' }, [
      indicator(1, '班次'),
      indicator(2, '结业率', { weight: 12, category: 'output.quality' }),
      indicator(3, '公开课'),
    ]);
    const { came, gone, changed, unchanged } = compareForms(earlier, later);
    expect([came.map(({ name }) => name), gone.map(({ name }) => name), unchanged]).toEqual([['公开课'], ['教材'], 1]);
    expect(changed).toMatchObject([
      { later: { name: '结业率' }, target: null, weight: { from: 10, to: 12 }, moved: { from: 'output.quantity', to: 'output.quality' } },
    ]);
  });

  test('a form beside itself has no change', () => {
    const one = form('a', 2019, { name: '夜校' }, [indicator(1, '班次'), indicator(2, null), indicator(3, '班次')]);
    expect(compareForms(one, one)).toMatchObject({ changed: [], unchanged: 2 });
  });

  test('single forms are compared whatever their projects are called', () => {
    expect(compareYears([form('a', 2019, { name: '夜校' })], [form('b', 2020, { name: '市民艺术夜校' })]).comparisons).toHaveLength(1);
  });

  test('of several, those of the same unit and project are; a renamed unit is found, a project that every unit has is not', () => {
    const earlier = [
      form('a', 2019, { applicant: '文化馆', name: '夜校' }),
      form('b', 2019, { applicant: '青少年宫', name: '科普 大篷车' }),
      form('c', 2019, { applicant: '一中', name: '日常运行经费' }),
    ];
    const later = [
      form('d', 2020, { applicant: '青少年活动中心', name: '科普大篷车' }),
      form('e', 2020, { applicant: '二中', name: '日常运行经费' }),
      form('f', 2020, { applicant: '三中', name: '日常运行经费' }),
      form('g', 2020, { applicant: '文化馆', name: '夜校' }),
    ];
    const { comparisons, onlyEarlier, onlyLater } = compareYears(earlier, later);
    expect(comparisons.map((pair) => [pair.earlier.file, pair.later.file])).toEqual([
      ['b', 'd'],
      ['a', 'g'],
    ]);
    expect([onlyEarlier.map(({ file }) => file), onlyLater.map(({ file }) => file)]).toEqual([['c'], ['e', 'f']]);
  });
});
