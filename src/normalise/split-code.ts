/**
 * Units and projects are often printed behind their code: 353-甲局, [015001]乙局, 505_丙州, 51092324T000010263357-2023年丁项目.
 * A name that begins with a year (2023年…) or a count (12345热线) has no code: a separator or bracket must follow, or six digits and more.
 */
const codeShape =
  /^(?:[[【（(]\s*([0-9A-Z][0-9A-Z-]{2,30})\s*[\]】）)]|([0-9][0-9A-Z]{2,30})\s*[-_－—–]+|([0-9]{6,30}))\s*(?=[\u4e00-\u9fff“《（(0-9A-Za-z])/;

export function splitCode(text: string): { readonly code: string | null; readonly name: string } {
  const found = codeShape.exec(text.trim());
  if (!found) return { code: null, name: text.trim() };
  return { code: found[1] ?? found[2] ?? found[3] ?? null, name: text.trim().slice(found[0].length) };
}
