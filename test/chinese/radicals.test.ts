import { describe, expect, test } from 'vitest';
import { unifyRadicals } from '../../src/chinese/radicals.ts';

const block = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
const isAssigned = (character: string): boolean => /\p{Assigned}/u.test(character);

describe('unifyRadicals', () => {
  test('leaves no radical of either block, but for the repeat sign ⺀, which is none', () => {
    const radicals = [...block(0x2e80, 0x2eff), ...block(0x2f00, 0x2fd5)].filter(isAssigned);
    const left = radicals.filter((radical) => /[\u2e80-\u2fdf]/.test(unifyRadicals(radical)));
    expect(left).toEqual(['⺀']);
    for (const radical of radicals) expect(unifyRadicals(radical)).toMatch(/^.$/u);
  });

  test('gives the simplified character where mainland fonts share the glyph', () => {
    expect(unifyRadicals('⽤⼾⻓⻔⻅⻚⻛⻜⻢⻥⻰⻬')).toBe('用户长门见页风飞马鱼龙齐');
  });

  test('folds compatibility ideographs and leaves what only looks folded: ①, ㎡, full-width signs, kana', () => {
    expect(unifyRadicals('資\uf90a')).toBe('資金');
    const other = '①㎡（含）：，％Ａカｶ…戶';
    expect(unifyRadicals(other)).toBe(other);
  });

  test('leaves everyday characters alone', () => {
    const everyday = block(0x4e00, 0x9fff).join('');
    expect(unifyRadicals(everyday)).toBe(everyday);
  });
});
