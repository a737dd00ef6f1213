/** 2020/内涵 经费.pdf → 2020/%E5%86%85…%20….pdf: a relative reference (RFC 3986) that keeps its slashes. */
export const fileUri = (path: string): string =>
  path
    .split('/')
    // Half of a character pair, which a name on disk can hold, has no UTF-8.
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
