import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth, withoutSpace } from '../../src/chinese/width.ts';

describe('foldWidth', () => {
  it.each([
    ['９０％', '90%'],
    ['≥１，２００．５０（元）', '≥1,200.50(元)'],
    ['＞＝ＡＢｃ　～', '>=ABc ~'],
    ['《》、。①㎡≧⩾〔2015〕', '《》、。①㎡≧⩾〔2015〕'],
  ])('turns %s into %s', (text, folded) => expect(foldWidth(text)).toBe(folded));

  it('keeps positions and is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldWidth(text);
        return folded.length === text.length && foldWidth(folded) === folded;
      }),
    );
  });
});

describe('withoutSpace', () => {
  it('removes every kind of white space and nothing else', () => {
    expect(withoutSpace('\ufeff一 二\u3000三\u00a0四\u200b五\r\n六\t七\u2060')).toBe('一二三四五六七');
  });

  it('looks at every character of the Unicode base plane as the pattern does', () => {
    const space = /[\s\u0085\u00ad\u180e\u200b-\u200f\u2060\ufeff]/;
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      expect(withoutSpace(`一${character}`) === '一', code.toString(16)).toBe(space.test(character));
    }
  });
});
