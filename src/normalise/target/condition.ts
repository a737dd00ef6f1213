import type { Condition } from '../../canonical/form-record.ts';
import { endAt, standsAt } from '../../chinese/match-at.ts';
import { numeralCharacters } from '../../chinese/numerals.ts';
import { jointCharacters } from '../../chinese/range-joint.ts';
import { unitAt } from '../../chinese/units.ts';
import { type Clause, inclusion, sliceOf, without } from './clauses.ts';
import { type Comparator, type Comparison, comparisonBefore } from './comparators.ts';
import { measureFrom } from './measure.ts';
import { type NumberToken, numberAt, scaledNumber } from './number-token.ts';
import { type Tail, tailOf } from './tail.ts';

/** Longer clauses are prose; it also bounds the work on hostile input. 慰问困难群众及一线环卫工人人数不少于… has 20. */
const maximumClauseCharacters = 60;

const begins = `[\\d${numeralCharacters}半万]`; // 万 of 万分之五
/** Where a number may begin: not within another. */
const numberStart = new RegExp(`${begins}(?<![\\d.,${numeralCharacters}].)`, 'g');

/** The single quantity that a clause states; null where it states none, or is prose. */
export const readCondition = (clause: Clause): Condition | null => {
  if (clause.folded.length > maximumClauseCharacters || nextStart(clause.folded, 0) < 0) return null;
  const plain = fromBaseline(without(clause, inclusion));
  const bare = without(plain, trailingNote); // the unit of 100.00(%) is no comment
  return readPlain(plain) ?? (bare === plain ? null : readPlain(bare));
};

const nextStart = (text: string, from: number): number => (standsAt(numberStart, text, from) ? numberStart.lastIndex - 1 : -1);

const trailingNote = /\([^()]*\)$/; // 12场(线上6场)

const baseline =
  /(?:由|从)(?:原来|原先|原有|目前|现有|上年)?的?\d[\d.,]*[^\d,.;]{0,6}?(?=(?:提高|提升|增加|增长|上升|扩大|提|增|升|降低|降|下降|减少|减|缩短|缩减|缩|压缩|压减|调整|延长)[到至])/;

/** 办理时限由5天缩短至3天: the level to be reached is the second. */
const fromBaseline = (clause: Clause): Clause => {
  const from = baseline.exec(clause.folded);
  if (from === null) return clause;
  return from.index === 0 ? sliceOf(clause, from[0].length) : without(clause, baseline);
};

/** Where the number and unit that begin at `from` end; `from` itself where none do. */
export const quantityEnd = (folded: string, from: number): number => {
  const number = numberAt(folded, from);
  return number === null ? from : number.to + unitAt(folded, number.to).length;
};

/** A number with a comparison first, wherever it stands: the 2020 of 2020年完成率≥95% is none. */
const readPlain = (clause: Clause): Condition | null => {
  let loose: Condition | null = null;
  for (let at = nextStart(clause.folded, 0); at >= 0; at = nextStart(clause.folded, at + 1)) {
    const found = readAt(clause, at);
    if (found?.firm === true) return found.condition;
    loose ??= found?.condition ?? null;
  }
  return loose;
};

/** Where the measure stands before the number, a short word behind it adds nothing: 分红按8%分红. */
const maximumEchoCharacters = 2;

/** Numbers behind these are names, ranks or factors: COVID19, 第19届, 前3名, 7×24, 三分之二. */
const notBehind = /(?<=[A-Za-z第〔×*]|(?<!提)前|\d:|分之)/y;
/** A year is a date or a base line, never a quantity: ≥2019年水平. */
const calendarYear = /(?:19|20)\d{2}学?年/y;

/** The quantity whose number begins at `at`; firm where something compares. */
const readAt = (clause: Clause, at: number): { readonly firm: boolean; readonly condition: Condition } | null => {
  const text = clause.folded;
  const { sign, from } = signBefore(text, at);
  const first = numberAt(text, at);
  if (first === null || standsAt(notBehind, text, from) || standsAt(calendarYear, text, at)) return null;
  const second = sign === '±' ? null : rangeEnd(text, first);
  const before = comparisonBefore(text, from);
  const tail = tailOf(clause, second ?? first, before?.firm === true);
  if (tail === null || isGrade(first, tail, before)) return null;
  const firm = before?.firm === true || tail.comparison !== null || sign === '±';
  const measure = measureFrom(clause.plain.slice(0, before?.from ?? from), !firm);
  if (measure === undefined) return null;
  if (!firm && measure !== null && (tail.measure?.length ?? 0) > maximumEchoCharacters) return null;
  if (!firm && !standsAlone(first, tail, measure)) return null;
  const { value, upper } = values(first, second, sign, tail.power);
  const condition: Condition = {
    measure: measure ?? tail.measure,
    comparator: second !== null || sign === '±' ? 'between' : chosen(before, tail.comparison, first.approximate),
    value,
    upper,
    unit: tail.unit,
  };
  return { firm, condition };
};

