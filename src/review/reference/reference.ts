import type { FormRecord } from '../../canonical/form-record.ts';
import type { RepairRule } from '../../repair/repair-rule.ts';
import { rules as repairRules } from '../../repair/rules.ts';
import { catalogue } from '../../validate/catalogue.ts';
import type { Example, Outcome, Rule } from '../../validate/rule.ts';
import { type CodeKind, codeKinds } from '../codes.ts';
import type { CodeEntry, Reference, RepairEntry, RepairExample, RuleEntry, RuleExample } from './entries.ts';
import { structureRepairs } from './structure-repairs.ts';
import { familyWords, gradeWords, sections } from './words.ts';

export const makeReference = (): Reference => {
  const entries = catalogue.map(ruleEntry);
  const about = (kind: CodeKind['about']): readonly CodeEntry[] =>
    codeKinds.filter((code) => code.about === kind).map(({ code, severity, title }) => ({ code, severity, title }));
  return {
    sections: sections.map(({ title, holds }) => ({ title, rules: entries.filter(({ basis }) => holds.test(basis.id)) })),
    copy: about('copy'),
    file: about('file'),
    repairs: [...repairRules.map(repairEntry), ...structureRepairs],
  };
};

export const ruleEntry = (rule: Rule): RuleEntry => {
  const run = (examples: readonly Example[], outcome: Outcome): readonly RuleExample[] =>
    examples.map(({ shows, record }) => ({
      shows,
      says: looksAt(rule, record) ? rule.check(record).flatMap((finding) => (finding.outcome === outcome ? [finding.message] : [])) : [],
    }));
  return {
    code: rule.code,
    severity: rule.severity,
    title: rule.title,
    basis: { ...rule.basis, gradeWords: gradeWords[rule.basis.grade] },
    families: rule.families === 'all' ? null : rule.families.map((family) => familyWords[family]),
    fires: run(rule.fires, 'violated'),
    leavesAlone: run(rule.leavesAlone, 'violated'),
    undecided: run(rule.undecided ?? [], 'undecidable'),
  };
};

const looksAt = ({ families }: Rule, { template }: FormRecord): boolean => families === 'all' || families.includes(template.family);

const repairEntry = (rule: RepairRule): RepairEntry => {
  const pairs = (examples: readonly (readonly [before: string, after: string])[]): readonly RepairExample[] =>
    examples.map(([before, after]) => ({ before, after }));
  const judged = rule.certainty === 'judged' ? rule : null;
  return {
    id: rule.id,
    about: rule.about,
    certainty: rule.certainty,
    examples: pairs(rule.examples),
    suggests: pairs(judged?.suggests ?? []),
    leavesAlone: rule.leavesAlone,
    surroundings: judged?.surroundings ?? [],
  };
};
