/** Text for an HTML page: nothing in it is taken for markup, in an element or in an attribute. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const hundredths = 100;

/** A length or position for SVG; 0.01 point is less than can be seen. */
export const svgNumber = (points: number): string => String(Math.round(points * hundredths) / hundredths);
