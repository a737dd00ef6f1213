import { describe, expect, test } from 'vitest';
import { createSegmentation } from '../../src/chinese/segmentation.ts';
import type { RepairRule } from '../../src/repair/repair-rule.ts';
import { repairTexts } from '../../src/repair/repair-texts.ts';
import { rules } from '../../src/repair/rules.ts';
import { tracedOf } from './traced.ts';

const language = createSegmentation();

/** The text as the rule leaves it, read beside the other texts of the rule's form. */
const repairedBy = (rule: RepairRule, text: string) => {
  const others = rule.certainty === 'judged' ? (rule.surroundings ?? []) : [];
  const [first] = repairTexts(
    [text, ...others].map((each, index) => tracedOf(each, index + 1)),
    [rule],
    language,
  );
  return first ?? tracedOf('');
};

const repeatedPieces = ['指标', '第届', '1', '1,', '万', ' ', '（', '&amp;', '<', '“'];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples)('reads %j as %j', (before, after) => {
    expect(repairedBy(rule, before).text).toBe(after);
  });

  test.each(rule.examples)('changes %j once and for all', (before) => {
    const once = repairedBy(rule, before).text;
    expect(repairedBy(rule, once).text).toBe(once);
  });

  test.each(rule.leavesAlone.map((text) => [text]))('leaves %j alone', (text) => {
    expect(repairedBy(rule, text).text).toBe(text);
  });

  const suggests = rule.certainty === 'judged' ? (rule.suggests ?? []) : [];
  test.each(suggests)('suggests to read %j as %j', (before, after) => {
    const traced = repairedBy(rule, before);
    expect(traced.text).toBe(before);
    expect(traced.repairs.map((repair) => [repair.after, repair.applied])).toEqual([[after, false]]);
  });

  test.each(repeatedPieces)('takes no longer than its length asks for when %j is repeated', (piece) => {
    // Were it the square of the length, this would take minutes.
    for (const [before, after] of [
      ['', ''],
      ['满意度', '。'],
      ['1', '万元（'],
    ])
      repairedBy(rule, before + piece.repeat(200_000 / piece.length) + after);
  });

  test('needs a character of every text that it changes', () => {
    for (const [before] of [...rule.examples, ...suggests]) if (rule.needs) expect(before).toMatch(rule.needs);
    // Asked character by character: a pattern that remembers where it stopped would miss some.
    expect(rule.needs?.flags ?? '').toMatch(/^[su]*$/);
  });

  test('says in Chinese what it does', () => {
    expect(rule.about).toMatch(/\p{Script=Han}{4}/u);
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.examples.length + suggests.length).toBeGreaterThan(0);
    expect(rule.leavesAlone.length).toBeGreaterThan(1);
  });
});

test('no two rules share an id', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

describe('the examples of one rule and the other rules', () => {
  test.each(rules.flatMap((rule) => rule.leavesAlone.map((text) => [rule.id, text] as const)))(
    'what %s leaves alone needs no exact repair: %j',
    (_, text) => {
      const exact = rules.filter((rule) => rule.certainty === 'exact' && rule.id !== 'kangxi-radical' && rule.id !== 'full-width');
      expect(repairTexts([tracedOf(text)], exact, language)[0]?.text.trim()).toBe(text.trim());
    },
  );
});
