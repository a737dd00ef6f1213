import { foldWidth, withoutSpace } from '../chinese/width.ts';
import { headerLabels } from '../families/header-labels.ts';
import { columnLabels } from '../families/indicator-columns.ts';

let labels: ReadonlySet<string> | undefined;

/** 项目名称 内涵建设经费: the space, or line break, after a label parts it from its value. */
export const isHeaderLabel = (text: string): boolean => {
  labels ??= new Set([...headerLabels, ...columnLabels].flatMap((entry) => entry.labels).map((label) => foldWidth(label)));
  return labels.has(foldWidth(withoutSpace(text)).replace(/:$/, ''));
};
