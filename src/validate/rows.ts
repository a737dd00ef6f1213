import type { FormRecord, IndicatorRecord } from '../canonical/form-record.ts';
import { rememberedFor } from '../model/remembered.ts';
import { folded, nameKey, quoted } from './reading.ts';
import type { Finding } from './rule.ts';

/** A row of the indicator table as the rules look at it. */
export interface Row {
  readonly index: number;
  readonly pointer: string;
  readonly indicator: IndicatorRecord;
  /** How a message names the row: `三级指标“组织业务培训”`, or `第3行指标` where it has no name. */
  readonly title: string;
  /** Name and target as they compare; '' for none. */
  readonly foldedName: string;
  readonly foldedTarget: string;
  /** What tells its name from another's. */
  readonly nameKey: string;
}

/** Made once for each record: nearly every rule asks. */
export const rowsOf = rememberedFor((record: FormRecord): readonly Row[] => record.indicators.map(toRow));

const toRow = (indicator: IndicatorRecord, index: number): Row => ({
  index,
  pointer: `/indicators/${index}`,
  indicator,
  title: indicator.name === null ? `第${indicator.ordinal}行指标` : `三级指标${quoted(indicator.name)}`,
  foldedName: folded(indicator.name),
  foldedTarget: folded(indicator.target.text),
  nameKey: nameKey(indicator.name),
});

/** Rows whose target names a quantity. */
export const quantifiedRows = rememberedFor((record: FormRecord): readonly Row[] =>
  rowsOf(record).filter(({ indicator }) => indicator.target.conditions.length > 0),
);

/** Rows that say what was reached: of most forms none. */
export const evaluatedRows = rememberedFor((record: FormRecord): readonly Row[] =>
  rowsOf(record).filter(({ indicator }) => indicator.actual !== null),
);

const nothing: readonly Finding[] = [];

/** What a rule has to say of each row. Of most rows a rule says nothing, and nothing is made for them. */
export const findingsByRow = (rows: readonly Row[], check: (row: Row) => Finding | null): readonly Finding[] => {
  let findings: Finding[] | undefined;
  for (const row of rows) {
    const finding = check(row);
    if (finding === null) continue;
    findings ??= [];
    findings.push(finding);
  }
  return findings ?? nothing;
};
