import type { FormRecord } from '../canonical/form-record.ts';
import { withoutSpace } from '../chinese/width.ts';
import type { Field } from '../model/form.ts';
import { isBlank, storedDay, storedNumber } from './cell-text.ts';
import { addLeaf, type Leaf } from './leaf.ts';
import { readBoolean } from './read-boolean.ts';
import { readChoice } from './read-choice.ts';
import { readDate, readPeriod } from './read-date.ts';
import { readMoney } from './read-money.ts';
import { nameUnder, splitCode } from './split-code.ts';
import { unlabelled, unreadFlag } from './unread-flag.ts';

type Header = Pick<FormRecord, 'project' | 'narrative' | 'budget' | 'extras' | 'flags'>;
type Reader<Value> = (text: string, field: Field) => Value | null;

/** Everything above the indicators; each value's place is added to the leaves. */
export function readHeader(fields: readonly Field[], year: number | null, leaves: Leaf[]): Header {
  const filled = firstFilled(fields);
  const unread: Field[] = [];
  /** Reads a field and notes where it stood, when it gave a value. */
  const read = <Value extends string | number | boolean>(key: string, reader: Reader<Value>): Value | null => {
    const field = filled.get(key);
    if (field === undefined) return null;
    const value = reader(field.value.text, field);
    if (value === null) unread.push(field);
    else addLeaf(leaves, `/${key.replace('.', '/')}`, field.value, reader === whole ? null : (text) => reader(text, field));
    return value;
  };
  const project = {
    applicant: read('project.applicant', name),
    department: read('project.department', name),
    name: read('project.name', name),
    code: read('project.code', whole),
    category: read('project.category', readChoice),
    performanceType: read('project.performanceType', readChoice),
    startDate: read('project.startDate', (text, field) => readDate(storedDay(field.value) ?? text, 'start', year)),
    endDate: read('project.endDate', (text, field) => readDate(storedDay(field.value) ?? text, 'end', year)),
    governmentProcurement: read('project.governmentProcurement', readBoolean),
  };
  const period = filled.get('project.period');
  const span = period ? readPeriod(period.value.text, year) : null;
  if (period && !span) unread.push(period);
  const startDate = project.startDate ?? span?.start ?? null;
  const endDate = project.endDate ?? span?.end ?? null;
  if (period && span && project.startDate === null)
    addLeaf(leaves, '/project/startDate', period.value, (text) => readPeriod(text, year)?.start ?? null);
  if (period && span && project.endDate === null)
    addLeaf(leaves, '/project/endDate', period.value, (text) => readPeriod(text, year)?.end ?? null);
  const nameField = filled.get('project.name');
  const ownCode = nameField ? splitCode(nameField.value.text).code : null;
  if (nameField && project.code === null && ownCode !== null) addLeaf(leaves, '/project/code', nameField.value);
  const narrative = {
    overview: read('narrative.overview', whole),
    basis: read('narrative.basis', whole),
    necessity: read('narrative.necessity', whole),
    safeguards: read('narrative.safeguards', whole),
    plan: read('narrative.plan', whole),
    goal: read('narrative.goal', whole),
    longTermGoal: read('narrative.longTermGoal', whole),
  };
  const budget = {
    total: read('budget.total', money),
    currentYear: read('budget.currentYear', money),
    previousYearBudget: read('budget.previousYearBudget', money),
    previousYearExecuted: read('budget.previousYearExecuted', money),
    fiscalAppropriation: read('budget.fiscalAppropriation', money),
    otherFunds: read('budget.otherFunds', money),
    executed: read('budget.executed', money),
  };
  const extraFields = [
    ...fields.filter(({ key, value, label }) => key === 'extra' && value.text.trim() !== '' && label !== null),
    ...unread,
  ];
  const extras = extraFields.map(({ label, value }) => ({
    label: withoutSpace(label?.text ?? '').replace(/[：:](?=／|$)/g, '') || unlabelled,
    text: value.text.trim(),
  }));
  for (const [at, { value }] of extraFields.entries()) addLeaf(leaves, `/extras/${at}/text`, value);
  const flags = unread
    .filter((field) => !isDuration(field))
    .map((field) => unreadFlag(field.key, field.value.text, field.label?.text ?? null));
  return { project: { ...project, startDate, endDate, code: project.code ?? ownCode }, narrative, budget, extras, flags };
}

/** Of several fields for one place the first that is filled counts. */
const firstFilled = (fields: readonly Field[]): ReadonlyMap<string, Field> => {
  const filled = new Map<string, Field>();
  for (const field of fields) if (!filled.has(field.key) && !isBlank(field.value.text)) filled.set(field.key, field);
  return filled;
};

const whole = (text: string): string | null => text.trim() || null;
const name = (text: string, field: Field): string | null => whole(nameUnder(text, field.label?.text ?? null));
const money = (text: string, field: Field): number | null => readMoney(storedNumber(field.value) ?? text, field.moneyUnit ?? null);

/** 1年, 长期, 三年: how long the project runs, which says no date and needs none. */
const isDuration = ({ key, value }: Field): boolean =>
  key === 'project.period' &&
  /^(?:[\d一二两三四五六七八九十]{1,3}个?(?:年|月)(?:期)?|长期|常年|每年|全年|一年期|经常性|当年|本年度?|年度|延续性?)$/.test(
    withoutSpace(value.text),
  );
