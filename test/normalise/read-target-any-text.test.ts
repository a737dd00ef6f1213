import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetSchema } from '../../src/canonical/form-record.ts';
import { readTarget } from '../../src/normalise/read-target.ts';

const year = 2020;

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
