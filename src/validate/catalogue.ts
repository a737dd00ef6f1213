import { applicantMissing } from './header/applicant-missing.ts';
import { boxUnresolved } from './header/box-unresolved.ts';
import { bracketsUnbalanced } from './header/brackets-unbalanced.ts';
import { categoryUnfamiliar } from './header/category-unfamiliar.ts';
import { citationIncomplete } from './header/citation-incomplete.ts';
import { datesMissing } from './header/dates-missing.ts';
import { datesOtherYear } from './header/dates-other-year.ts';
import { departmentMissing } from './header/department-missing.ts';
import { endBeforeStart } from './header/end-before-start.ts';
import { familyUnknown } from './header/family-unknown.ts';
import { goalCopied } from './header/goal-copied.ts';
import { goalMissing } from './header/goal-missing.ts';
import { goalShort } from './header/goal-short.ts';
import { nameMissing } from './header/name-missing.ts';
import { narrativeCopied } from './header/narrative-copied.ts';
import { narrativeMissing } from './header/narrative-missing.ts';
import { numberingBroken } from './header/numbering-broken.ts';
import { placeholderLeft } from './header/placeholder-left.ts';
import { sentenceRepeated } from './header/sentence-repeated.ts';
import { titleUnfamiliar } from './header/title-unfamiliar.ts';
import { wholeDepartment } from './header/whole-department.ts';
import { yearMismatch } from './header/year-mismatch.ts';
import { yearMissing } from './header/year-missing.ts';
import { amountImplausible } from './money/amount-implausible.ts';
import { amountNegative } from './money/amount-negative.ts';
import { budgetChangedMuch } from './money/budget-changed-much.ts';
import { budgetMissing } from './money/budget-missing.ts';
import { budgetZero } from './money/budget-zero.ts';
import { costAboveBudget } from './money/cost-above-budget.ts';
import { currentAboveTotal } from './money/current-above-total.ts';
import { executedAboveBudget } from './money/executed-above-budget.ts';
import { executedEqualsBudget } from './money/executed-equals-budget.ts';
import { executionLow } from './money/execution-low.ts';
import { executionRateDiffers } from './money/execution-rate-differs.ts';
import { narrativeAmountDiffers } from './money/narrative-amount-differs.ts';
import { partsNotTotal } from './money/parts-not-total.ts';
import { actualKindDiffers } from './score/actual-kind-differs.ts';
import { actualMissing } from './score/actual-missing.ts';
import { actualWithoutTarget } from './score/actual-without-target.ts';
import { executionScoreDiffers } from './score/execution-score-differs.ts';
import { fullScoreUnreached } from './score/full-score-unreached.ts';
import { overachieved } from './score/overachieved.ts';
import { partialScoreDiffers } from './score/partial-score-differs.ts';
import { reasonMissing } from './score/reason-missing.ts';
import { satisfactionUnsurveyed } from './score/satisfaction-unsurveyed.ts';
import { scoreAboveWeight } from './score/score-above-weight.ts';
import { scoreMissing } from './score/score-missing.ts';
import { totalScoreDiffers } from './score/total-score-differs.ts';
import { weightGroupDiffers } from './score/weight-group-differs.ts';
import { weightMissing } from './score/weight-missing.ts';
import { weightSum } from './score/weight-sum.ts';
import { zeroScoreReached } from './score/zero-score-reached.ts';
import { categoryMismatch } from './structure/category-mismatch.ts';
import { costTwice } from './structure/cost-twice.ts';
import { duplicateIndicator } from './structure/duplicate-indicator.ts';
import { fewGroups } from './structure/few-groups.ts';
import { fewIndicators } from './structure/few-indicators.ts';
import { fundsAsQuantity } from './structure/funds-as-quantity.ts';
import { groupSplit } from './structure/group-split.ts';
import { indicatorNameMissing } from './structure/indicator-name-missing.ts';
import { indicatorsMissing } from './structure/indicators-missing.ts';
import { inputAsOutput } from './structure/input-as-output.ts';
import { labelMissing } from './structure/label-missing.ts';
import { labelUncertain } from './structure/label-uncertain.ts';
import { labelUnfamiliar } from './structure/label-unfamiliar.ts';
import { nameCompound } from './structure/name-compound.ts';
import { nameHasSpace } from './structure/name-has-space.ts';
import { qualityMissing } from './structure/quality-missing.ts';
import { quantityMissing } from './structure/quantity-missing.ts';
import { satisfactionMissing } from './structure/satisfaction-missing.ts';
import { copyRewritten } from './structure/copy-rewritten.ts';
import { similarIndicator } from './structure/similar-indicator.ts';
import { templateHintLeft } from './structure/template-hint-left.ts';
import { timelinessMissing } from './structure/timeliness-missing.ts';
import { tooManyIndicators } from './structure/too-many-indicators.ts';
import { boundUnreachable } from './target/bound-unreachable.ts';
import { comparatorContradiction } from './target/comparator-contradiction.ts';
import { comparatorDirection } from './target/comparator-direction.ts';
import { comparatorDoubled } from './target/comparator-doubled.ts';
import { deadlineAmbiguous } from './target/deadline-ambiguous.ts';
import { deadlineOutsidePeriod } from './target/deadline-outside-period.ts';
import { deadlineVague } from './target/deadline-vague.ts';
import { frequencyCountDiffers } from './target/frequency-count-differs.ts';
import { goalNumberDiffers } from './target/goal-number-differs.ts';
import { goalUnrelated } from './target/goal-unrelated.ts';
import { mostlyQualitative } from './target/mostly-qualitative.ts';
import { numberGlued } from './target/number-glued.ts';
import { otherUnexplained } from './target/other-unexplained.ts';
import { percentOver100 } from './target/percent-over-100.ts';
import { rangeReversed } from './target/range-reversed.ts';
import { satisfactionTargetLow } from './target/satisfaction-target-low.ts';
import { satisfactionUnquantified } from './target/satisfaction-unquantified.ts';
import { scaleAsValue } from './target/scale-as-value.ts';
import { targetByReference } from './target/target-by-reference.ts';
import { targetCompound } from './target/target-compound.ts';
import { targetMissing } from './target/target-missing.ts';
import { targetPlaceholder } from './target/target-placeholder.ts';
import { targetRestatesName } from './target/target-restates-name.ts';
import { targetRestatesTask } from './target/target-restates-task.ts';
import { targetVague } from './target/target-vague.ts';
import { targetWithoutValue } from './target/target-without-value.ts';
import { unitIncomplete } from './target/unit-incomplete.ts';
import { unitMissing } from './target/unit-missing.ts';
import { unitOdd } from './target/unit-odd.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order in which the reference prints them. A new rule is a file and a line here. */
export const catalogue: readonly Rule[] = [
  // Document and header.
  familyUnknown,
  titleUnfamiliar,
  wholeDepartment,
  yearMissing,
  yearMismatch,
  nameMissing,
  applicantMissing,
  departmentMissing,
  categoryUnfamiliar,
  boxUnresolved,
  datesMissing,
  endBeforeStart,
  datesOtherYear,
  goalMissing,
  goalShort,
  goalCopied,
  narrativeMissing,
  narrativeCopied,
  sentenceRepeated,
  numberingBroken,
  bracketsUnbalanced,
  citationIncomplete,
  placeholderLeft,
  // Money.
  budgetMissing,
  amountNegative,
  amountImplausible,
  currentAboveTotal,
  partsNotTotal,
  budgetZero,
  executedAboveBudget,
  executedEqualsBudget,
  executionRateDiffers,
  executionLow,
  budgetChangedMuch,
  narrativeAmountDiffers,
  costAboveBudget,
  // The indicator table.
  indicatorsMissing,
  fewIndicators,
  tooManyIndicators,
  fewGroups,
  satisfactionMissing,
  quantityMissing,
  qualityMissing,
  timelinessMissing,
  labelMissing,
  labelUnfamiliar,
  labelUncertain,
  groupSplit,
  costTwice,
  indicatorNameMissing,
  nameHasSpace,
  nameCompound,
  templateHintLeft,
  duplicateIndicator,
  similarIndicator,
  copyRewritten,
  categoryMismatch,
  fundsAsQuantity,
  inputAsOutput,
  // Target values.
  targetMissing,
  targetPlaceholder,
  targetByReference,
  targetWithoutValue,
  targetRestatesName,
  targetRestatesTask,
  targetVague,
  scaleAsValue,
  otherUnexplained,
  mostlyQualitative,
  unitMissing,
  unitOdd,
  unitIncomplete,
  numberGlued,
  comparatorContradiction,
  comparatorDoubled,
  comparatorDirection,
  percentOver100,
  boundUnreachable,
  rangeReversed,
  targetCompound,
  deadlineOutsidePeriod,
  deadlineVague,
  deadlineAmbiguous,
  frequencyCountDiffers,
  satisfactionTargetLow,
  satisfactionUnquantified,
  goalNumberDiffers,
  goalUnrelated,
  // Weights, actual values and scores.
  weightSum,
  weightMissing,
  weightGroupDiffers,
  actualWithoutTarget,
  actualMissing,
  actualKindDiffers,
  overachieved,
  scoreMissing,
  scoreAboveWeight,
  executionScoreDiffers,
  totalScoreDiffers,
  fullScoreUnreached,
  partialScoreDiffers,
  zeroScoreReached,
  satisfactionUnsurveyed,
  reasonMissing,
];
