import type { Family, FormRecord, IndicatorRecord } from '../canonical/form-record.ts';
import { families } from '../canonical/form-record.ts';
import { withoutSpace } from '../chinese/width.ts';
import type { Field, Form, IndicatorRow, Sourced } from '../model/form.ts';
import { categoryOf } from './category-of.ts';
import { isMarkedCore, withoutCoreMark } from './core-mark.ts';
import { leavesToEvidence } from './evidence.ts';
import { type Leaf, leafOf } from './leaf.ts';
import { readBoolean } from './read-boolean.ts';
import { readChoice } from './read-choice.ts';
import { readDate, readPeriod, readYear } from './read-date.ts';
import { readDirection } from './read-direction.ts';
import { readMoney } from './read-money.ts';
import { readNumber } from './read-number.ts';
import { readTarget } from './read-target.ts';
import { labelRepairs, leavesToRepairs } from './record-repairs.ts';
import { nameUnder, splitCode } from './split-code.ts';
import { withUnitOfName } from './unit-of-name.ts';
import { unlabelled, unreadFlag } from './unread-flag.ts';

/** The record as a form gives it; flags come after. */
export function formToRecord(form: Form, id: string, source: FormRecord['source']): FormRecord {
  const year = form.year ? readYear(form.year.text) : null;
  const header = readHeader(form.fields, year);
  const indicators = form.indicators.map((row, at) => readIndicator(row, at, year));
  const leaves = [
    ...leafOf('/template/title', form.title),
    ...(year === null ? [] : leafOf('/fiscalYear', form.year, readYear)),
    ...header.leaves,
    ...indicators.flatMap((indicator) => indicator.leaves),
  ];
  return {
    schemaVersion: 1,
    id,
    source,
    template: { family: familyOf(form.family), title: form.title ? withoutSpace(form.title.text) || null : null },
    fiscalYear: year,
    project: header.project,
    narrative: header.narrative,
    budget: header.budget,
    extras: header.extras,
    indicators: indicators.map(({ record }) => record),
    repairs: [...leavesToRepairs(leaves), ...labelRepairs(form.indicators)],
    flags: [...header.flags, ...assumedUnit(form.fields, header.budget), ...indicators.flatMap(({ flags }) => flags)],
    evidence: leavesToEvidence(leaves),
  };
}

/** Amounts of a form that states no unit are read by the usual one of its family: an inference, and said to be one. */
function assumedUnit(fields: readonly Field[], budget: FormRecord['budget']): FormRecord['flags'] {
  const [field] = fields.filter(({ key, moneyUnitIsAssumed }) => key.startsWith('budget.') && moneyUnitIsAssumed === true);
  const amounts = Object.values(budget).filter((value) => value !== null && value !== 0);
  if (!field || amounts.length === 0) return [];
  const message = `表中没有写明金额单位，资金按这类表的惯例以${field.moneyUnit ?? '元'}计，请核对。`;
  return [{ code: 'money-unit-assumed', severity: 'info', pointer: `/${field.key.replace('.', '/')}`, message }];
}

const familyOf = (id: string): Family => families.find((family) => family === id) ?? 'unknown';
const textOf = (sourced: Sourced | null | undefined): string | null => sourced?.text.trim() || null;
/** A lone dash or slash is how forms leave a place empty. */
const isBlank = (text: string): boolean => /^[-—–/\\\s]*$/.test(text);

type Header = Pick<FormRecord, 'project' | 'narrative' | 'budget' | 'extras' | 'flags'> & { readonly leaves: readonly Leaf[] };

function readHeader(fields: readonly Field[], year: number | null): Header {
  const first = (key: string): Field | undefined => fields.find((field) => field.key === key && !isBlank(field.value.text));
  const leaves: Leaf[] = [];
  const unread: Field[] = [];
  /** Reads a field and notes where it stood, when it gave a value. */
  const read = <Value extends string | number | boolean>(
    key: string,
    reader: (text: string, field: Field) => Value | null,
  ): Value | null => {
    const field = first(key);
    const value = field ? reader(field.value.text, field) : null;
    if (field && value === null) unread.push(field);
    if (field && value !== null)
      leaves.push(...leafOf(`/${key.replace('.', '/')}`, field.value, reader === whole ? undefined : (text) => reader(text, field)));
    return value;
  };
  const whole = (text: string) => text.trim() || null;
  const name = (text: string, field: Field) => whole(nameUnder(text, field.label?.text ?? null));
  const project = {
    applicant: read('project.applicant', name),
    department: read('project.department', name),
    name: read('project.name', name),
    code: read('project.code', whole),
    category: read('project.category', readChoice),
    performanceType: read('project.performanceType', readChoice),
    startDate: read('project.startDate', (text, field) => readDate(shownDate(text, field), 'start', year)),
    endDate: read('project.endDate', (text, field) => readDate(shownDate(text, field), 'end', year)),
    governmentProcurement: read('project.governmentProcurement', readBoolean),
  };
  const period = first('project.period');
  const span = period ? readPeriod(period.value.text, year) : null;
  if (period && !span) unread.push(period);
  const startDate = project.startDate ?? span?.start ?? null;
  const endDate = project.endDate ?? span?.end ?? null;
  if (period && span && project.startDate === null)
    leaves.push(...leafOf('/project/startDate', period.value, (text) => readPeriod(text, year)?.start ?? null));
  if (period && span && project.endDate === null)
    leaves.push(...leafOf('/project/endDate', period.value, (text) => readPeriod(text, year)?.end ?? null));
  const nameField = first('project.name');
  const ownCode = nameField ? splitCode(nameField.value.text).code : null;
  if (nameField && project.code === null && ownCode !== null) leaves.push(...leafOf('/project/code', nameField.value));
  const narrative = {
    overview: read('narrative.overview', whole),
    basis: read('narrative.basis', whole),
    necessity: read('narrative.necessity', whole),
    safeguards: read('narrative.safeguards', whole),
    plan: read('narrative.plan', whole),
    goal: read('narrative.goal', whole),
    longTermGoal: read('narrative.longTermGoal', whole),
  };
  const money = (text: string, field: Field) => readMoney(storedNumber(field.value) ?? text, field.moneyUnit ?? null);
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
  for (const [at, { value }] of extraFields.entries()) leaves.push(...leafOf(`/extras/${at}/text`, value));
  const flags = unread
    .filter((field) => !isDuration(field))
    .map((field) => unreadFlag(field.key, field.value.text, field.label?.text ?? null));
  return { project: { ...project, startDate, endDate, code: project.code ?? ownCode }, narrative, budget, extras, flags, leaves };
}

