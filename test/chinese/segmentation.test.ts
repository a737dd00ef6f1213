import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createSegmentation, logLikelihood } from '../../src/chinese/segmentation.ts';

const require = createRequire(import.meta.url);
const language = createSegmentation('@node-rs/jieba');
const dictionary = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').trimEnd().split('\n');

describe('frequency', () => {
  test('is what the dictionary says, for the first, the last and words between', () => {
    const some = dictionary.filter((_, index) => index % 499 === 0 || index === dictionary.length - 1);
    for (const line of some) {
      const [word = '', count] = line.split(' ');
      expect(language.frequency(word)).toBe(Number(count));
    }
  });

  test('is 0 for what is no word', () => {
    for (const text of ['', '捡测', '商校科技', ' ', 'zzzz', '\u0000']) expect(language.frequency(text)).toBe(0);
  });

  test('tells a common word from a rare one', () => {
    expect(language.frequency('高校')).toBeGreaterThan(1000 * language.frequency('商校'));
  });
});

describe('segmentation', () => {
  test('gives the text back, piece by piece', () => {
    const text = '2020年组织高校参展第十九届中国国际工业博览会，>=90%（A类）';
    expect(language.segment(text).join('')).toBe(text);
  });

  test('leaves figures, letters and marks whole', () => {
    expect(language.segment('2020年完成90%')).toEqual(['2020', '年', '完成', '90%']);
  });

  test('finds the likelier of two readings', () => {
    const likelihood = (text: string) => logLikelihood(language.segment(text), language.frequency);
    expect(likelihood('桥梁定期检测')).toBeGreaterThan(likelihood('桥梁定期捡测'));
    expect(likelihood('参训人员')).toBeGreaterThan(likelihood('参训入员'));
  });
});

const nodejieba = (() => {
  try {
    require('nodejieba');
    return createSegmentation('nodejieba');
  } catch {
    return undefined;
  }
})();

describe.skipIf(nodejieba === undefined)('nodejieba and its stand-in', () => {
  const texts = [
    '组织高校参展第十九届中国国际工业博览会',
    '云计算平台和区块链应用的运行维护经费',
    '2020年12月31日前完成90%以上的设备更新改造，PM2.5浓度下降5%',
    '《中共上海市委 上海市人民政府关于加快建设具有全球影响力的科技创新中心的意见》',
    '社会公众或服务对象满意度指标',
    '𠮷野家在丰泽市開業，碁石㐂𥫗',
    '长效管理制度健全性；研究生命起源；南京市长江大桥；乒乓球拍卖完了',
  ];

  test.each(texts.map((text) => [text]))('cut %j alike', (text) => {
    expect(nodejieba?.segment(text)).toEqual(language.segment(text));
  });

  test('cut every tenth-thousandth pair of words of the dictionary alike', () => {
    const words = dictionary.map((line) => line.split(' ')[0] ?? '').filter((_, index) => index % 311 === 0);
    for (const [index, word] of words.entries()) {
      const pair = word + (words[(index * 7919) % words.length] ?? '');
      expect(nodejieba?.segment(pair)).toEqual(language.segment(pair));
    }
  });
});
