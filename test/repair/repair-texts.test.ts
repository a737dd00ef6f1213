import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSegmentation, type Segmentation } from '../../src/chinese/segmentation.ts';
import type { Layout, Traced } from '../../src/model/grid.ts';
import { repair } from '../../src/repair/repair.ts';
import { repairTexts } from '../../src/repair/repair-texts.ts';
import { rules } from '../../src/repair/rules.ts';
import { tracedOf } from './traced.ts';

const language = createSegmentation('@node-rs/jieba');
const repaired = (texts: readonly string[], with_: Segmentation = language): readonly Traced[] =>
  repairTexts(
    texts.map((text, index) => tracedOf(text, index + 1)),
    rules,
    with_,
  );

/** Clean texts as forms have them. */
const names = [
  '预算执行率',
  '桥梁定期检测',
  '故障响应时间',
  '参训人员考核通过率',
  '长效管理制度健全性',
  '服务对象满意度',
  '库房温湿度达标率',
];
const values = ['≥90%', '=25个中心', '150-200项', '>1万字', '年底前完成', '100%', '2000万元'];
const sentences = [
  '完成年度检测任务，保障设备正常运行。',
  '参训人员考核通过率达到90%以上；服务对象满意度不低于95%。',
  '做好桥梁定期检测工作，故障响应时间不超过2小时。',
];
const text = fc.constantFrom(...names, ...values, ...sentences);

type Noise = (clean: string, place: number) => string;
const at = (clean: string, place: number): number => 1 + (place % Math.max(1, clean.length - 1));
const insert =
  (sign: string): Noise =>
  (clean, place) =>
    clean.slice(0, at(clean, place)) + sign + clean.slice(at(clean, place));
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

/** Any mixture of clean pieces and pieces of noise: what a file may hold. */
const anything = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(
        ' ',
        '\n',
        '\u3000',
        '<p>',
        '</p>',
        '<br/>',
        '&nbsp;',
        '&lt;',
        '&amp;',
        '"',
        '""',
        '??',
        '????',
        '第届工博会',
        '第十九届中国国际工业博览会',
        '捡测',
        '商校',
        '高校科技',
        'O',
        'l',
        '９０％',
        '⽬标',
        '指标指标',
        '＞＝',
        '\u200b',
        '\uf0fe',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));
const anyForm = fc.array(anything, { minLength: 1, maxLength: 5 });

describe('repairs of any text', () => {
  test('form a chain from what the file says to what is read', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const traced of repaired(form)) {
          let reading = traced.fragments.map((fragment) => fragment.text).join('\n');
          for (const { before, after, applied } of traced.repairs) {
            expect(before).toBe(reading);
            expect(after).not.toBe(before);
            if (applied) reading = after;
          }
          expect(traced.text).toBe(reading);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leave nothing to repair: a second run changes no text', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const once = repaired(form).map((traced) => traced.text);
        expect(repaired(once).map((traced) => traced.text)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  test('are certain to some degree: exact rules give no confidence, judged ones give one between 0 and 1', () => {
    const exact = new Set(rules.filter((rule) => rule.certainty === 'exact').map((rule) => rule.id));
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const { rule, confidence } of repaired(form).flatMap((traced) => traced.repairs)) {
          if (exact.has(rule)) expect(confidence).toBeUndefined();
          else expect(confidence).toBeGreaterThan(0);
          expect(confidence ?? 0).toBeLessThan(1);
        }
      }),
    );
  });

  test('never change a figure, but for letters that stand for one', () => {
    const figures = (from: string): string => from.normalize('NFKC').replace(/\D/g, '');
    fc.assert(
      fc.property(
        fc.array(
          text.map((clean) => insert(' ')(clean, clean.length * 7)),
          { minLength: 1, maxLength: 4 },
        ),
        (form) => {
          for (const [index, traced] of repaired(form).entries()) expect(figures(traced.text)).toBe(figures(form[index] ?? ''));
        },
      ),
    );
  });
});

