import { describe, expect, test } from 'vitest';
import { noNames } from '../../src/extract/xml/xml-names.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const drawing = 'http://purl.oclc.org/ooxml/drawingml/main';

describe('names of a part', () => {
  test('carry the usual prefix of their namespace, whatever prefix the file uses', () => {
    const names = noNames.within(new Map([['xmlns:ns1', word]]));
    expect(names.canonical('ns1:p')).toBe('w:p');
  });

  test('without a prefix belong to the namespace that is declared for them', () => {
    expect(noNames.within(new Map([['xmlns', word]])).canonical('p')).toBe('w:p');
    expect(noNames.canonical('p')).toBe('p');
  });

  test('of namespaces that no reader asks for are local names', () => {
    expect(noNames.within(new Map([['xmlns:x', 'urn:other']])).canonical('x:row')).toBe('row');
  });

  test('inside an element that declares anew follow it, and outside the older one still', () => {
    const outer = noNames.within(new Map([['xmlns:n', word]]));
    const inner = outer.within(new Map([['xmlns:n', drawing]]));
    expect(inner.canonical('n:p')).toBe('a:p');
    expect(outer.canonical('n:p')).toBe('w:p');
    expect(outer.within(new Map([['xmlns', drawing]])).canonical('n:p')).toBe('w:p');
  });
});
