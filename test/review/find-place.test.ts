import { describe, expect, test } from 'vitest';
import { findPlace } from '../../src/review/find-place.ts';
import { sampleForm } from './findings.ts';

const record = sampleForm([]);
const found = (pointer: string, of = record) => {
  const place = findPlace(of, pointer);
  return place && [place.relation, place.pointer];
};

describe('the place of a pointer', () => {
  test('is where the value itself was read', () => {
    expect(findPlace(record, '/project/name')).toEqual({ origins: [{ line: 2, column: 2 }], relation: 'here', pointer: '/project/name' });
  });

  test('is that of what stands below it', () => {
    expect(found('/indicators/1/target')).toEqual(['here', '/indicators/1/target/text']);
    expect(found('/indicators')).toEqual(['here', '/indicators/0/level2']);
  });

  test('of an indicator is its name, or what is nearest to one', () => {
    expect(found('/indicators/0')).toEqual(['here', '/indicators/0/name']);
    expect(found('/indicators/1')).toEqual(['here', '/indicators/1/target/text']);
  });

  test('of what is empty is near its neighbour, the one before it first', () => {
    expect(found('/project/code')).toEqual(['near', '/project/name']);
    expect(found('/project/applicant')).toEqual(['near', '/project/department']);
    expect(found('/indicators/0/score')).toEqual(['near', '/indicators/0/name']);
    expect(found('/indicators/1/name')).toEqual(['near', '/indicators/1/target/text']);
  });

  test('of the whole form is its title', () => {
    expect(found('')).toEqual(['form', '/template/title']);
    expect(found('/budget/total')).toEqual(['form', '/template/title']);
  });

  test('is none where nothing of the record was read from the file', () => {
    expect(found('/project/name', sampleForm([], {}))).toBeNull();
  });
});
