import { describe, expect, test } from 'vitest';
import { gridOf } from '../support/grids.ts';
import { adjacencyRelations, f1Of, matchMultisets } from './adjacency-relations.ts';

const relationsOf = (...rows: readonly (readonly string[])[]) =>
  adjacencyRelations(gridOf(rows).cells).map((relation) => JSON.parse(relation));

describe('the adjacency relations of a table', () => {
  test('go right and down to the next text', () => {
    expect(relationsOf(['Country', 'Population'], ['France', '59'])).toEqual([
      ['Country', 'right', 'Population'],
      ['Country', 'below', 'France'],
      ['Population', 'below', '59'],
      ['France', 'right', '59'],
    ]);
  });

  test('step over places without text', () => {
    expect(relationsOf(['a', '', 'b'])).toEqual([['a', 'right', 'b']]);
    expect(relationsOf(['a'], [' '], ['b'])).toEqual([['a', 'below', 'b']]);
  });

  test('leave white space out', () => {
    expect(relationsOf(['per capita\nGNP', 'b'])).toEqual([['percapitaGNP', 'right', 'b']]);
  });

  test('of a cell over several rows go to each of them, and once to a neighbour beside all of them', () => {
    expect(relationsOf(['产出', '数量', 'a'], ['^', '^', 'b'])).toEqual([
      ['产出', 'right', '数量'],
      ['数量', 'right', 'a'],
      ['数量', 'right', 'b'],
      ['a', 'below', 'b'],
    ]);
  });

  test('count equal texts as often as they stand there', () => {
    expect(relationsOf(['0', '0', '0'])).toEqual([
      ['0', 'right', '0'],
      ['0', 'right', '0'],
    ]);
  });
});

test('a found relation matches one expected at most', () => {
  const score = matchMultisets(['a', 'a', 'b'], ['a', 'a', 'a', 'c']);
  expect(score).toEqual({ expected: 3, found: 4, matched: 2 });
  expect(f1Of(score)).toBeCloseTo(4 / 7);
});

test('nothing found where something is expected gives nought', () => {
  expect(f1Of(matchMultisets(['a'], []))).toBe(0);
});
