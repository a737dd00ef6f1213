import type { JudgedRule, Proposal } from '../repair-rule.ts';

/** The letter has figures on both sides, or ends a figure that a sign, a unit or % shows to be one. */
const betweenFiguresConfidence = 0.97;
/** At the edge of a figure: l5天, 2O项次. */
const edgeConfidence = 0.93;
/** 5l个 could be five litres. */
const finalStrokeConfidence = 0.8;

/** What stands next to a figure decides; blanks may stand between. */
const reachCharacters = 8;

const zeros = /[Oo〇]/g;
const ones = /[lI]/g;
/** Figures with letters among them; codes such as 51000021R000000019951 have other letters beside them and are told by their neighbours. */
const figure = /[\dOolI〇]+(?:[.,][\dOolI〇]+)*/g;
const letterBefore = /[A-Za-z\d_#/.&-]$/;
/** 150-2OO, 5月-1O月: the dash of a range. */
const rangeBefore = /[\d年月日][-–—~～]$/;
/** Nothing but a sign, one letter and what is counted: O起, =O, ≤O次. O型 and O级 count nothing. */
const zeroAlone = /^(\s*)([=<>≥≤＝＞＜]{1,2}\s*[Oo〇](?=[件起次例人个家项处宗场%％‰]?\s*$)|O(?=[件起次例人个家项处宗场%％‰]\s*$))/;
const letterAfter = /^[A-Za-z\d_/&#]/;
const signBefore = /[=<>≥≤＝＞＜约达]\s*$/;
/** 10l桶装水: litres. */
const container = /^\s*[桶瓶壶罐装容油水]/;
const unitAfter = /^\s*(?:[%％‰]|\p{Script=Han})/u;

const judge = (text: string): readonly Proposal[] => {
  if (zeroAlone.test(text)) {
    return [{ after: text.replace(zeroAlone, (found) => found.replace(zeros, '0')), confidence: edgeConfidence, applied: true }];
  }
  if (!/\d/.test(text)) return [];
  let confidence = 1;
  const after = text.replace(figure, (match, at: number) => {
    const sure = figureConfidence(
      match,
      text.slice(Math.max(0, at - reachCharacters), at),
      text.slice(at + match.length, at + match.length + reachCharacters),
    );
    if (sure === 0) return match;
    confidence = Math.min(confidence, sure);
    return match.replace(zeros, '0').replace(ones, '1');
  });
  return after === text ? [] : [{ after, confidence, applied: true }];
};

/** 0 where it is no figure: O2O, H2O, PM10, 5l/min, IPO. */
const figureConfidence = (match: string, before: string, after: string): number => {
  if (!/\d/.test(match) || !/[OolI〇]/.test(match)) return 0;
  if ((letterBefore.test(before) && !rangeBefore.test(before)) || letterAfter.test(after)) return 0;
  // No number begins with a zero before another figure; a stroke is a one only with a figure behind it.
  if (/^[Oo〇](?![.,])/.test(match) || /^[lI](?!\d)/.test(match)) return 0;
  const isFramed = signBefore.test(before) || unitAfter.test(after);
  if (/\d$/.test(match) && /^\d/.test(match)) return betweenFiguresConfidence;
  if (!isFramed) return 0;
  if (/l$/.test(match) && container.test(after)) return 0;
  if (/[lI]$/.test(match)) return /^\s*[%％‰]/.test(after) ? edgeConfidence : finalStrokeConfidence;
  return unitAfter.test(after) || signBefore.test(before) ? edgeConfidence : 0;
};

export const digitLookAlike: JudgedRule = {
  id: 'digit-look-alike',
  about: '数值中误作字母的数字还原（O→0，l→1）',
  certainty: 'judged',
  needs: /[OolI〇]/,
  examples: [
    ['O起', '0起'],
    ['≤ O次', '≤ 0次'],
    ['=O', '=0'],
    ['2019年5月-1O月', '2019年5月-10月'],
    ['≥2O项次', '≥20项次'],
    ['≥1O%', '≥10%'],
    ['1O0%', '100%'],
    ['≥20O0万元', '≥2000万元'],
    ['≥1l0场', '≥110场'],
    ['l5天以内', '15天以内'],
    ['≥ 9O%', '≥ 90%'],
    ['1,0OO,000.0O元', '1,000,000.00元'],
    ['150-2OO项', '150-200项'],
    ['2O20年12月', '2020年12月'],
  ],
  leavesAlone: [
    'O型',
    'O',
    'o人',
    'O2O项目',
    '51000021R000000019951-工资性支出',
    'O2O平台',
    'PM2.5和PM10浓度',
    'H2O',
    'CO2减排量≥100吨',
    'IPO企业3家',
    '二〇二〇年',
    'G20峰会',
    '流量5l/min',
    '10l桶装水',
    '第2l',
    '10|20',
    '≥20项次',
  ],
  judge,
};
