import type { FormRecord, RepairRecord } from '../canonical/form-record.ts';
import { rememberedFor } from '../model/remembered.ts';

/** Repairs that say a label was bound by inference, not read where it stands: `/indicators/34/level1`, rule displaced-label. */
const labelPointer = /^\/indicators\/(\d+)\/(?:level1|level2|category)$/;

const isInference = (repair: RepairRecord): boolean =>
  repair.rule === 'displaced-label' && repair.applied && repair.confidence !== undefined && repair.confidence < 1;

export interface Inference {
  readonly index: number;
  /** Lowest confidence among the row's labels, 0..1. */
  readonly confidence: number;
  readonly repairs: readonly RepairRecord[];
}

/**
 * The labels as the copy prints them, where another was bound. A group that neither the record nor these name is on the form nowhere,
 * however the rows were bound.
 */
export const printedLabels = (record: FormRecord): readonly string[] =>
  record.repairs.filter(isInference).flatMap(({ before }) => (before === null ? [] : [before]));

/** The flag speaks for all rows at once: no row is to be looked at more than another. */
const textTableConfidence = 0.85;

/** Rows (0-based) whose section the reconstruction inferred. What rests on them is never held against the applicant. */
export const inferredRows = rememberedFor((record: FormRecord): ReadonlyMap<number, Inference> => {
  const rows = new Map<number, Inference>();
  // A table put together from lines of text has no labels but inferred ones.
  if (record.flags.some(({ code }) => code === 'table-from-text'))
    for (const index of record.indicators.keys()) rows.set(index, { index, confidence: textTableConfidence, repairs: [] });
  for (const repair of record.repairs) {
    const match = isInference(repair) ? labelPointer.exec(repair.pointer) : null;
    if (match === null) continue;
    const index = Number(match[1]);
    const known = rows.get(index);
    rows.set(index, {
      index,
      confidence: Math.min(known?.confidence ?? 1, repair.confidence ?? 1),
      repairs: [...(known?.repairs ?? []), repair],
    });
  }
  return rows;
});
