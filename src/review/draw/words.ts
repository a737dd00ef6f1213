import type { Dropped, Paragraph } from '../../model/grid.ts';
import { rules } from '../../repair/rules.ts';

// What a clerk reads in a drawing.

export const roleWords: Readonly<Record<Paragraph['role'], string>> = {
  body: '表外文字',
  header: '页眉',
  footer: '页脚',
  note: '附注',
};

export const droppedWords: Readonly<Record<Dropped['reason'], string>> = {
  'repeated-header': '重复的表头，不再计入',
  'repeated-label': '重复的栏目名，不再计入',
  'page-furniture': '页码或页眉页脚，不再计入',
  overprint: '重复打印的文字，不再计入',
};

/** What a repair does, in a sentence; of one that no rule of repair/ made, its id. */
export const repairWords = (rule: string): string =>
  rule === 'page-cut' ? '把被分页切开的文字接成一段' : (rules.find(({ id }) => id === rule)?.about ?? rule);
