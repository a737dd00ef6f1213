import type { FormRecord } from '../../canonical/form-record.ts';
import { rememberedFor } from '../../model/remembered.ts';

export type NarrativeKey = keyof FormRecord['narrative'];

/** The prose of a form with its labels, in the order in which the Shanghai form prints them. */
export const narrativeParts: readonly { readonly key: NarrativeKey; readonly label: string }[] = [
  { key: 'overview', label: '项目概况' },
  { key: 'basis', label: '立项依据' },
  { key: 'necessity', label: '项目设立的必要性' },
  { key: 'safeguards', label: '保证项目实施的制度、措施' },
  { key: 'plan', label: '项目实施计划' },
  { key: 'goal', label: '总体目标' },
  { key: 'longTermGoal', label: '项目总目标' },
];

export interface FilledPart {
  readonly key: NarrativeKey;
  readonly label: string;
  readonly pointer: string;
  readonly text: string;
}

/** Parts that say something, in printed order. */
export const filledParts = rememberedFor((record: FormRecord): readonly FilledPart[] =>
  narrativeParts.flatMap(({ key, label }) => {
    const text = record.narrative[key];
    return text === null ? [] : [{ key, label, pointer: `/narrative/${key}`, text }];
  }),
);
