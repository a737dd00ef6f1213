import type { FormRecord, IndicatorRecord } from '../canonical/form-record.ts';

export interface HorizonTable {
  /** Before the words of a message: 年度绩效指标的; '' where the form has one table. */
  readonly words: string;
  readonly indicators: readonly IndicatorRecord[];
}

const words = { 'long-term': '长期（中期）指标表的', annual: '年度指标表的' } as const;

/** A form with a table for the long term and one for the year is checked table by table. */
export const horizonTables = ({ indicators }: FormRecord): readonly HorizonTable[] => {
  const tables = [...new Set(indicators.map(({ horizon }) => horizon))];
  return tables.map((horizon) => ({
    words: horizon === undefined ? '' : words[horizon],
    indicators: indicators.filter((indicator) => indicator.horizon === horizon),
  }));
};
