import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSegmentation, type Segmentation } from '../../src/chinese/segmentation.ts';
import type { Layout, Traced } from '../../src/model/grid.ts';
import type { Repair } from '../../src/model/repair.ts';
import { repair } from '../../src/repair/repair.ts';
import { repairTexts } from '../../src/repair/repair-texts.ts';
import { rules } from '../../src/repair/rules.ts';
import { insert, language, names, repaired, sentences, text, values } from './clean-texts.ts';
import { tracedOf } from './traced.ts';

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

  test('are the same where every rule is asked about every text, whatever characters it needs', () => {
    const unneeding = rules.map(({ needs: _, ...rule }) => rule);
    fc.assert(
      fc.property(anyForm, (form) => {
        const texts = form.map((each, index) => tracedOf(each, index + 1));
        expect(repairTexts(texts, rules, language)).toEqual(repairTexts(texts, unneeding, language));
      }),
      { numRuns: 300 },
    );
  });

  test('are the same in every place where a text stands, beside what was done to each before', () => {
    const [first, second] = repaired(['≥９０％', '≥９０％']);
    expect(second?.repairs).toEqual(first?.repairs);
    const cut: Repair = { rule: 'page-cut', before: '≥９\n０％', after: '≥９０％', applied: true };
    const [whole, joined] = repairTexts([tracedOf('≥９０％'), { ...tracedOf('≥９０％', 2), repairs: [cut] }], rules, language);
    expect(joined?.repairs).toEqual([cut, ...(whole?.repairs ?? [])]);
    expect(joined?.fragments[0]?.origin).toEqual({ line: 2, column: 1 });
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
