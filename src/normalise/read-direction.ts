import { withoutSpace } from '../chinese/width.ts';

const directions: readonly (readonly [word: string, direction: 'positive' | 'negative'])[] = [
  ['正向', 'positive'],
  ['反向', 'negative'],
  ['逆向', 'negative'],
  ['负向', 'negative'],
];

/** 正向指标, 反向指标, as a column of their own says; null where it says neither or both (正向/反向 is an unfilled choice). */
export function readDirection(text: string): 'positive' | 'negative' | null {
  const compact = withoutSpace(text);
  const found = directions.filter(([word]) => compact.includes(word));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}
