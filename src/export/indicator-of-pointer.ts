/** '/indicators/34/name' → 35, the ordinal; null for a pointer elsewhere. */
export const indicatorOfPointer = (pointer: string): number | null => {
  const index = /^\/indicators\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
  return index === undefined ? null : Number(index) + 1;
};
