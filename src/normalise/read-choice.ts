const ticked = '☑√■●✓✔☒▣◉⊠';
const open = '□☐○◯';
const marks = new RegExp(`[${ticked}${open}]`);
const after = new RegExp(`([^${ticked}${open}\\s]+)\\s*([${ticked}${open}])`, 'g');
const before = new RegExp(`([${ticked}${open}])\\s*([^${ticked}${open}\\s]+)`, 'g');

/**
 * The ticked one of several printed options; the text itself where it has no boxes; null where none or several are ticked.
 *
 *     新增项目☑  延续项目□ → 新增项目      √新增 □延续 → 新增
 */
export function readChoice(text: string): string | null {
  if (!marks.test(text)) return text.trim() === '' ? null : text.trim();
  const leads = marks.test(text.trim().charAt(0));
  const options = leads
    ? [...text.matchAll(before)].map(([, mark = '', option = '']) => ({ mark, option }))
    : [...text.matchAll(after)].map(([, option = '', mark = '']) => ({ mark, option }));
  const chosen = options.filter(({ mark }) => ticked.includes(mark)).map(({ option }) => option.replace(/^[（(]|[）)、，;；]$/g, ''));
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}
