import type { TextBlock } from '../../model/source-document.ts';

/** A header or footer that is printed on every page of a sheet, as its file codes it. */
export interface PrintHeader {
  readonly role: 'header' | 'footer';
  /** `&L&"宋体"附件1&C第 &P 页`. */
  readonly code: string;
}

/** Left, middle, right. */
const sections = /&[LCR]/;
/**
 * Codes of ECMA-376 18.3.1.39: font, colour, size; page number and count, date, time, path, file, picture; effects. What they stand for is
 * no text of the sheet.
 */
const codes = /&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d+|[PN](?:[+-]\d+)?|[A-Za-z])/g;
/** What stands round page numbers: 第 页，共 页. */
const pageWords = /[第页頁共张]|\b(?:page|of)\b/gi;

/** The texts of a sheet's print headers, section by section; what first or even pages say again only once. `number` counts them by role. */
export const printHeaderBlocks = (
  headers: readonly PrintHeader[],
  sheet: string,
  number: (role: PrintHeader['role']) => number,
): readonly TextBlock[] => {
  const said = new Set<string>();
  return headers.flatMap(({ role, code }) =>
    code.split(sections).flatMap((section): readonly TextBlock[] => {
      const text = textOf(section, sheet);
      if (!/\p{L}/u.test(text.replaceAll(pageWords, '')) || said.has(`${role} ${text}`)) return [];
      said.add(`${role} ${text}`);
      return [{ kind: 'text', role, fragments: [{ text, origin: { paragraph: number(role), part: role } }] }];
    }),
  );
};

const textOf = (section: string, sheet: string): string =>
  section
    .split('&&')
    .map((part) => part.replaceAll('&A', sheet).replaceAll(codes, ''))
    .join('&')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
