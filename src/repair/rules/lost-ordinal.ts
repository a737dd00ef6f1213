import { readChineseNumeral } from '../../chinese/numerals.ts';
import { eventMatch } from '../event-match.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';
import { originOf, type Surroundings } from '../surroundings.ts';
import type { Origin } from '../../model/origin.ts';
import { rememberedFor } from '../../model/remembered.ts';

/** 第届工博会 beside 第十九届中国国际工业博览会: three characters of an abbreviation, in order, give 0.86. */
const appliedConfidence = 0.8;
/** The form numbers nothing else that way, but names another event. */
const onlyOrdinalConfidence = 0.4;
/** Two editions of one event stand in the form: which one is meant? */
const rivalMargin = 0.1;

const counters = '届次期批轮集辑';
/** The number is gone, or was never filled in. 等第次序, 及第, 门第期望: 第 ends a word. */
const lost = new RegExp(
  String.raw`(?<![等及门次落府宅])第[ _＿×xX※*\u3000]*(?=([${counters}])([^\s，。；：、！？（）()《》“”"]{0,20}))`,
  'gu',
);
const numbered = new RegExp(
  String.raw`第\s*([0-9]{1,3}|[一二三四五六七八九十百零〇]{1,5})\s*([${counters}])([^\s，。；：、！？（）()《》“”"]{1,20})`,
  'gu',
);

interface Ordinal {
  /** As printed: 十九, 19. */
  readonly number: string;
  readonly value: number;
  readonly counter: string;
  readonly event: string;
  readonly evidence: Origin | undefined;
}

interface Candidate {
  readonly ordinal: Ordinal;
  readonly confidence: number;
}

const judge = (text: string, surroundings: Surroundings): readonly Proposal[] => {
  const places = [...text.matchAll(lost)];
  if (places.length === 0) return [];
  const known = ordinalsOf(surroundings);
  const proposals = places.map((place) => {
    const best = bestOrdinal(place[1] ?? '', place[2] ?? '', known);
    return best && { at: place.index, length: place[0].length, ...best };
  });
  const found = proposals.filter((proposal) => proposal !== undefined);
  const fill = (chosen: typeof found): string => {
    const pieces = chosen.map(({ at, ordinal }, index) => {
      const { at: before, length } = chosen[index - 1] ?? { at: 0, length: 0 };
      return `${text.slice(before + length, at)}第${ordinal.number}`;
    });
    const last = chosen.at(-1);
    return pieces.join('') + text.slice(last ? last.at + last.length : 0);
  };
  const sure = found.filter(({ confidence }) => confidence >= appliedConfidence);
  const chosen = sure.length > 0 ? sure : found;
  const [first] = chosen;
  if (!first) return [];
  const confidence = chosen.reduce((least, each) => Math.min(least, each.confidence), 1);
  const evidence = first.ordinal.evidence;
  return [{ after: fill(chosen), confidence, applied: sure.length > 0, ...(evidence ? { evidence } : {}) }];
};

/** A form numbers a handful of events. */
const ordinalsMaximum = 500;

const ordinalsOf = rememberedFor((surroundings: Surroundings): readonly Ordinal[] =>
  surroundings.texts
    .flatMap((reading) =>
      [...reading.text.matchAll(numbered)].map(([words, number = '', counter = '', event = '']): Ordinal => {
        const evidence = originOf(reading, words.slice(0, words.length - event.length));
        return { number, value: readChineseNumeral(number) ?? Number(number), counter, event, evidence };
      }),
    )
    .slice(0, ordinalsMaximum),
);

const bestOrdinal = (counter: string, event: string, known: readonly Ordinal[]): Candidate | undefined => {
  const same = known.filter((ordinal) => ordinal.counter === counter);
  const matches = same
    .map((ordinal): Candidate => ({ ordinal, confidence: Math.round(eventMatch(event, ordinal.event) * 100) / 100 }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
  const [best] = matches;
  const numbers = new Set(same.map((ordinal) => ordinal.value));
  if (!best) return same[0] && numbers.size === 1 ? { ordinal: same[0], confidence: onlyOrdinalConfidence } : undefined;
  const rival = matches.find(
    ({ ordinal, confidence }) => ordinal.value !== best.ordinal.value && confidence > best.confidence - rivalMargin,
  );
  return rival ? { ordinal: best.ordinal, confidence: best.confidence / 2 } : best;
};

export const lostOrdinal: JudgedRule = {
  id: 'lost-ordinal',
  about: '补上“第 届”“第 批”中丢失的序数（以本表其他位置的同一活动为依据）',
  certainty: 'judged',
  needs: /第/,
  examples: [
    ['组织高校参展第届工博会', '组织高校参展第十九届工博会'],
    ['第届市民读书节组织情况', '第六届市民读书节组织情况'],
    ['举办第×届市民读书节', '举办第六届市民读书节'],
    ['第批国家重点档案保护开发项目组织情况', '第三批国家重点档案保护开发项目组织情况'],
  ],
  surroundings: [
    '组织全国高校参展第十九届中国国际工业博览会，完成参展工作。',
    '办好第六届市民读书节，年度重点考核。',
    '办好第三批国家重点档案保护开发项目。',
    '第一届足球赛已办，第二届足球赛将办。',
  ],
  leavesAlone: ['第二十二届工博会', '等第次序', '参展第十九届中国国际工业博览会', '沪财〔2020〕第号'],
  judge,
};
