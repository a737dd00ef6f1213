import type { ColumnRole } from './indicator-columns.ts';
import type { HeaderKey } from './header-labels.ts';
import type { Branch } from './sections.ts';

/** A form family as data. A family is told by its indicator header and legal labels, never by its title alone. */
export interface FormFamily {
  /** A family id of the contract. */
  readonly id: string;
  /** Where its layout is laid down or was seen. */
  readonly source: string;
  /** What speaks for it, each with its weight. */
  readonly cues: readonly Cue[];
  /** Level-1 and level-2 labels in printed order. */
  readonly tree: readonly Branch[];
  /** The unit of amounts where neither label nor head says one. */
  readonly moneyUnit: '元' | '万元';
}

export type Cue =
  | { readonly of: 'column'; readonly role: ColumnRole; readonly labels?: readonly string[]; readonly weight: number }
  | { readonly of: 'field'; readonly key: HeaderKey; readonly labels?: readonly string[]; readonly weight: number }
  /** Words without 指标 / 目标 and points, as in sections.ts. */
  | { readonly of: 'level1' | 'level2'; readonly labels: readonly string[]; readonly weight: number }
  | { readonly of: 'title'; readonly words: readonly string[]; readonly weight: number };
