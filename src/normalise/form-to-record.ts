import type { Family, FormRecord } from '../canonical/form-record.ts';
import { families } from '../canonical/form-record.ts';
import { withoutSpace } from '../chinese/width.ts';
import type { Field, Form } from '../model/form.ts';
import { leavesToEvidence } from './evidence.ts';
import { addLeaf, type Leaf } from './leaf.ts';
import { readYear } from './read-date.ts';
import { readHeader } from './read-header.ts';
import { readIndicator } from './read-indicator.ts';
import { labelRepairs, leavesToRepairs } from './record-repairs.ts';

/** The record as a form gives it; flags come after. */
export function formToRecord(form: Form, id: string, source: FormRecord['source']): FormRecord {
  const year = form.year ? readYear(form.year.text) : null;
  const leaves: Leaf[] = [];
  addLeaf(leaves, '/template/title', form.title);
  if (year !== null) addLeaf(leaves, '/fiscalYear', form.year, readYear);
  const { project, narrative, budget, extras, flags } = readHeader(form.fields, year, leaves);
  const indicators = form.indicators.map((row, at) => readIndicator(row, at, year, leaves));
  return {
    schemaVersion: 1,
    id,
    source,
    template: { family: familyOf(form.family), title: form.title ? withoutSpace(form.title.text) || null : null },
    fiscalYear: year,
    project,
    narrative,
    budget,
    extras,
    indicators: indicators.map(({ record }) => record),
    repairs: [...leavesToRepairs(leaves), ...labelRepairs(form.indicators)],
    flags: [...flags, ...assumedUnit(form.fields, budget), ...indicators.flatMap((indicator) => indicator.flags)],
    evidence: leavesToEvidence(leaves),
  };
}

/** Amounts of a form that states no unit are read by the usual one of its family: an inference, and said to be one. */
function assumedUnit(fields: readonly Field[], budget: FormRecord['budget']): FormRecord['flags'] {
  const field = fields.find(({ key, moneyUnitIsAssumed }) => moneyUnitIsAssumed === true && key.startsWith('budget.'));
  if (!field || Object.values(budget).every((value) => value === null || value === 0)) return [];
  const message = `表中没有写明金额单位，资金按这类表的惯例以${field.moneyUnit ?? '元'}计，请核对。`;
  return [{ code: 'money-unit-assumed', severity: 'info', pointer: `/${field.key.replace('.', '/')}`, message }];
}

const familyOf = (id: string): Family => families.find((family) => family === id) ?? 'unknown';
