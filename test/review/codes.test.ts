import { describe, expect, test } from 'vitest';
import { basisWords, codeKinds, kindOfCode } from '../../src/review/codes.ts';
import { switchCodes } from '../../src/review/switch-codes.ts';
import { catalogue } from '../../src/validate/catalogue.ts';
import { noticeKinds } from '../../src/validate/notices.ts';

describe('the codes', () => {
  test('stand there once each, in kebab-case, with a Chinese sentence', () => {
    const codes = codeKinds.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, title } of codeKinds) {
      expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(title).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  test('hold every rule, every notice, and every reason why a file is not read', () => {
    const failures = ['unsupported-format', 'encrypted', 'damaged', 'over-limit', 'no-form', 'unreadable', 'crashed', 'internal'];
    const expected = [...catalogue, ...noticeKinds].map(({ code }) => code).concat(failures);
    for (const code of expected) expect(kindOfCode(code)?.code).toBe(code);
  });

  test('say on what they rest', () => {
    expect(basisWords('target-missing')).toBe('预算管理一体化系统的保存校验。三级指标应当填写指标值。');
    expect(basisWords('encrypted')).toBe('文件不应当设有打开密码。');
  });
});

describe('switching codes', () => {
  const on = (words: readonly string[], code: string): boolean => {
    const switched = switchCodes(words);
    return switched.kind === 'on' && switched.isOn(code);
  };

  test('leaves all on where nothing is named', () => {
    expect(on([''], 'weight-sum')).toBe(true);
  });

  test('leaves only the named on', () => {
    expect([on(['weight-sum'], 'weight-sum'), on(['weight-sum'], 'no-form')]).toEqual([true, false]);
  });

  test('takes away what has a minus', () => {
    expect([on(['-no-form'], 'no-form'), on(['-no-form'], 'weight-sum')]).toEqual([false, true]);
    expect(on(['weight-sum', ' -weight-sum'], 'weight-sum')).toBe(false);
  });

  test('knows no code that is not there', () => {
    expect(switchCodes(['-weight-sums'])).toEqual({ kind: 'unknown', code: 'weight-sums' });
  });
});
