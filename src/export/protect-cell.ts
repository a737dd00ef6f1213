// Filed targets really begin with '=': '=25个中心'. A spreadsheet that opens a CSV takes such a cell for a formula, and a hostile
// one could reach out ('=HYPERLINK(…)', CWE-1236). The rule is one apostrophe, and can be undone:
//
//     =25个中心   →  '=25个中心
//     '十四五'规划 →  ''十四五'规划
//     ≥90%        →  ≥90%
//
// A cell gets an apostrophe when it begins with one, or with a character that begins a formula, blanks before it or not.
// So every cell that begins with an apostrophe was given one, and taking away the first restores the text.

/** = + - @ in both widths (spreadsheets in East Asian locales take the full-width ones too), tab, CR and other controls (ASVS 1.2.10). */
const risky = /^(?:'|\p{Cc}|[\s\u200b]*[=+\-@＝＋－＠])/u;

export const protectCell = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** The text behind a cell of the CSV. */
export const unprotectCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Whether a spreadsheet could take the text for a formula when somebody edits the cell. */
export const looksLikeFormula = (text: string): boolean => risky.test(text);
