/** Yuan → fen, by the decimal digits of the number: 0.29 × 100 is 28.999… in floating point. */
export const fenOf = (yuan: number): bigint => BigInt(yuan.toFixed(2).replace('.', ''));

/** More than any amount that readMoney lets pass (10^15 yuan). */
export const amountPrecision = 18;
export const amountScale = 2;

const dayMs = 86_400_000;
/** '2020-12-31' → days since 1970-01-01. */
export const dayNumber = (isoDay: string): number => {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayMs;
};
