import type { Segmentation } from '../chinese/segmentation.ts';
import type { Traced } from '../model/grid.ts';
import type { Repair } from '../model/repair.ts';
import type { JudgedRule, RepairRule } from './repair-rule.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/**
 * The rules in order, each over all texts before the next begins: evidence is read from texts that the earlier rules have cleaned.
 * Texts come back in their places; one that nothing changed comes back as the same object.
 */
export const repairTexts = (texts: readonly Traced[], rules: readonly RepairRule[], language: Segmentation): readonly Traced[] => {
  let current = texts;
  for (const rule of rules)
    current = rule.certainty === 'exact' ? current.map((traced) => withExact(traced, rule)) : judgeAll(current, rule, language);
  return current;
};

const withExact = (traced: Traced, rule: RepairRule & { certainty: 'exact' }): Traced => {
  const after = rule.apply(traced.text);
  if (after === traced.text) return traced;
  return { ...traced, text: after, repairs: [...traced.repairs, { rule: rule.id, before: traced.text, after, applied: true }] };
};

/** Forms stand together in a file. A project list of a whole province is judged part by part, so that memory stays bounded. */
const neighbourhoodCharacters = 200_000;

const judgeAll = (texts: readonly Traced[], rule: JudgedRule, language: Segmentation): readonly Traced[] =>
  neighbourhoods(texts).flatMap((near) => {
    const surroundings = surroundingsOf(near, language);
    return near.map((traced) => withJudged(traced, rule, surroundings));
  });

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

const withJudged = (traced: Traced, rule: JudgedRule, surroundings: Surroundings): Traced => {
  const proposals = traced.text === '' ? [] : rule.judge(traced.text, surroundings);
  if (proposals.length === 0) return traced;
  const applied = proposals.find((proposal) => proposal.applied);
  const suggested = proposals.filter((proposal) => !proposal.applied);
  // Suggestions begin at what the text reads after the change, so that the chain holds.
  const text = applied?.after ?? traced.text;
  const repairs: readonly Repair[] = [
    ...(applied ? [{ rule: rule.id, before: traced.text, ...applied }] : []),
    ...suggested.map((proposal) => ({ rule: rule.id, before: text, ...proposal })),
  ];
  return { ...traced, text, repairs: [...traced.repairs, ...repairs] };
};
