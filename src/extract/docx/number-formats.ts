const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const legalDigits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五; up to 9999, beyond which no list goes. */
const chineseNumber = (value: number, names: readonly string[], units: readonly string[], zero: string, leadingOne: boolean): string => {
  let text = '';
  for (const [index, digit] of [...String(value)].entries()) {
    const power = String(value).length - 1 - index;
    if (digit !== '0') text += (names[Number(digit)] ?? '') + (units[power] ?? '');
    else if (!text.endsWith(zero)) text += zero;
  }
  const trimmed = text.replace(new RegExp(`${zero}+$`), '');
  return !leadingOne && value >= 10 && value < 20 ? trimmed.slice(1) : trimmed;
};

const roman = (value: number): string => {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [size, letters] of parts) {
    text += letters.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
};

/** ECMA-376 17.18.59: A … Z, then AA, BB, … */
const letters = (value: number): string => String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** From a run of consecutive code points, plain digits beyond its end. */
const fromRun = (first: number, last: number) => (value: number) =>
  value >= 1 && first + value - 1 <= last ? String.fromCodePoint(first + value - 1) : String(value);

const counting = (value: number): string => (value === 0 ? '〇' : chineseNumber(value, digits, ['', '十', '百', '千'], '零', false));
const legal = (value: number): string => chineseNumber(value, legalDigits, ['', '拾', '佰', '仟'], '零', true);
const digital = (value: number): string => [...String(value)].map((digit) => digits[Number(digit)]).join('');

/** How each number format of ECMA-376 17.18.59 that Chinese documents use writes a number; all others are written as decimals. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  chineseLegalSimplified: legal,
  ideographDigital: digital,
  taiwaneseDigital: digital,
  japaneseDigitalTenThousand: digital,
  ideographTraditional: (value) => [...stems][value - 1] ?? String(value),
  ideographZodiac: (value) => [...branches][value - 1] ?? String(value),
  decimalEnclosedCircle: fromRun(0x2460, 0x2473),
  decimalEnclosedCircleChinese: fromRun(0x2460, 0x2473),
  decimalEnclosedParen: fromRun(0x2474, 0x2487),
  decimalEnclosedFullstop: fromRun(0x2488, 0x249b),
  ideographEnclosedCircle: fromRun(0x3280, 0x3289),
  decimalFullWidth: (value) => String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalFullWidth2: (value) => String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
};

export const formatNumber = (value: number, format: string): string => (formats[format] ?? String)(value);
