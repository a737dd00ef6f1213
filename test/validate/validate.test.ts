import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/validate/catalogue.ts';
import { amount, displacedLabel, form, missing, row, wording } from '../../src/validate/example-form.ts';
import { noticeKinds, noticeToFlag } from '../../src/validate/notices.ts';
import { comparePointers } from '../../src/validate/pointer-order.ts';
import { validate } from '../../src/validate/validate.ts';

const wellFormed = form({
  family: 'national-2021',
  project: { name: '农村学校设备更新', applicant: '县教育技术装备站', department: '县教育局' },
  narrative: { goal: '完成26所农村学校的多媒体教室更新，培训教师320人次，设备验收合格率达到100%，师生满意度不低于90%。' },
  budget: { currentYear: 5_000_000, fiscalAppropriation: 5_000_000, otherFunds: 0 },
  indicators: [
    row('output.quantity', '采购教学用计算机', amount('=', 180, '台'), { weight: 30 }),
    row('output.quality', '设备验收合格率', amount('=', 100, '%'), { weight: 20 }),
    row('output.timeliness', '设备到货时限', amount('<=', 30, '天'), { weight: 10 }),
    row('benefit.social', '受益学生人数', amount('>=', 12_000, '人'), { weight: 30 }),
    row('satisfaction', '师生满意度', amount('>=', 90, '%'), { weight: 10 }),
  ],
});

describe('validate', () => {
  it('has nothing to say of a well-formed form', () => {
    expect(validate(wellFormed)).toEqual([]);
  });

  it('sorts by place in the record, rows by number, then by code', () => {
    const indicators = Array.from({ length: 12 }, (_, index) => row('output.quantity', `第${index + 1}项工作`, missing()));
    const pointers = validate(form({ indicators }))
      .filter(({ code }) => code === 'target-missing')
      .map(({ pointer }) => pointer);
    expect(pointers).toEqual(indicators.map((_, index) => `/indicators/${index}/target`));
    expect([...validate(form({ indicators }))].sort((a, b) => comparePointers(a.pointer, b.pointer))).toEqual(
      validate(form({ indicators })),
    );
  });

  it('leaves out the flags that the record already carries', () => {
    const flag = { code: 'unplaced-text', severity: 'warning', pointer: '', message: '有文字没有归入任何一栏。' } as const;
    expect(validate({ ...wellFormed, flags: [flag] })).toEqual([]);
  });

  it('reports both a missing target and the actual value that has nothing to stand against', () => {
    const record = form({
      family: 'self-evaluation',
      indicators: [row('output.quantity', '技术支持服务时长', missing(), { actual: wording('7×24小时') })],
    });
    const codes = validate(record)
      .filter(({ pointer }) => pointer === '/indicators/0/target')
      .map(({ code }) => code);
    expect(codes).toEqual(['actual-without-target', 'target-missing']);
  });

  it('never holds an inferred label against the applicant, and says once what it could not decide', () => {
    const record = form({
      family: 'shanghai-2017',
      indicators: [
        row('management.finance', '预算执行率', amount('>=', 90, '%')),
        row('output.quality', '完工及时率', amount('=', 100, '%')),
      ],
      repairs: [displacedLabel(1, 'level1', 0.9, '效果目标', '产出指标'), displacedLabel(1, 'level2', 0.9, '时效', '质量')],
    });
    const flags = validate(record);
    expect(flags.map(({ code }) => code)).not.toContain('category-mismatch');
    expect(flags.map(({ code }) => code)).not.toContain('few-groups');
    expect(flags.filter(({ code }) => code === 'not-decidable')).toHaveLength(1);
  });

  it('gives the same flags for the same record, whatever the record', () => {
    const target = fc.constantFrom(
      missing(),
      missing('/'),
      wording('提高'),
      amount('>=', 120, '%'),
      amount('=', 3, '次', '=3次以上'),
      amount('>', 5, null),
    );
    const indicator = fc
      .tuple(
        fc.constantFrom('output.quantity', 'output.quality', 'benefit.social', 'satisfaction' as const),
        fc.constantFrom('合格率', '培训次数', '满意度', null),
        target,
      )
      .map(([category, name, value]) => row(category as 'satisfaction', name, value));
    fc.assert(
      fc.property(
        fc.array(indicator, { maxLength: 8 }),
        fc.constantFrom('national-2015', 'self-evaluation', 'shanghai-2017', 'unknown' as const),
        (indicators, family) => {
          const record = form({ family: family as 'unknown', indicators });
          const flags = validate(record);
          expect(validate(structuredClone(record))).toEqual(flags);
          for (const { pointer } of flags.filter((flag) => flag.pointer.startsWith('/indicators/')))
            expect(Number(pointer.split('/')[2])).toBeLessThan(indicators.length);
        },
      ),
    );
  });
});

describe('notices', () => {
  it('take their severity from the table', () => {
    expect(noticeToFlag({ code: 'image-only-page', message: '第3页只有图像。', origins: [] })).toEqual({
      code: 'image-only-page',
      severity: 'warning',
      pointer: '',
      message: '第3页只有图像。',
    });
  });

  it('of an unknown code are worth a warning', () => {
    expect(noticeToFlag({ code: 'never-seen-before', message: '没见过的情况。', origins: [] }).severity).toBe('warning');
  });

  it('never accuse the applicant of an error', () => {
    expect(noticeKinds.map(({ severity }) => severity)).not.toContain('error');
  });

  it('share no code with the rules, but for labels that both may doubt', () => {
    const codes = new Set(catalogue.map(({ code }) => code));
    expect(noticeKinds.map(({ code }) => code).filter((code) => codes.has(code))).toEqual(['label-uncertain']);
  });
});
