import { describe, expect, test } from 'vitest';
import type { FormRecord } from '../../src/canonical/form-record.ts';
import type { Origin } from '../../src/model/origin.ts';
import { form } from '../../src/validate/example-form.ts';
import { noticesByForm } from '../../src/validate/notices-by-form.ts';

const readFrom = (...origins: readonly Origin[]): FormRecord => ({
  ...form({}),
  evidence: Object.fromEntries(origins.map((origin, index) => [`/extras/${index}/text`, { raw: '甲', origins: [origin] }])),
});
const page = (number: number): Origin => ({ page: number, box: [0, 0, 1, 1] });
const notice = (code: string, ...origins: readonly Origin[]) => ({ code, message: code, origins });
const codes = (notices: ReturnType<typeof noticesByForm>): readonly (readonly string[])[] =>
  notices.map((own) => own.map(({ code }) => code));

describe('a notice about a file of several forms', () => {
  const forms = [readFrom(page(2), page(4)), readFrom(page(5))];

  test('concerns the form that was read from its page, or on both sides of it', () => {
    expect(codes(noticesByForm([notice('third', page(3)), notice('fifth', page(5))], forms))).toEqual([['third'], ['fifth']]);
  });

  test('concerns all where it names no place, or one that no form was read from', () => {
    expect(codes(noticesByForm([notice('file'), notice('ninth', page(9))], forms))).toEqual([
      ['file', 'ninth'],
      ['file', 'ninth'],
    ]);
  });

  test('concerns the forms of its sheet or table', () => {
    const sheets = [readFrom({ sheet: '甲', cell: 'A1' }), readFrom({ sheet: '乙', cell: 'A1' })];
    expect(codes(noticesByForm([notice('hidden', { sheet: '乙', cell: 'B9' })], sheets))).toEqual([[], ['hidden']]);
    const tables = [readFrom({ table: 0, row: 0, column: 0 }), readFrom({ table: 3, row: 0, column: 0 })];
    expect(codes(noticesByForm([notice('hidden', { table: 0, row: 7, column: 1 })], tables))).toEqual([['hidden'], []]);
  });
});

test('of a file with one form all notices are its own', () => {
  expect(codes(noticesByForm([notice('ninth', page(9))], [readFrom(page(1))]))).toEqual([['ninth']]);
});
