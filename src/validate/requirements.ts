import type { Family, FormRecord } from '../canonical/form-record.ts';
import { isWholeDepartment } from '../families/whole-department.ts';
import type { Severity } from '../model/flag.ts';
import type { Group } from './groups.ts';

/** What a form of the family has to say, and how much it weighs when it does not. Null: the form has no such place, or it may stay empty. */
export interface Requirements {
  readonly applicant: Severity | null;
  readonly department: Severity | null;
  readonly name: Severity | null;
  readonly goal: Severity | null;
  readonly dates: Severity | null;
  readonly budget: Severity | null;
  /** Level-1 groups without which the form is not complete. */
  readonly groups: readonly Group[];
  /** What the weights of all level-3 indicators may add up to; empty where the form has no weights. */
  readonly weightSums: readonly number[];
  /** Has a line for money carried over from last year, which the record has no place for: parts may then stay below the total. */
  readonly carryOver: boolean;
}

const national: Requirements = {
  applicant: 'error',
  department: 'warning',
  name: 'error',
  goal: 'error',
  dates: null,
  budget: 'warning',
  groups: ['output', 'benefit'],
  weightSums: [100, 90],
  carryOver: false,
};

/** Source: the blanks of 财预〔2015〕88号, 财预〔2021〕101号, 财预〔2020〕10号, the Shanghai forms 2017–2026 and published project lists. */
const requirements: Readonly<Record<Family, Requirements>> = {
  'shanghai-2017': {
    ...national,
    department: null,
    dates: 'warning',
    groups: ['management', 'output', 'benefit'],
    weightSums: [],
  },
  'shanghai-2022': { ...national, dates: 'warning', carryOver: true },
  'national-2011': { ...national, dates: 'info' },
  'national-2015': national,
  'national-2021': { ...national, carryOver: true },
  'self-evaluation': { ...national, carryOver: true },
  // One line a project: unit, year and amount often stand once above the sheet, or in another table of the same book.
  'project-list': { ...national, applicant: null, department: null, goal: 'warning', budget: null, carryOver: true },
  unknown: {
    ...national,
    applicant: 'warning',
    department: null,
    goal: 'warning',
    budget: null,
    groups: [],
    carryOver: true,
  },
};

/** A form on a whole department has neither 项目名称 nor 主管部门, whatever family its columns are of. */
export const requirementsOf = ({ family, title }: FormRecord['template']): Requirements =>
  isWholeDepartment(title) ? { ...requirements[family], department: null, name: null } : requirements[family];
