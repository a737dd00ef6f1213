/**
 * Whether two wordings name the same event: 工博会 and 中国国际工业博览会. Each wording begins where the name begins and may run on
 * past its end (妇幼健康宣传周组织情况).
 */

/** Characters that end the name of an event. */
const eventEnd = /[会展节赛周月日奖坛班营季典演期]/;
const shortestName = 2;
const longestAbbreviation = 6;
/** So many equal first characters leave no doubt. */
const surePrefix = 6;

/** 0 (different) to 1. */
export const eventMatch = (one: string, other: string): number =>
  Math.max(prefixMatch(one, other), abbreviationMatch(one, other), abbreviationMatch(other, one));

const prefixMatch = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  if (length < shortestName) return 0;
  const isWhole = length === one.length || length === other.length || eventEnd.test(one[length - 1] ?? '');
  const share = Math.min(length, surePrefix) / surePrefix;
  return length < 3 && !isWhole ? 0.3 : 0.62 + 0.28 * share + (isWhole ? 0.08 : 0);
};

/** 工博会: its characters stand in the full name in their order, the last one at the name's end. */
const abbreviationMatch = (short: string, full: string): number => {
  for (let length = Math.min(short.length, longestAbbreviation); length > shortestName; length -= 1) {
    const abbreviation = short.slice(0, length);
    if (!eventEnd.test(abbreviation.at(-1) ?? '')) continue;
    const end = endOfSubsequence(abbreviation, full);
    if (end > abbreviation.length) return length === 3 ? 0.86 : 0.9;
  }
  return 0;
};

/** Where the last character stands (counted from 1) when all stand in order; 0 where they don't. */
const endOfSubsequence = (wanted: string, text: string): number => {
  let at = 0;
  for (const character of wanted) {
    const found = text.indexOf(character, at);
    if (found < 0) return 0;
    at = found + 1;
  }
  return at;
};
