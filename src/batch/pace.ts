/** How far a run has come, and how fast it goes. Times are handed in: milliseconds of any clock that only goes forward. */
export interface Pace {
  add(nowMs: number): void;
  /** Null until something can be said. */
  perSecond(nowMs: number): number | null;
  secondsLeft(nowMs: number, filesLeft: number): number | null;
}

/** Long enough to even out a book among one-page forms, short enough to forget the files that an earlier run had done. */
const windowMs = 30_000;
/** Fewer say nothing. */
const leastFiles = 3;

export const createPace = (startMs: number): Pace => {
  let moments: number[] = [];
  const perSecond = (nowMs: number): number | null => {
    moments = moments.filter((moment) => moment > nowMs - windowMs);
    const overMs = Math.min(windowMs, nowMs - startMs);
    return moments.length < leastFiles || overMs <= 0 ? null : (moments.length * 1000) / overMs;
  };
  return {
    add: (nowMs) => void moments.push(nowMs),
    perSecond,
    secondsLeft(nowMs, filesLeft) {
      const rate = perSecond(nowMs);
      return rate === null ? null : filesLeft / rate;
    },
  };
};

/** 5 → '5 秒', 100 → '2 分钟', 9000 → '2.5 小时'. */
export const spanInWords = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} 秒`;
  return seconds < 3600 ? `${Math.round(seconds / 60)} 分钟` : `${(seconds / 3600).toFixed(1)} 小时`;
};
