/** Excel keeps 15 significant digits; what a double has beyond them is noise: 0.1 + 0.2 is stored as 0.30000000000000004. */
const significantDigits = 15;

/** A number as plain decimal digits, never with an exponent: 1e7 → '10000000', 0.30000000000000004 → '0.3'. */
export const toDecimal = (value: number): string => {
  if (Number.isSafeInteger(value) && Math.abs(value) < 10 ** significantDigits) return String(value);
  const shortest = String(Number(value.toPrecision(significantDigits)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest);
  if (!match) return shortest === '-0' ? '0' : shortest;
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
};
