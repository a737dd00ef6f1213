/**
 * Number formats whose code a workbook leaves out because every reader knows it in its own language (ECMA-376 18.8.30, the table for
 * zh-cn). SheetJS knows the American ones only: 31 would show 2020年1月2日 as 1/2/20.
 */
const chineseCodes: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The same in all languages (ECMA-376 18.8.30), but for amounts of money, which carry the sign of the reader's currency. */
const commonCodes: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"¥""-"',
  43: '#,##0.00;-#,##0.00;"-"??',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥""-"??',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The long date of the reader's system, which the code itself cannot say. */
const systemLongDate = /^\[\$-F800\]/i;

/** The code to show a cell by in place of what SheetJS takes; undefined to leave it to SheetJS. */
export const chineseDateFormat = (id: number, stated: string | undefined): string | undefined => {
  if (stated !== undefined) return systemLongDate.test(stated) ? chineseCodes[31] : undefined;
  return chineseCodes[id];
};

/** The code to show a cell by: what the workbook states, else what its number stands for in Chinese. */
export const numberFormat = (id: number, stated: string | undefined): string =>
  chineseDateFormat(id, stated) ?? stated ?? commonCodes[id] ?? 'General';
