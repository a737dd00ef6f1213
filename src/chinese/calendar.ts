// Dates as numbers, without Date: no time zone can touch them.

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const lastDayOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Years that a form may speak of; anything else is a number that merely looks like a year. */
export const isPlausibleYear = (year: number): boolean => Number.isInteger(year) && year >= 1949 && year <= 2099;

/** ISO 8601; null for a day that does not exist, such as 30 February. */
export const isoDay = ({ year, month, day }: Day): string | null =>
  isPlausibleYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null;

const daysFromSerialEpoch = 25_569; // serial 25569 of a spreadsheet is 1970-01-01 (ECMA-376 18.17.4.1, 1900 system)

/** A spreadsheet's day number: 43832 → 2020-01-02. */
export const daySerial = (serial: number): Day => {
  // Days since 1970 to a civil date, counted from 1 March (Howard Hinnant, chrono-compatible low-level date algorithms).
  const days = serial - daysFromSerialEpoch + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
};
