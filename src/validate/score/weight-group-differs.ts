import type { FormRecord } from '../../canonical/form-record.ts';
import { displacedLabel, form, row } from '../example-form.ts';
import { inferredRows } from '../inferred-rows.ts';
import { folded, points, quoted } from '../reading.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';

const tolerancePoints = 0.005;

interface Band {
  readonly from: number;
  readonly to: number;
}

/** 产出指标（50分） → 50, 产出指标(40-50)分 → 40 to 50 */
const printedBand = (label: string): Band | null => {
  const match = /[(（](\d+(?:\.\d+)?)(?:[-~～—至](\d+(?:\.\d+)?))?(?:分[)）]|[)）]分)/.exec(label);
  return match === null ? null : { from: Number(match[1]), to: Number(match[2] ?? match[1]) };
};

const printsPoints = (label: string): boolean => label.includes('分');

interface Sum {
  readonly label: string;
  readonly level: 'level1' | 'level2';
  readonly sum: number;
  readonly first: number;
  readonly whole: boolean;
}

/** Only of labels that print points. */
const sumsByLabel = (record: FormRecord, level: Sum['level']): readonly Sum[] => {
  const sums = new Map<string, Sum>();
  for (const [index, indicator] of record.indicators.entries()) {
    const label = indicator[level];
    if (label === null || !printsPoints(label)) continue;
    // A level-2 label may stand under several of level 1.
    const table = indicator.horizon ?? '';
    const key = level === 'level1' ? `${table}\n${label}` : `${table}\n${indicator.level1 ?? ''}\n${label}`;
    const known = sums.get(key) ?? { label, level, sum: 0, first: index, whole: true };
    sums.set(key, { ...known, sum: known.sum + (indicator.weight ?? 0), whole: known.whole && indicator.weight !== null });
  }
  return [...sums.values()];
};

const weighed = (level1: string, ...values: readonly number[]) =>
  values.map((weight, index) => ({ ...row('output.quantity', `第${index + 1}项指标`, undefined, { weight }), level1 }));

export const weightGroupDiffers: Rule = {
  code: 'weight-group-differs',
  severity: 'warning',
  title: '各一级、二级指标下的分值合计应当等于标题里印的分值。',
  basis: { id: 'R83', also: ['R82'], source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const sums = [...sumsByLabel(record, 'level1'), ...sumsByLabel(record, 'level2')];
    const off = sums.filter(({ label, sum, whole }) => {
      const band = printedBand(folded(label));
      return band !== null && whole && (sum < band.from - tolerancePoints || sum > band.to + tolerancePoints);
    });
    const [first] = off;
    if (first === undefined) return [];
    if (inferredRows(record).size > 0) return [undecidable('/indicators', '有的指标所属栏目系推断，不能判断各级指标的分值。')];
    const shown = off.map(({ label, sum }) => `${quoted(label)}下合计${points(sum)}分`).join('，');
    return [violated(`/indicators/${first.first}/${first.level}`, `各级指标下的分值与标题所印不符：${shown}。`)];
  },
  fires: [
    { shows: '产出指标（50分）下合计 48 分', record: form({ indicators: weighed('产出指标（50分）', 28, 20) }) },
    { shows: '成本指标(0-20)分 下合计 25 分', record: form({ indicators: weighed('成本指标(0-20)分', 25) }) },
    {
      shows: '数量指标（20分）下合计 15 分',
      record: form({ indicators: weighed('产出指标', 10, 5).map((indicator) => ({ ...indicator, level2: '数量指标（20分）' })) }),
    },
  ],
  leavesAlone: [
    { shows: '产出指标（50分）下合计 50 分', record: form({ indicators: weighed('产出指标（50分）', 30, 20) }) },
    { shows: '标题没有印分值', record: form({ indicators: weighed('产出指标', 48) }) },
  ],
  undecided: [
    {
      shows: '所属栏目系推断',
      record: form({
        indicators: weighed('产出指标（50分）', 48),
        repairs: [displacedLabel(0, 'level1', 0.9, '效益指标（30分）', '产出指标（50分）')],
      }),
    },
  ],
};
