import type { Segmentation } from '../chinese/segmentation.ts';
import type { Traced } from '../model/grid.ts';
import type { Repair } from '../model/repair.ts';
import { type Reading, readingsOf } from './reading.ts';
import type { JudgedRule, Proposal, RepairRule } from './repair-rule.ts';
import { callOf, callsFor } from './rule-calls.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/**
 * The rules in order, each over all texts before the next begins: evidence is read from texts that the earlier rules have cleaned.
 * Texts come back in their places; one that nothing changed comes back as the same object.
 */
export const repairTexts = (texts: readonly Traced[], rules: readonly RepairRule[], language: Segmentation): readonly Traced[] => {
  const parts = neighbourhoods(texts);
  return parts.length === 1 ? repairTogether(texts, rules, language) : parts.flatMap((near) => repairTogether(near, rules, language));
};

/** Forms stand together in a file. A project list of a whole province is judged part by part, so that memory stays bounded. */
const neighbourhoodCharacters = 200_000;

const neighbourhoods = (texts: readonly Traced[]): readonly (readonly Traced[])[] => {
  const starts = [0];
  let characters = 0;
  for (const [index, { text }] of texts.entries()) {
    if (characters >= neighbourhoodCharacters) {
      starts.push(index);
      characters = 0;
    }
    characters += text.length;
  }
  return starts.length === 1 ? [texts] : starts.map((start, part) => texts.slice(start, starts[part + 1]));
};

const repairTogether = (texts: readonly Traced[], rules: readonly RepairRule[], language: Segmentation): readonly Traced[] => {
  const { readings, numbers } = readingsOf(texts, callsFor(rules));
  const exact = rules.reduce((calls, { certainty }, index) => (certainty === 'exact' ? calls | callOf(index) : calls), 0);
  const cleaned = mapChanged(readings, (reading) => ((reading.calls & exact) === 0 ? reading : withExact(reading, rules)));
  let surroundings = surroundingsOf(cleaned, numbers, language);
  for (const [index, rule] of rules.entries())
    if (rule.certainty === 'judged') surroundings = judgeAll(rule, callOf(index), surroundings, rules);
  return mapChanged(texts, (traced, index) => withReading(traced, surroundings.texts[numbers[index] ?? 0]));
};

/** The same list where nothing changes. */
const mapChanged = <Item>(items: readonly Item[], change: (item: Item, index: number) => Item): readonly Item[] => {
  let changed: Item[] | undefined;
  items.forEach((item, index) => {
    const now = change(item, index);
    if (now === item) return;
    changed ??= [...items];
    changed[index] = now;
  });
  return changed ?? items;
};

const withReading = (traced: Traced, reading: Reading | undefined): Traced =>
  reading === undefined || reading.repairs.length === 0
    ? traced
    : { ...traced, text: reading.text, repairs: [...traced.repairs, ...reading.repairs] };

/** What one rule uncovers may be another's to read: `"…"</p>` has its quotes at both ends only once the tag is gone. */
const exactRounds = 3;

/** The exact rules, which come before all others, in their order; again where they changed something. */
const withExact = (reading: Reading, rules: readonly RepairRule[]): Reading => {
  let current = reading;
  for (let round = 0; round < exactRounds; round += 1) {
    const before = current;
    for (const [index, rule] of rules.entries()) {
      if (rule.certainty !== 'exact' || (current.calls & callOf(index)) === 0) continue;
      const after = rule.apply(current.text);
      if (after !== current.text) current = repaired(current, [{ rule: rule.id, before: current.text, after, applied: true }], rules);
    }
    if (current === before) break;
  }
  return current;
};

/** A text put right is evidence for the next: 水质检测 for 捡测, once 水质捡测 has been read as it. One round is enough nearly always. */
const maximumRounds = 5;

const judgeAll = (rule: JudgedRule, call: number, given: Surroundings, rules: readonly RepairRule[]): Surroundings => {
  let surroundings = given;
  for (let round = 0; round < maximumRounds; round += 1) {
    const proposals = proposalsOf(rule, call, surroundings);
    if (proposals.size === 0) break;
    const isSettled = [...proposals.values()].every(([first]) => first?.applied !== true);
    // Suggestions begin at what the text reads in the end, so that the chain holds.
    const changed = mapChanged(surroundings.texts, (reading, index) => {
      const chosen = (proposals.get(index) ?? []).filter(({ applied }) => applied !== isSettled);
      const repairs = chosen.map((proposal): Repair => ({ rule: rule.id, before: reading.text, ...proposal }));
      return repairs.length === 0 ? reading : repaired(reading, repairs, rules);
    });
    surroundings = surroundings.with(changed);
    if (isSettled) break;
  }
  return surroundings;
};

/** By the number of the text; texts without any are left out. */
const proposalsOf = (rule: JudgedRule, call: number, surroundings: Surroundings): ReadonlyMap<number, readonly Proposal[]> => {
  const proposals = new Map<number, readonly Proposal[]>();
  surroundings.texts.forEach(({ text, place, calls }, index) => {
    if ((calls & call) === 0) return;
    const found = rule.judge(text, surroundings, place);
    if (found.length > 0) proposals.set(index, found);
  });
  return proposals;
};

/** At most the first of the repairs is applied. */
const repaired = (reading: Reading, repairs: readonly Repair[], rules: readonly RepairRule[]): Reading => {
  const [first] = repairs;
  const text = first?.applied === true ? first.after : reading.text;
  return { ...reading, text, repairs: [...reading.repairs, ...repairs], calls: callsFor(rules)(text) };
};
