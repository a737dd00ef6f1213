import { describe, expect, test } from 'vitest';
import { form } from '../../src/validate/example-form.ts';
import { suggestedRepairs } from '../../src/validate/suggested-repairs.ts';
import { validate } from '../../src/validate/validate.ts';

const repaired = (before: string | null, after: string | null, applied = false) =>
  form({
    repairs: [{ pointer: '/indicators/0/target/text', rule: 'lost-comparator', before, after, confidence: 0.62, applied, evidence: null }],
  });

describe('a repair that was only suggested', () => {
  test('is a flag where the text stands', () => {
    expect(suggestedRepairs(repaired('292%', '≥92%'))).toEqual([
      {
        code: 'repair-suggested',
        severity: 'info',
        pointer: '/indicators/0/target/text',
        message: '疑似有误：“292%”可能应是“≥92%”（把握62%），没有改动，请对照原件核对。',
      },
    ]);
  });

  test('shows of a long text what lies around the change', () => {
    const [before, after] = [`${'前'.repeat(50)}积极推高校${'后'.repeat(50)}`, `${'前'.repeat(50)}积极推进高校${'后'.repeat(50)}`];
    const [flag] = suggestedRepairs(repaired(before, after));
    expect(flag?.message).toContain('“…前前前前前积极推高校后后后后后后…”可能应是“…前前前前前积极推进高校后后后后后后…”');
  });

  test('is among the flags of a record, and an applied one is not', () => {
    const codes = (applied: boolean) => validate(repaired('292%', '≥92%', applied)).map(({ code }) => code);
    expect(codes(false)).toContain('repair-suggested');
    expect(codes(true)).not.toContain('repair-suggested');
  });

  test('may take a text away, or add one', () => {
    expect(suggestedRepairs(repaired(null, '≥'))[0]?.message).toContain('“”可能应是“≥”');
    expect(suggestedRepairs(repaired('次', null))[0]?.message).toContain('“次”可能应是“”');
  });
});
