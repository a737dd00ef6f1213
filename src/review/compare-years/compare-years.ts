import type { FormRecord } from '../../canonical/form-record.ts';
import { textKey } from '../../chinese/text-key.ts';
import { compareForms, type FormComparison, type FormHead, formHead } from './compare-forms.ts';

export interface YearsComparison {
  readonly comparisons: readonly FormComparison[];
  /** Forms without a counterpart. */
  readonly onlyEarlier: readonly FormHead[];
  readonly onlyLater: readonly FormHead[];
}

/**
 * Forms of one year beside those of another, project by project. A single form on each side is compared whatever its project is
 * called: whoever names two files means those.
 */
export const compareYears = (earlier: readonly FormRecord[], later: readonly FormRecord[]): YearsComparison => {
  const [first, second] = [earlier[0], later[0]];
  if (first !== undefined && second !== undefined && earlier.length === 1 && later.length === 1) {
    return { comparisons: [compareForms(first, second)], onlyEarlier: [], onlyLater: [] };
  }
  const partners = new Map<FormRecord, FormRecord>();
  for (const sameness of samenesses) {
    const taken = new Set(partners.values());
    const free = groupBy(
      earlier.filter((form) => !taken.has(form)),
      sameness.keyOf,
    );
    const wanting = groupBy(
      later.filter((form) => !partners.has(form)),
      sameness.keyOf,
    );
    for (const [key, forms] of wanting) {
      const candidates = free.get(key) ?? [];
      if (sameness.onlyIfAlone && (forms.length > 1 || candidates.length > 1)) continue;
      for (const [index, form] of forms.entries()) {
        const partner = candidates[index];
        if (partner !== undefined) partners.set(form, partner);
      }
    }
  }
  const taken = new Set(partners.values());
  return {
    comparisons: later.flatMap((form) => {
      const partner = partners.get(form);
      return partner === undefined ? [] : [compareForms(partner, form)];
    }),
    onlyEarlier: earlier.filter((form) => !taken.has(form)).map(formHead),
    onlyLater: later.filter((form) => !partners.has(form)).map(formHead),
  };
};

interface Sameness {
  /** Null: nothing to go by. */
  readonly keyOf: (form: FormRecord) => string | null;
  /** Where a key says little, only if one form has it on either side. */
  readonly onlyIfAlone: boolean;
}

const keyOf = (...texts: readonly (string | null)[]): string | null => {
  const keys = texts.map((text) => (text === null ? '' : textKey(text)));
  return keys.includes('') ? null : keys.join('/');
};

/** By code, by unit and project, by project alone: units are renamed, but 日常运行经费 is a project of every unit. */
const samenesses: readonly Sameness[] = [
  { keyOf: ({ project }) => keyOf(project.code), onlyIfAlone: true },
  { keyOf: ({ project }) => keyOf(project.applicant, project.name), onlyIfAlone: false },
  { keyOf: ({ project }) => keyOf(project.name), onlyIfAlone: true },
];

const groupBy = (
  forms: readonly FormRecord[],
  keyOfForm: (form: FormRecord) => string | null,
): ReadonlyMap<string, readonly FormRecord[]> => {
  const groups = new Map<string, FormRecord[]>();
  for (const form of forms) {
    const key = keyOfForm(form);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [form]);
    else group.push(form);
  }
  return groups;
};
