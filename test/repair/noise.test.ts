import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, insert, language, type Noise, names, repaired, text } from './clean-texts.ts';

const radicals = new Map(
  Array.from({ length: 0x2fd5 - 0x2f00 + 1 }, (_, index) => String.fromCharCode(0x2f00 + index)).map((radical) => [
    radical.normalize('NFKC'),
    radical,
  ]),
);
const exactNoise: readonly Noise[] = [
  insert('\u200b'),
  insert('\ufeff'),
  insert('Nhomakorabea'),
  (clean) => `<p>${clean}</p>`,
  (clean) => `<span lang="zh">${clean}</span><br/>`,
  (clean) => Array.from(clean, (character) => radicals.get(character) ?? character).join(''),
  (clean) => clean.replace(/[0-9%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
];

describe('noise of every exact kind, laid over clean text', () => {
  test('is taken off again', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...exactNoise), fc.constantFrom(...exactNoise), fc.nat(40), (clean, first, second, place) => {
        if (first === second) return;
        expect(repaired([first(second(clean, place), place + 3)])[0]?.text).toBe(clean);
      }),
    );
  });
});

describe('a stray space inside a word', () => {
  test('is taken out wherever it stands', () => {
    const words = names.flatMap((name) =>
      language
        .segment(name)
        .filter((word) => word.length > 1)
        .map((word) => [name, word] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(10), ([name, word], place) => {
        const gap = name.indexOf(word) + at(word, place);
        expect(repaired([`${name.slice(0, gap)} ${name.slice(gap)}`])[0]?.text).toBe(name);
      }),
    );
  });
});

describe('a letter in place of a figure', () => {
  test('is read as the figure, wherever it stands but first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999 }), fc.nat(4), (number, place) => {
        const figures = String(number);
        const position = 1 + (place % (figures.length - 1));
        const letter = { '0': 'O', '1': 'l' }[figures[position] ?? ''];
        if (letter === undefined) return;
        const noisy = `≥${figures.slice(0, position)}${letter}${figures.slice(position + 1)}人次`;
        expect(repaired([noisy])[0]?.text).toBe(`≥${figures}人次`);
      }),
    );
  });
});

describe('a character in place of its look-alike', () => {
  const pairs = [
    ['检', '捡'],
    ['护', '沪'],
    ['人', '入'],
    ['治', '冶'],
    ['活', '话'],
    ['服', '报'],
    ['设', '没'],
    ['日', '曰'],
    ['大', '太'],
    ['时', '吋'],
  ] as const;
  const phrases = [
    '桥梁定期检测次数',
    '重点档案保护项目',
    '参训人员考核合格率',
    '河道综合治理长度',
    '群众文化活动场次',
    '公共服务覆盖率',
    '办公设备购置数量',
    '节日慰问人次',
    '重大责任事故',
    '按时完成率',
  ];

  test('is put right where the same form has the phrase right', () => {
    for (const phrase of phrases)
      for (const [right, wrong] of pairs) {
        if (!phrase.includes(right)) continue;
        const noisy = phrase.replace(right, wrong);
        expect(repaired([noisy, `年度重点考核“${phrase}”等指标。`]).map((traced) => traced.text)[0]).toBe(phrase);
      }
  });

  test('is left where nothing in the form says otherwise', () => {
    for (const phrase of phrases)
      for (const [right, wrong] of pairs) expect(repaired([phrase.replace(right, wrong)])[0]?.text).toBe(phrase.replace(right, wrong));
  });
});
