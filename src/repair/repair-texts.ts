import type { Segmentation } from '../chinese/segmentation.ts';
import type { Traced } from '../model/grid.ts';
import type { Repair } from '../model/repair.ts';
import type { ExactRule, JudgedRule, Place, Proposal, RepairRule } from './repair-rule.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * The rules in order, each over all texts before the next begins: evidence is read from texts that the earlier rules have cleaned.
 * Texts come back in their places; one that nothing changed comes back as the same object.
 */
export const repairTexts = (texts: readonly Traced[], rules: readonly RepairRule[], language: Segmentation): readonly Traced[] => {
  const exact = rules.filter((rule) => rule.certainty === 'exact');
  let current = mapChanged(texts, (traced) => withExact(traced, exact));
  for (const rule of rules) if (rule.certainty === 'judged') current = judgeAll(current, rule, language);
  return current;
};

/** The same list where nothing changes: what the rules have found out about it holds for the next rule. */
const mapChanged = (texts: readonly Traced[], change: (traced: Traced, index: number) => Traced): readonly Traced[] => {
  const changed = texts.map(change);
  return changed.every((traced, index) => traced === texts[index]) ? texts : changed;
};

/** What one rule uncovers may be another's to read: `"…"</p>` has its quotes at both ends only once the tag is gone. */
const exactRounds = 3;

/** The exact rules, which come before all others, in their order; again where they changed something. */
const withExact = (traced: Traced, rules: readonly ExactRule[]): Traced => {
  let current = traced;
  for (let round = 0; round < exactRounds; round += 1) {
    const before = current;
    for (const rule of rules) {
      const after = rule.apply(current.text);
      if (after === current.text) continue;
      const repair: Repair = { rule: rule.id, before: current.text, after, applied: true };
      current = { ...current, text: after, repairs: [...current.repairs, repair] };
    }
    if (current === before) break;
  }
  return current;
};

/** Forms stand together in a file. A project list of a whole province is judged part by part, so that memory stays bounded. */
const neighbourhoodCharacters = 200_000;

const judgeAll = (texts: readonly Traced[], rule: JudgedRule, language: Segmentation): readonly Traced[] => {
  const parts = neighbourhoods(texts);
  return parts.length === 1 ? judgeTogether(texts, rule, language) : parts.flatMap((near) => judgeTogether(near, rule, language));
};

/** A text put right is evidence for the next: 水质检测 for 捡测, once 水质捡测 has been read as it. One round is enough nearly always. */
const maximumRounds = 5;

const judgeTogether = (texts: readonly Traced[], rule: JudgedRule, language: Segmentation): readonly Traced[] => {
  let current = texts;
  for (let round = 0; round < maximumRounds; round += 1) {
    const surroundings = surroundingsOf(current, language);
    const proposals = current.map((traced) => (traced.text === '' ? [] : rule.judge(traced.text, surroundings, placeOf(traced))));
    const isSettled = proposals.every(([first]) => first?.applied !== true);
    // Suggestions begin at what the text reads in the end, so that the chain holds.
    current = mapChanged(current, (traced, index) =>
      withProposals(
        traced,
        rule,
        (proposals[index] ?? []).filter(({ applied }) => applied !== isSettled),
      ),
    );
    if (isSettled) break;
  }
  return current;
};

const placeOf = (traced: Traced): Place => ('kind' in traced && traced.kind === 'paragraph' ? 'line' : 'cell');

const neighbourhoods = (texts: readonly Traced[]): readonly (readonly Traced[])[] => {
  const parts: Traced[][] = [[]];
  let characters = 0;
  for (const traced of texts) {
    if (characters >= neighbourhoodCharacters) {
      parts.push([]);
      characters = 0;
    }
    parts.at(-1)?.push(traced);
    characters += traced.text.length;
  }
  return parts;
};

const withProposals = (traced: Traced, rule: JudgedRule, proposals: readonly Proposal[]): Traced => {
  const [first] = proposals;
  if (!first) return traced;
  const repairs = proposals.map((proposal): Repair => ({ rule: rule.id, before: traced.text, ...proposal }));
  return { ...traced, text: first.applied ? first.after : traced.text, repairs: [...traced.repairs, ...repairs] };
};
