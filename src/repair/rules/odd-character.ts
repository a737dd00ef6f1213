import { isChineseCode } from '../../chinese/chinese-characters.ts';
import { logLikelihood } from '../../chinese/segmentation.ts';
import { commonestWord, wordAt } from '../dictionary-words.ts';
import { frameCharacters, framesIn } from '../frames.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';
import type { Surroundings } from '../surroundings.ts';

/** Suggested only: the two characters do not look alike, so copying is not what parted them. */
const confidence = 0.55;
/** As a natural logarithm: 50 times likelier. */
const likelierMinimum = 4;
/** Times that the other word must be commoner before words are segmented at all. */
const commonerTimes = 10;

const judge = (text: string, surroundings: Surroundings): readonly Proposal[] => {
  const { segment, frequency } = surroundings.language;
  const proposals: Proposal[] = [];
  for (const { at, characters } of framesIn(surroundings).othersIn(text)) {
    if (!isChineseCode(text.charCodeAt(at))) continue;
    const printed = text.slice(at - frameCharacters, at + frameCharacters + 1);
    for (const character of characters) {
      const other = printed.slice(0, frameCharacters) + character + printed.slice(frameCharacters + 1);
      if (!surroundings.has(other) || surroundings.count(printed) > surroundings.count(other)) continue;
      if (
        commonestWord(printed, frameCharacters, frequency).frequency * commonerTimes >
        commonestWord(other, frameCharacters, frequency).frequency
      )
        continue;
      const [printedWords, otherWords] = [segment(printed), segment(other)];
      if (wordAt(printedWords, frameCharacters).length > 1 || wordAt(otherWords, frameCharacters).length < 2) continue;
      if (logLikelihood(otherWords, frequency) - logLikelihood(printedWords, frequency) < likelierMinimum) continue;
      const evidence = surroundings.find(other);
      proposals.push({
        after: text.slice(0, at) + character + text.slice(at + 1),
        confidence,
        applied: false,
        ...(evidence ? { evidence } : {}),
      });
    }
  }
  return proposals;
};

export const oddCharacter: JudgedRule = {
  id: 'odd-character',
  about: '提示疑似错字（本表其他位置同一词句用另一个字，且更合乎词语）',
  certainty: 'judged',
  needs: /\p{Script=Han}/u,
  examples: [],
  suggests: [['组织参加国际工义博览会议', '组织参加国际工业博览会议']],
  surroundings: ['每年参加国际工业博览会议，总结经验', '第一季度完成率，第二季度完成率'],
  leavesAlone: ['组织参加国际工业博览会议', '第三季度完成率'],
  judge,
};
