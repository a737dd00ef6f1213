import { Big } from 'big.js';
import { foldWidth, withoutSpace } from '../chinese/width.ts';

export type MoneyUnit = '元' | '万元' | '亿元';

/** Powers of ten of what may stand behind an amount; 万 alone is what clerks write for 万元. */
const ownUnits: Readonly<Record<string, number>> = {
  ...{ 元: 0, 元整: 0, 元正: 0, 圆: 0, 圆整: 0, 块: 0, 人民币元: 0 },
  ...{
    十元: 1,
    百元: 2,
    千元: 3,
    万元: 4,
    万元整: 4,
    万: 4,
    十万元: 5,
    百万元: 6,
    百万: 6,
    千万元: 7,
    千万: 7,
    亿元: 8,
    亿元整: 8,
    亿: 8,
    万亿元: 12,
    万亿: 12,
  },
};
const powers: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

const lead = '(?:(?:人民币|RMB|CNY|合计|共计|总计|共)[:：]?)?[¥￥]?';
const unitWord = '((?:人民币)?[十百千万亿]{0,2}[元圆块]?[整正]?)';
/** 1,234.50 or 1234.5 or 5.535E6 (a spreadsheet's shown number), and the unit behind, with or without brackets. */
const amount = new RegExp(
  `^${lead}([-−+]?)${lead}(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,20})(\\.\\d{0,12})?(?:E([+-]?\\d{1,2}))?(?:\\(${unitWord}\\)|${unitWord})(.*)$`,
  'isu',
);
/** Accounting style: a negative amount stands in brackets. (1,234.50) is -1234.50, and dropping the brackets would turn a debt into money. */
const negative = /^\((.*)\)$/su;
/** What may follow an amount without making it another: a comment in brackets, the end of a sentence, or the parts of a total. */
const harmless = /^(?:\(.*\)|[,;，；。、]其中.*|[,;，；。、])?$/su;
const maximumYuan = 1e15; // more than the whole state's budget; beyond it a number is not exact to the fen

/**
 * An amount in yuan, exact to the fen; null where the text is no amount.
 * A unit in the text wins over that of label or table head. Without either the amount is in 元:
 * the forms that count in 万元 always say so in the label, and no printed amount may get lost.
 *
 *     3，518.85万元 → 35188500    12.5 in a column of 万元 → 125000    ¥1,234.50 → 1234.5
 */
export function readMoney(text: string, unit: MoneyUnit | null): number | null {
  const compact = foldWidth(withoutSpace(text));
  const inner = negative.exec(compact)?.[1];
  const match = amount.exec(inner ?? compact);
  if (match === null || !harmless.test(match[7] ?? '')) return null;
  const [, sign, whole = '', fraction = '', exponent = '0', bracketedUnit, plainUnit = ''] = match;
  const printedUnit = bracketedUnit ?? plainUnit;
  const own = ownUnits[printedUnit.replace(/^人民币/, '')];
  if (own === undefined && printedUnit !== '') return null;
  const yuan = new Big(`${whole.replaceAll(',', '')}${fraction.replace(/^\.$/, '')}`)
    .times(new Big(10).pow(Number(exponent) + (own ?? powers[unit ?? '元'])))
    .round(2, Big.roundHalfUp);
  if (yuan.gt(maximumYuan)) return null;
  const value = yuan.toNumber();
  const isNegative = (sign !== '' && sign !== '+') !== (inner !== undefined);
  return isNegative && value !== 0 ? -value : value;
}
