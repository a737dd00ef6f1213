import { createHash } from 'node:crypto';
import type { FormRecord } from '../../src/canonical/form-record.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A small valid record of a file with these bytes. */
export const sampleRecord = (bytes: Uint8Array, file: string, ordinal = 0): FormRecord => ({
  schemaVersion: 1,
  id: `${sha256(bytes).slice(0, 16)}-${ordinal}`,
  source: { file, format: 'text', sha256: sha256(bytes), bytes: bytes.byteLength, pages: null, ordinal },
  template: { family: 'shanghai-2017', title: '财政项目支出绩效目标表' },
  fiscalYear: 2020,
  project: {
    applicant: null,
    department: null,
    name: '内涵建设经费',
    code: null,
    category: null,
    performanceType: null,
    startDate: null,
    endDate: null,
    governmentProcurement: null,
  },
  narrative: { overview: null, basis: null, necessity: null, safeguards: null, plan: null, goal: null, longTermGoal: null },
  budget: {
    total: null,
    currentYear: null,
    previousYearBudget: null,
    previousYearExecuted: null,
    fiscalAppropriation: null,
    otherFunds: null,
    executed: null,
  },
  extras: [],
  indicators: [],
  repairs: [],
  flags: [],
  evidence: {},
});
