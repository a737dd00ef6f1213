import { type Family, type FormRecord, families } from '../canonical/form-record.ts';
import type { Flag } from '../model/flag.ts';
import { catalogue } from './catalogue.ts';
import { byPointer } from './pointer-order.ts';
import type { Finding, Rule } from './rule.ts';
import { suggestedRepairs } from './suggested-repairs.ts';

export interface RuleFinding extends Finding {
  readonly rule: Rule;
}

const rulesOf = new Map<Family, readonly Rule[]>(
  families.map((family) => [family, catalogue.filter((rule) => rule.families === 'all' || rule.families.includes(family))]),
);

/** Everything the rules have to say of a record, what they cannot decide included. */
export const examine = (record: FormRecord): readonly RuleFinding[] => {
  const findings: RuleFinding[] = [];
  for (const rule of rulesOf.get(record.template.family) ?? [])
    for (const finding of rule.check(record)) findings.push({ ...finding, rule });
  return findings;
};

const toFlag = ({ rule, severity, pointer, message }: RuleFinding): Flag => ({
  code: rule.code,
  severity: severity ?? rule.severity,
  pointer,
  message,
});

/** One line for all that could not be decided: a flag for each row of a copy with lost labels would drown the rest. */
const notDecidable = (findings: readonly RuleFinding[]): readonly Flag[] => {
  const titles = [...new Set(findings.map(({ rule }) => rule.title.replace(/。$/, '')))];
  return titles.length === 0
    ? []
    : [
        {
          code: 'not-decidable',
          severity: 'info',
          pointer: '',
          message: `因标签系推断或依据不足，以下检查不能下结论：${titles.join('；')}。`,
        },
      ];
};

/** What a reviewer should look at, by place, then by code. The flags that the record already carries are left to the caller. */
export const validate = (record: FormRecord): readonly Flag[] => {
  const findings = examine(record);
  const flags = findings.filter(({ outcome }) => outcome === 'violated').map(toFlag);
  const undecided = findings.filter(({ outcome }) => outcome === 'undecidable');
  return byPointer([...flags, ...suggestedRepairs(record), ...notDecidable(undecided)]);
};
