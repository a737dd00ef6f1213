import type { FormRecord } from '../../canonical/form-record.ts';
import { folded } from '../reading.ts';

/** Project kinds that may run over several years: they only have to touch the fiscal year. */
const kindsOverYears = /阶段性|延续|跨年|结转|中长期|分年/;

/** Shanghai since 2022 says the kind under 项目性质, which the record keeps among its extras. */
const kindLabels = /^(?:项目性质|项目属性|项目类型)/;

/** More money in total than this year's. */
export const spansMoreThanYear = ({ total, currentYear }: FormRecord['budget']): boolean =>
  total !== null && currentYear !== null && total > currentYear;

/** By its kind, or a goal of its own for the whole project and more money than this year's: 2024-01-01 … 2026-12-31 on a form of 2026. */
export const runsOverYears = ({ project, narrative, budget, extras }: FormRecord): boolean =>
  extras.some(({ label, text }) => kindLabels.test(folded(label)) && kindsOverYears.test(folded(text))) ||
  kindsOverYears.test(folded(project.category)) ||
  kindsOverYears.test(folded(project.name)) ||
  (narrative.longTermGoal !== null && spansMoreThanYear(budget));