/** How the number is written before its digits: ±3%, -5℃, +2. */
const signBefore = (text: string, at: number): { readonly sign: '±' | '-' | ''; readonly from: number } => {
  const character = text.charAt(at - 1);
  if (character === '±') return { sign: '±', from: at - 1 };
  const isSign = character === '-' || character === '−' || character === '+';
  if (!isSign || (at > 1 && comparisonBefore(text, at - 1) === null)) return { sign: '', from: at };
  return { sign: character === '+' ? '' : '-', from: at - 1 };
};

const rangeJoint = new RegExp(`[${jointCharacters}]{1,3}|[和与](?=.*之间)`, 'y');
/** 90%-95%, 5万元至10万元, 三到五次, 3%和5%之间 */
const rangeEnd = (text: string, first: NumberToken): NumberToken | null => {
  const behind = first.to + unitAt(text, first.to).length;
  const next = endAt(rangeJoint, text, behind);
  return next === behind ? null : numberAt(text, next);
};

/** A numeral in words before these is a grade: 二类及以上. Only words before it make it a count: 不少于两类. */
const gradeUnits = new Set(['类', '档', '级', '等', '流']);
/** The same where nothing at all compares: 二期, 三分. */
const ordinalUnits = new Set([...gradeUnits, '期', '线', '对', '道', '口', '面', '标', '分', '方', '度', '点']);
/** 二类及以上, 国家1级标准 are ranks; ≥3级 and 不少于两类 are levels. */
const isGrade = (number: NumberToken, tail: Tail, before: Comparison | null): boolean =>
  (before === null || (before.weak && !before.isSign)) &&
  tail.unit !== null &&
  (noUnit.test(tail.unit) || (number.inWords && gradeUnits.has(tail.unit)));

const maximumUnknownUnitCharacters = 3; // 320标准箱, not 110报警服务
/** Behind a number, but no unit: 3号, 5级, 09-30前. */
const noUnit = /^(?:年度|级|号|届|等|强|期工程|[前后])/;

/** Without any comparison only plain shapes count as quantities, since prose is full of numbers. */
const standsAlone = (number: NumberToken, tail: Tail, measure: string | null): boolean => {
  if (number.inWords) return measure === null && tail.measure === null && tail.unit !== null && !ordinalUnits.has(tail.unit);
  if (tail.unitIsKnown) return true;
  return (
    measure === null &&
    tail.unit !== null &&
    tail.unit.length <= maximumUnknownUnitCharacters &&
    /^[\u4e00-\u9fff]+$/u.test(tail.unit) &&
    !noUnit.test(tail.unit)
  );
};

/** =50人次以上 is >=: a weak sign gives way to the word behind; a strong one stays, and the contradiction is for a reviewer. */
const chosen = (before: Comparison | null, behind: Comparison | null, approximate: boolean): Comparator => {
  if (before !== null && !before.weak && before.comparator !== 'approx') return before.comparator;
  if (behind !== null) return behind.comparator;
  return approximate ? 'approx' : (before?.comparator ?? '=');
};

const values = (first: NumberToken, second: NumberToken | null, sign: string, power: number): Pick<Condition, 'value' | 'upper'> => {
  const value = scaledNumber(first.digits, first.scale + power);
  if (sign === '±') return { value: -value, upper: value };
  if (second === null) return { value: sign === '-' ? -value : value, upper: null };
  // 5-10万元: the scale belongs to both numbers, unless 5000-1万元 would then run backwards.
  const shared = first.scale === 0 ? scaledNumber(first.digits, second.scale + power) : value;
  const upper = scaledNumber(second.digits, second.scale + power);
  return { value: shared <= upper ? shared : value, upper };
};
