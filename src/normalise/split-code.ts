/**
 * Units and projects are often printed behind their code: 353-甲局, [015001]乙局, 505_丙州, 51092324T000010263357-2023年丁项目.
 * A name that begins with a year (2023年…) or a count (12345热线) has no code: a separator or bracket must follow, or six digits and more.
 */
const codeShape =
  /^(?:[[【（(]\s*([0-9A-Z][0-9A-Z-]{2,30})\s*[\]】）)]|([0-9][0-9A-Z]{2,30})\s*[-_－—–]+|([0-9]{6,30}))\s*(?=[\u4e00-\u9fff“《（(0-9A-Za-z])/;

/** 水利局 504, 某局（015001）: behind the name only where the label asks for a code (主管部门及代码). */
const codeBehind = /[\s\u3000]*[-－—(（[【]?\s*([0-9][0-9A-Z]{2,30})\s*[)）\]】]?$/;
const asksForCode = /代码|编码/;

/** The name as a label asks for it, without its code and without the word for a seal: （盖章）某局. */
export const nameUnder = (text: string, label: string | null): string => {
  const { name } = splitCode(text.replace(sealWord, ''));
  const bare = asksForCode.test(label ?? '') ? name.replace(codeBehind, '') : name;
  return bare.trim() || name;
};
const sealWord = /^\s*[（(]\s*(?:盖章|公章|签章|章)\s*[)）]\s*|\s*[（(]\s*(?:盖章|公章|签章|章)\s*[)）]\s*$/g;

export function splitCode(text: string): { readonly code: string | null; readonly name: string } {
  const found = codeShape.exec(text.trim());
  if (!found) return { code: null, name: text.trim() };
  return { code: found[1] ?? found[2] ?? found[3] ?? null, name: text.trim().slice(found[0].length) };
}
