import { unifyRadicals } from './radicals.ts';
import { foldWidth, withoutSpace } from './width.ts';

/** Quotation marks, brackets, commas and stops in both widths: what two clerks set differently in the same name. */
const marks = /["'“”‘’「」『』《》〈〉<>()[\]【】〔〕{},，.。．;；:：、·•!！?？…—\-_~～/\\|]/gu;

/**
 * The same for names that differ only in width, blanks, radicals, letter case and punctuation; '' where nothing is left.
 *
 *     第二届“青创”大赛（上海赛区） · 第二届 "青创" 大赛(上海赛区) → 第二届青创大赛上海赛区
 */
export const textKey = (text: string): string =>
  withoutSpace(foldWidth(unifyRadicals(text)))
    .replace(marks, '')
    .toLowerCase();
