const dayMs = 86_400_000;
/** Day 0 of serial numbers, so that 1 is 1900-01-01 and the 29 February that 1900 never had is passed over. */
const epoch1900Ms = Date.UTC(1899, 11, 30);
const epoch1904Ms = Date.UTC(1904, 0, 1);

/** The day and time as written: without its zone, which a cell has none of. */
const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/;

/** The serial number of an ISO 8601 date cell (ECMA-376 18.17.4); undefined for any other text. */
export const serialOfDate = (text: string, date1904: boolean): number | undefined => {
  const match = isoDate.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  return (Date.UTC(year, month - 1, day, hours, minutes, seconds) - (date1904 ? epoch1904Ms : epoch1900Ms)) / dayMs;
};
