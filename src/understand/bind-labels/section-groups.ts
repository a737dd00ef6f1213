import type { Branch } from '../../families/sections.ts';
import type { Concept1, Concept2, PrintedLabel } from './printed-label.ts';

/** A level-2 section that rows may hang under. */
export interface Section {
  readonly concept: Concept2;
  /** The form's own words, else the family's. */
  readonly words: string;
  readonly printed: readonly PrintedLabel[];
}

/** A level-1 label with the sections below it, in the order in which the rows can follow. */
export interface Group {
  readonly concept: Concept1;
  readonly words: string;
  readonly printed: readonly PrintedLabel[];
  readonly sections: readonly Section[];
}

/**
 * The sections a form can have, in order: the family's tree, with what the form prints beside it.
 * `order` 'printed' follows the labels down the page, 'family' the fixed order of the family (where positions are not to be trusted).
 */
export function sectionGroups(labels: readonly PrintedLabel[], tree: readonly Branch[], order: 'printed' | 'family'): readonly Group[] {
  const firsts = labels.filter(({ level }) => level === 1);
  const seconds = labels.filter(({ level }) => level === 2);
  const known = tree.map((branch): Group => {
    const printed = firsts.filter(({ concept }) => concept === branch.level1);
    const sections = branch.children.map((child): Section => {
      const own = seconds.filter(({ concept }) => concept === child.level2);
      return { concept: child.level2, words: own[0]?.words ?? child.words, printed: own };
    });
    return { concept: branch.level1, words: printed[0]?.words ?? branch.words, printed, sections };
  });
  const groups = [...known, ...ownGroups(firsts, known)];
  const placed = new Set(groups.flatMap(({ sections }) => sections.map(({ concept }) => concept)));
  const homeless = distinct(seconds.filter(({ concept }) => !placed.has(concept as Concept2)));
  const complete = homeless.reduce<readonly Group[]>((all, label) => addSection(all, label, seconds, firsts), groups);
  if (order === 'family') return complete;
  return byFirstPrint(complete).map((group) => ({ ...group, sections: byFirstPrint(group.sections) }));
}

const distinct = (labels: readonly PrintedLabel[]): readonly PrintedLabel[] =>
  labels.filter((label, at) => labels.findIndex(({ concept }) => concept === label.concept) === at);

const ownGroups = (firsts: readonly PrintedLabel[], known: readonly Group[]): readonly Group[] =>
  distinct(firsts)
    .filter(({ concept }) => known.every((group) => group.concept !== concept))
    .map((label) => ({
      concept: label.concept as Concept1,
      words: label.words,
      printed: firsts.filter(({ concept }) => concept === label.concept),
      sections: [],
    }));

/** A level-2 label that the family does not know goes below the level-1 label that stands nearest above it. */
function addSection(
  groups: readonly Group[],
  label: PrintedLabel,
  seconds: readonly PrintedLabel[],
  firsts: readonly PrintedLabel[],
): readonly Group[] {
  const above = firsts.findLast(({ row }) => row <= label.row) ?? firsts[0];
  const section = {
    concept: label.concept as Concept2,
    words: label.words,
    printed: seconds.filter(({ concept }) => concept === label.concept),
  };
  const home = groups.findIndex(({ concept }) => concept === above?.concept);
  return groups.map((group, at) => (at === Math.max(home, 0) ? { ...group, sections: [...group.sections, section] } : group));
}

/** Printed ones in the order of the page; each unprinted one keeps its place behind the one the family puts before it. */
function byFirstPrint<Item extends { readonly printed: readonly PrintedLabel[] }>(items: readonly Item[]): readonly Item[] {
  let key = -1;
  const keyed = items.map((item, at) => {
    const row = item.printed[0]?.row;
    key = row ?? key;
    return { item, at, key };
  });
  return keyed.toSorted((a, b) => a.key - b.key || a.at - b.at).map(({ item }) => item);
}
