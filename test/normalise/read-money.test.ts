import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from '../../src/normalise/read-money.ts';

describe('readMoney', () => {
  it.each([
    ['5,535,000', '元', 5_535_000],
    ['5，535，000.00', '元', 5_535_000],
    ['3，518.85', '万元', 35_188_500],
    ['3，518.85万元', null, 35_188_500],
    ['5,000万元', '元', 50_000_000],
    ['1.2亿元', null, 120_000_000],
    ['¥1,234.50', null, 1234.5],
    ['￥１，２３４．５０元', '万元', 1234.5],
    ['人民币500万元整', null, 5_000_000],
    ['12.5（万元）', null, 125_000],
    ['合计：100', '万元', 1_000_000],
    ['2 020.2', '万元', 20_202_000],
    ['5.535E6', '元', 5_535_000],
    ['250', null, 250],
    ['0', '万元', 0],
    ['0.00', '元', 0],
    ['-12.3', '万元', -123_000],
    ['(1,234.50)', '元', -1234.5],
    ['500（其中：财政拨款300）', '万元', 5_000_000],
    ['500万元，其中：财政拨款300万元', '元', 5_000_000],
    ['1234.5600000001', '元', 1234.56],
    ['0.285', '万元', 2850],
  ] as const)('reads %s in a column of %s as %d', (text, unit, yuan) => expect(readMoney(text, unit)).toBe(yuan));

  it.each([
    '',
    '-',
    '—',
    '/',
    '无',
    '约500',
    '100元/人',
    '3-5万元',
    '1,23',
    '12,34万元',
    '0.1+0.2',
    '50%',
    '2020年1月',
    '见附件',
    '1'.repeat(400),
  ])('finds no amount in %j', (text) => expect(readMoney(text, '元')).toBeNull());

  it('converts 万元 and 亿元 exactly, as decimals', () => {
    const fen = fc.integer({ min: 0, max: 999_999_999_999 });
    fc.assert(
      fc.property(fen, fc.constantFrom(['元', 0] as const, ['万元', 4] as const, ['亿元', 8] as const), (amount, [unit, power]) => {
        const yuan = new Big(amount).div(100);
        const printed = yuan.div(new Big(10).pow(power)).toFixed();
        expect(readMoney(printed, unit)).toBe(yuan.toNumber());
        expect(readMoney(`${printed}${unit}`, null)).toBe(yuan.toNumber());
      }),
    );
  });

  it('never throws and never takes long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = readMoney(text, '万元');
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
    const started = performance.now();
    for (const piece of ['1', ',', '1,111', '(', '¥', '万', ' ']) readMoney(piece.repeat(50_000), null);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
