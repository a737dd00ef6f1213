/**
 * Lines of the web page that a form was copied from: known, and no part of any form. Source: 武汉青山 2020, 广州 2020 and other pages of
 * the reference; page numbers as a text copy keeps them. Without white space.
 */
export const webLines: readonly RegExp[] = [
  /^(?:[[【（(](?:下载|打印|关闭|返回|收藏|分享|大|中|小)[\]】）)]){1,8}$/,
  /^(?:返回顶部|返回列表|打印本页|关闭窗口|返回】)$/,
  /^扫一扫在手机(?:上)?(?:打开|查看)当前页(?:面)?$/,
  /^字号[：:](?:[[【（(]?[大中小][\]】）)]?){1,3}$/,
  /^(?:索引号|信息索引号|发布机构|发文日期|发布日期|发布时间|信息来源|来源|浏览次数|浏览量|阅读次数|点击数|文章来源)[：:][^。]{0,40}$/,
  /^[-—–－]\d{1,4}[-—–－]$/,
  /^第\d{1,4}页(?:[，,/]?共\d{1,4}页)?$/,
];
