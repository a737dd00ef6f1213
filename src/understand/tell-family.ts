import { withoutSpace } from '../chinese/width.ts';
import { familyCatalogue } from '../families/catalogue.ts';
import type { Cue, FormFamily } from '../families/family.ts';
import type { HeaderKey } from '../families/header-labels.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { labelParts } from './label-key.ts';
import { levelWord } from './vocabulary.ts';

/** What a form shows of itself before its family is known. */
export interface FamilyEvidence {
  readonly title: string;
  readonly headers: readonly IndicatorHeader[];
  readonly fields: readonly { readonly key: HeaderKey; readonly label: string }[];
  /** Texts of the level-1 and level-2 columns. */
  readonly level1: readonly string[];
  readonly level2: readonly string[];
}

/** Below this nothing in particular speaks for any family. */
const leastScore = 3;

export const familyById = (id: string): FormFamily => {
  const found = familyCatalogue.find((family) => family.id === id);
  if (!found) throw new RangeError(`no family ${id}`);
  return found;
};

/** The family with the most weight behind it, the first of the catalogue among equals; null where none is likely. */
export function tellFamily(evidence: FamilyEvidence): FormFamily | null {
  const { title, headers, fields, level1, level2 } = evidence;
  const told: Told = {
    title: withoutSpace(title),
    headers,
    fields,
    level1: new Set(level1.map(levelWord)),
    level2: new Set(level2.map(levelWord)),
  };
  const scored = familyCatalogue
    .filter(({ id }) => id !== 'project-list')
    .map((family) => ({ family, score: family.cues.reduce((sum, cue) => sum + (holds(cue, told) ? cue.weight : 0), 0) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= leastScore ? best.family : null;
}

/** The evidence as the cues are written. */
interface Told extends Pick<FamilyEvidence, 'title' | 'headers' | 'fields'> {
  readonly level1: ReadonlySet<string>;
  readonly level2: ReadonlySet<string>;
}

function holds(cue: Cue, { title, headers, fields, level1, level2 }: Told): boolean {
  switch (cue.of) {
    case 'title':
      return cue.words.some((words) => title.includes(words));
    case 'column':
      return headers.some(({ columns }) =>
        columns.some(({ role, head }) => role === cue.role && (!cue.labels || isOneOf(head.text, cue.labels))),
      );
    case 'field':
      return fields.some(({ key, label }) => key === cue.key && (!cue.labels || isOneOf(label, cue.labels)));
    default: {
      const words = cue.of === 'level1' ? level1 : level2;
      return cue.labels.some((label) => words.has(label));
    }
  }
}

const isOneOf = (text: string, labels: readonly string[]): boolean => {
  const { whole, bare } = labelParts(text);
  return labels.some((label) => label === bare || labelParts(label).whole === whole);
};
