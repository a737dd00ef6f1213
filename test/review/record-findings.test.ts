import { expect, test } from 'vitest';
import { recordFindings } from '../../src/review/record-findings.ts';
import { flag, sampleForm, sampleLines } from './findings.ts';

const markedWords = (finding: ReturnType<typeof recordFindings>[number] | undefined): string | undefined =>
  finding?.marked?.text.slice(finding.marked.start, finding.marked.end);

test('a finding keeps what the flag says and adds the place and the words of the line', () => {
  const [finding] = recordFindings(
    sampleForm([flag('comparator-contradiction', '/indicators/0/target', '“业务培训”同时写了“以上”和“不少于”。', 'warning')]),
    sampleLines,
  );
  expect(finding).toMatchObject({
    file: '示例.txt',
    form: { id: '0000000000000000-0', ordinal: 0, project: '内涵建设经费' },
    code: 'comparator-contradiction',
    severity: 'warning',
    pointer: '/indicators/0/target',
    place: { relation: 'here' },
    marked: { line: 3 },
  });
  expect(markedWords(finding)).toBe('以上');
});

test('the neighbour of what is empty is marked as a whole, whatever the message quotes', () => {
  const [finding] = recordFindings(sampleForm([flag('department-missing', '/project/code', '“建设”没有填写。')]), sampleLines);
  expect([finding?.place?.relation, markedWords(finding)]).toEqual(['near', '内涵建设经费']);
});

test('a flag that names places of the file itself is shown there', () => {
  const unplaced = { ...flag('unplaced-text', '', '以下文字未能归入任何栏目：“市教委”'), origins: [{ line: 2, column: 4 }] };
  const [finding] = recordFindings(sampleForm([unplaced]), sampleLines);
  expect([finding?.place?.pointer, markedWords(finding)]).toEqual([null, '市教委']);
});

test('without the lines of the file there is a place and no mark', () => {
  const [finding] = recordFindings(sampleForm([flag('name-missing', '/project/name')]), []);
  expect([finding?.place?.relation, finding?.marked]).toEqual(['here', null]);
});