/** 1年, 长期, 三年: how long the project runs, which says no date and needs none. */
const isDuration = ({ key, value }: Field): boolean =>
  key === 'project.period' &&
  /^(?:[\d一二两三四五六七八九十]{1,3}个?(?:年|月)(?:期)?|长期|常年|每年|全年|一年期|经常性|当年|本年度?|年度|延续性?)$/.test(
    withoutSpace(value.text),
  );

/** The exact value behind a shown number; only where nothing was repaired or joined. */
function storedNumber(value: Sourced): string | null {
  const [traced] = value.from;
  const [fragment] = traced?.fragments ?? [];
  const plain =
    value.from.length === 1 && traced?.fragments.length === 1 && traced.repairs.length === 0 && value.text.trim() === fragment?.text.trim();
  return plain && fragment?.stored?.type === 'number' && !fragment.text.includes('%') ? fragment.stored.value : null;
}

/** A date cell shows what its format leaves (2020年1月); the stored day is the truth. */
const shownDate = (text: string, field: Field): string => {
  const [fragment] = field.value.from[0]?.fragments ?? [];
  return field.value.from.length === 1 && fragment?.stored?.type === 'date' ? fragment.stored.value.slice(0, 10) : text;
};

function readIndicator(
  row: IndicatorRow,
  at: number,
  year: number | null,
): { readonly record: IndicatorRecord; readonly leaves: readonly Leaf[]; readonly flags: FormRecord['flags'] } {
  const unmarked = (sourced: Sourced | null | undefined): string | null => withoutCoreMark(textOf(sourced) ?? '') || null;
  const level1 = unmarked(row.level1?.value);
  const level2 = unmarked(row.level2?.value);
  const name = unmarked(row.name);
  const isCore = [row.level1?.value, row.level2?.value, row.name].some((sourced) => isMarkedCore(sourced?.text ?? ''));
  const weight = row.weight ? readNumber(storedNumber(row.weight) ?? row.weight.text) : null;
  const score = row.score ? readNumber(storedNumber(row.score) ?? row.score.text) : null;
  const actual = row.actual && row.actual.text.trim() !== '' ? withUnitOfName(readTarget(row.actual.text, { year }), name) : null;
  const direction = row.direction ? readDirection(row.direction.text) : null;
  const note = row.note && !isBlank(row.note.text) ? textOf(row.note) : null;
  const path = `/indicators/${at}`;
  const unread = [
    { key: 'weight', label: '分值', sourced: row.weight, value: weight },
    { key: 'score', label: '得分', sourced: row.score, value: score },
    { key: 'direction', label: '指标方向', sourced: row.direction, value: direction },
  ].flatMap(({ key, label, sourced, value }) =>
    sourced && value === null && !isBlank(sourced.text) ? [{ key, label, value: sourced }] : [],
  );
  const kept = [...row.extras, ...unread];
  const record: IndicatorRecord = {
    ordinal: at + 1,
    category: categoryOf(level1, level2),
    level1,
    level2,
    name,
    target: withUnitOfName(readTarget(row.target?.text ?? null, { year }), name),
    weight,
    direction,
    actual,
    score,
    ...(row.horizon ? { horizon: row.horizon.of } : {}),
    ...(isCore ? { core: true as const } : {}),
    note,
    ...(kept.length === 0 ? {} : { extras: kept.map(({ label, value }) => ({ label, text: value.text })) }),
  };
  const leaves = [
    ...leafOf(`${path}/level1`, row.level1?.value, isCore ? withoutCoreMark : undefined),
    ...leafOf(`${path}/level2`, row.level2?.value, isCore ? withoutCoreMark : undefined),
    ...leafOf(`${path}/name`, row.name, isCore ? withoutCoreMark : undefined),
    ...(row.horizon ? leafOf(`${path}/horizon`, row.horizon.label) : []),
    ...leafOf(`${path}/target/text`, row.target),
    ...(weight === null ? [] : leafOf(`${path}/weight`, row.weight, readNumber)),
    ...(direction === null ? [] : leafOf(`${path}/direction`, row.direction, readDirection)),
    ...(actual === null ? [] : leafOf(`${path}/actual/text`, row.actual)),
    ...(score === null ? [] : leafOf(`${path}/score`, row.score, readNumber)),
    ...(note === null ? [] : leafOf(`${path}/note`, row.note)),
    ...kept.flatMap(({ value }, extra) => leafOf(`${path}/extras/${extra}/text`, value)),
  ];
  return {
    record,
    leaves,
    flags: unread.map(({ key, label, value }) => unreadFlag(`indicator.${key}`, value.text, label, `${path}/${key}`)),
  };
}
