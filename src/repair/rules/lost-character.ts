import { commonestWord, frequencyAcross } from '../dictionary-words.ts';
import { frameCharacters, framesIn } from '../frames.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';
import type { Surroundings } from '../surroundings.ts';

/** Suggested only: 积极推高校互动 may be what the applicant wrote, however often 积极推进高校互动 stands beside it. */
const confidence = 0.6;
/** The missing character belongs to a common word (推进 12,010), not to a chance one (和服 in 转移和服务 184) … */
const commonWordFrequency = 1000;
/** … and no word nearly as common closes the gap. */
const commonerTimes = 50;

const judge = (text: string, surroundings: Surroundings): readonly Proposal[] => {
  const { frequency } = surroundings.language;
  const proposals: Proposal[] = [];
  for (const { at, characters } of framesIn(surroundings).insertedIn(text)) {
    const left = text.slice(at - frameCharacters, at);
    const right = text.slice(at, at + frameCharacters);
    for (const character of characters) {
      const whole = left + character + right;
      if (!surroundings.has(whole) || surroundings.hasTwice(left + right)) continue;
      const meant = commonestWord(whole, frameCharacters, frequency).frequency;
      if (meant < commonWordFrequency || frequencyAcross(left, right, frequency) * commonerTimes > meant) continue;
      const evidence = surroundings.find(whole);
      proposals.push({
        after: text.slice(0, at) + character + text.slice(at),
        confidence,
        applied: false,
        ...(evidence ? { evidence } : {}),
      });
    }
  }
  return proposals;
};

export const lostCharacter: JudgedRule = {
  id: 'lost-character',
  about: '提示疑似漏字（本表其他位置同一词句多出一字）',
  certainty: 'judged',
  needs: /\p{Script=Han}/u,
  examples: [],
  suggests: [['积极推高校和企业互动', '积极推进高校和企业互动']],
  surroundings: ['将积极推进高校和企业互动，发挥支撑作用', '技术转移和服务平台'],
  leavesAlone: ['积极推进高校和企业互动', '技术转移服务平台', '推动高校和企业互动'],
  judge,
};
