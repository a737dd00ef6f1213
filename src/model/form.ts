import type { Traced } from './grid.ts';
import type { Repair } from './repair.ts';

/** A value of the form with the cells and paragraphs it was read from. */
export interface Sourced {
  /** After repair; the part that is the value, where label and value share a cell. */
  readonly text: string;
  readonly from: readonly Traced[];
}

/** Which place of the record a header value belongs to: 'project.name', 'budget.total', 'narrative.goal', … */
export interface Field {
  readonly key: string;
  readonly value: Sourced;
  /** The label as printed, where the value stands under or beside one. */
  readonly label: Sourced | null;
  /** Money only: the unit that label or table head states; null where none does. */
  readonly moneyUnit?: '元' | '万元' | '亿元' | null;
  /** Nothing in the form states the unit: it is the family's usual one. */
  readonly moneyUnitIsAssumed?: true;
}

/** A level-1 or level-2 label as bound to an indicator row. */
export interface BoundLabel {
  readonly value: Sourced;
  /** 0..1; 1 where geometry says it. */
  readonly confidence: number;
  readonly source: 'drawn' | 'filled-down' | 'inferred';
  /** Only where the binding differs from what filling down the printed labels gives. */
  readonly repair: Repair | null;
}

/** Which of two tables or blocks a row stands in, where a form has one for the long term and one for the year. */
export interface RowHorizon {
  readonly of: 'long-term' | 'annual';
  readonly label: Sourced;
}

export interface IndicatorRow {
  readonly horizon: RowHorizon | null;
  readonly level1: BoundLabel | null;
  readonly level2: BoundLabel | null;
  readonly name: Sourced;
  /** Sign, value and unit columns already put together. */
  readonly target: Sourced | null;
  readonly weight: Sourced | null;
  readonly direction: Sourced | null;
  readonly actual: Sourced | null;
  readonly score: Sourced | null;
  readonly note: Sourced | null;
  /** Cells of further columns, by their heads: 评分标准, 定量/定性, the value of another horizon. */
  readonly extras: readonly { readonly label: string; readonly value: Sourced }[];
}

/** One filed form, found in a layout. */
export interface Form {
  /** A family id of the contract. */
  readonly family: string;
  readonly title: Sourced | null;
  readonly year: Sourced | null;
  readonly fields: readonly Field[];
  readonly indicators: readonly IndicatorRow[];
  /** The source has no table: rows and columns were put together from the order of its lines. */
  readonly tableFromText?: boolean;
  /** Text within the form's range that no field, indicator or known label took. */
  readonly unplaced: readonly Sourced[];
}
