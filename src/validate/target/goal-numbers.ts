import { matchesIn } from '../../chinese/match-at.ts';
import { foldWidth } from '../../chinese/width.ts';

export interface GoalNumber {
  /** The clause it stands in, as written but without white space. */
  readonly clause: string;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly approximate: boolean;
  /** As written: 27家, 8-10次. */
  readonly written: string;
}

const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const counted = '个|项|次|份|期|所|家|名|人次|人|户|座|台|套|辆|场次|场|篇|册|门|部|批|处|亩|公里|平方米';
/** 27家, 约600项, 60余家, 70所左右, 8-10次; no years, dates, ordinals, document numbers. */
const numberPattern = new RegExp(
  `(第|约|近)?(\\d[\\d,]{0,15}(?:\\.\\d+)?)(?:[-~～—至](\\d[\\d,]{0,15}(?:\\.\\d+)?))?(万|亿)?(余|多)?(${counted})(左右|余)?(?![月日号年])`,
  'g',
);

const numeric = (text: string | undefined): number | null => (text === undefined ? null : Number(text.replace(/,/g, '')));

/** Counts with the clause around them. Shares and money are left out: a goal names them in passing, for other things than its indicators. */
export const goalNumbersIn = (goal: string): readonly GoalNumber[] =>
  goal
    .replace(/[^\S\n]+/g, '')
    .split(/[。；;\n]|[，,](?!\d{3})/)
    .filter((clause) => /[\d０-９]/.test(clause))
    .flatMap((clause) =>
      matchesIn(numberPattern, foldWidth(clause)).flatMap((match) => {
        const [written, lead, low, high, scale, more, unit = '', about] = match;
        const from = numeric(low);
        if (from === null || lead === '第') return [];
        const factor = scale === undefined ? 1 : (scales[scale] ?? 1);
        return [
          {
            clause,
            from: from * factor,
            to: (numeric(high) ?? from) * factor,
            unit,
            approximate: lead !== undefined || more !== undefined || about !== undefined,
            written,
          },
        ];
      }),
    );
