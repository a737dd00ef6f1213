/**
 * Number formats whose code a workbook leaves out because every reader knows it in its own language (ECMA-376 18.8.30, the table for
 * zh-cn). SheetJS knows the American ones only: 31 would show 2020年1月2日 as 1/2/20.
 */
const codes: Readonly<Record<number, string>> = {
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

/** The long date of the reader's system, which the code itself cannot say. */
const systemLongDate = /^\[\$-F800\]/i;

/** The code to show a cell by in place of what the file says or leaves out; undefined to leave it to the file. */
export const chineseDateFormat = (id: number, stated: string | undefined): string | undefined => {
  if (stated !== undefined) return systemLongDate.test(stated) ? codes[31] : undefined;
  return codes[id];
};