describe('nodejieba and its stand-in', () => {
  const nodejieba = (() => {
    try {
      const segmentation = createSegmentation('nodejieba');
      segmentation.segment('预热');
      return segmentation;
    } catch {
      return undefined;
    }
  })();

  test.skipIf(nodejieba === undefined)('give the same repairs', () => {
    const examples = rules.flatMap((rule) => [
      ...rule.examples.map(([before]) => before),
      ...rule.leavesAlone,
      ...(rule.certainty === 'judged' ? (rule.surroundings ?? []) : []),
    ]);
    expect(repaired(examples, nodejieba)).toEqual(repaired(examples));
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(repaired(form, nodejieba)).toEqual(repaired(form));
      }),
    );
  });
});

describe('a clean form', () => {
  const clean = [
    ...names,
    ...values,
    ...sentences,
    '《中共上海市委 上海市人民政府关于加快建设的意见》',
    '绩 效 目 标',
    '财政项目支出绩效目标表\n（2020年度）',
  ];

  test('gets no repair, and its words are never segmented', () => {
    const unasked: Segmentation = {
      frequency: language.frequency,
      segment: (asked) => {
        throw new Error(`segmented: ${asked}`);
      },
    };
    expect(repaired(clean, unasked).flatMap((traced) => traced.repairs)).toEqual([]);
  });
});

describe('the evidence of a repair', () => {
  test('is the place where the right form stands', () => {
    const [ordinal, lookAlike] = repaired([
      '组织高校参展第届工博会',
      '举办中国商校科技成果交易会举办工作完成及时性',
      '参展第十九届中国国际工业博览会，举办中国高校科技成果交易会。',
    ]);
    expect(ordinal?.repairs).toEqual([
      {
        rule: 'lost-ordinal',
        before: '组织高校参展第届工博会',
        after: '组织高校参展第十九届工博会',
        confidence: 0.86,
        applied: true,
        evidence: { line: 3, column: 1 },
      },
    ]);
    expect(lookAlike?.text).toBe('举办中国高校科技成果交易会举办工作完成及时性');
    expect(lookAlike?.repairs[0]).toMatchObject({ rule: 'look-alike', applied: true, evidence: { line: 3, column: 1 } });
  });

  test('is weighed: two editions of one event leave the ordinal to the reviewer', () => {
    const [doubtful] = repaired(['组织参展第届工博会', '参展第十九届工博会', '总结第十八届工博会']);
    expect(doubtful?.text).toBe('组织参展第届工博会');
    expect(doubtful?.repairs.map(({ applied }) => applied)).toEqual([false]);
  });
});

describe('repair of a layout', () => {
  const cell = (column: number, words: string) => ({ ...tracedOf(words, column + 1), row: 0, column, rowSpan: 1, columnSpan: 1 });
  const layout: Layout = {
    blocks: [
      { kind: 'grid', rows: 1, columns: 2, spans: 'drawn', pageBreaks: [], cells: [cell(0, '桥梁定期捡测'), cell(1, '≥９O％')] },
      { kind: 'paragraph', role: 'body', ...tracedOf('每月检测', 9) },
    ],
    dropped: [],
  };
  const textsOf = ({ blocks }: Layout): readonly string[] =>
    blocks.flatMap((block): readonly Traced[] => (block.kind === 'grid' ? block.cells : [block])).map((traced) => traced.text);

  test('keeps every cell in its place', async () => {
    const after = await repair(layout, 'all');
    expect(textsOf(after)).toEqual(['桥梁定期检测', '≥90%', '每月检测']);
    expect(after.blocks[0]).toMatchObject({ kind: 'grid', rows: 1, columns: 2, cells: [{ column: 0 }, { column: 1 }] });
  });

  test('makes only exact changes where asked to be safe, and none where asked for none', async () => {
    expect(textsOf(await repair(layout, 'safe'))).toEqual(['桥梁定期捡测', '≥9O%', '每月检测']);
    expect(await repair(layout, 'none')).toBe(layout);
  });
});
