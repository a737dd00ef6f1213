import { listOf, wordTable } from './longest-word.ts';

// Units of targets and what may follow them. Sources: domain reference §3.3; 中华人民共和国法定计量单位 (国发〔1984〕28号); classifiers of 现代汉语量词.

/** Words that multiply the number before them: 1.2亿元 is 120000000 元. */
const scales: Readonly<Record<string, number>> = { 亿: 8, 万: 4, 仟: 3, 千: 3, 佰: 2, 百: 2 }; // powers of ten

/** Units whose first character looks like a scale: 千瓦时 is no thousand of 瓦时. */
const unitsWithScaleLook = listOf('千瓦时 千瓦 千伏安 千伏 千克 千米 千卡 千帕 千焦 千兆 百分点 百分比 百帕 百分');

const money = listOf('元 人民币 美元 欧元 日元 港元 港币 角 分钱');

const ratios = listOf('% ‰ ‱ 百分比 百分点 个百分点 个点 倍 度 ℃ 摄氏度 分贝 dB 分 ppm');

/** Units of time; 内 behind them means a limit: 24小时内. */
const durations = listOf(`
  秒 秒钟 分钟 小时 个小时 课时 学时 天 日 工作日 个工作日 自然日 个自然日 个日历天 日历天 周 个周 星期
  个星期 旬 月 个月 季度 个季度 学期 个学期 学年 个学年 年 年度 岁 周岁 h min s ms 毫秒
`);

const physical = listOf(`
  米 延米 延长米 千米 公里 里 厘米 毫米 微米 海里 m M km KM Km cm mm 平方米 平米 平方公里
  平方千米 平方厘米 ㎡ m2 m² M2 km2 km² 亩 亩次 公顷 hm2 hm² 顷 立方米 立方 方 标方
  m3 m³ 升 毫升 L ml mL 吨 公斤 千克 克 毫克 斤 两 t T kg KG g mg 吨标煤 吨标准煤
  吨公里 公里次 车公里 瓦 千瓦 兆瓦 千瓦时 度电 千伏 千伏安 安 伏 赫兹 W kW KW MW kWh kW·h
  kV kVA V A Hz 马力 帕 千帕 兆帕 Pa kPa MPa 焦 千焦 卡 千卡 大卡 B KB MB GB
  TB PB G Mbps Gbps 兆 千兆 像素 万像素 dpi DPI mg/L mg/l μg/m3 μg/m³
  ug/m3 mg/m3 mg/m³ 毫克/升 微克/立方米 毫克/立方米 公里/小时 km/h
`);

/** How often something happens; a noun behind it says what: 1次团体心理治疗 measures 团体心理治疗. */
const events = listOf(`
  次 人次 场次 项次 车次 班次 航次 架次 辆次 艘次 批次 件次 户次 例次 台次 课次 期次 站次 家次 处次
  条次 回 轮 遍 趟
`);

/** What may come round in a frequency: 1次/月, 每季度2期, 每周1篇. */
export const recurring = listOf(`
  次 场次 项次 车次 班次 航次 架次 批次 期次 课次 场 期 回 轮 遍 趟 届 批 份 篇 版 集 节 讲 班 课
  刊 辑
`);

/** Counting words that a noun may be glued to: 25个中心 has the unit 个中心. */
const classifiers = listOf(`
  场 期 届 起 批 单 宗
  个 项 所 家 名 位 人 户 座 条 辆 台 套 台套 台(套) 株 棵 头 只 匹 羽 尾 颗 粒 枚 件 例 种
  类 门 篇 部 本 册 卷 份 张 页 幅 面 块 片 段 根 支 枝 盏 盆 把 扇 樘 道 口 眼 孔 栋 幢 间
  层 床 桌 席 艘 架 列 节 集 版 档 组 队 支队 班 讲 章 字 处 点 站 村 镇 乡 县 市 区 街道 社区
  师 生 员 对 双 副 箱 袋 瓶 盒 包 桶 罐 车 剂 剂次 针 针次 标段 标 网 线 路 案 封 首 部门 单元
  平台 系统 样 样本 批样 笔 款 盘 圈 小区 学校 企业 人天 人月 人年 人日 床日 学分
  点位 断面 楼层 路段 车位 床位 展位 席位 岗位
`);

/** Units written in several ways; the record keeps one. */
const sameUnit: Readonly<Record<string, string>> = { 百分比: '%', 百分号: '%', '﹪': '%' };
export const canonicalUnit = (unit: string): string => sameUnit[unit] ?? unit;

const sets = { money, ratios, durations, physical, events, classifiers };
export type UnitKind = keyof typeof sets;

const kinds: ReadonlyMap<string, UnitKind> = new Map(
  (Object.keys(sets) as UnitKind[]).flatMap((kind) => sets[kind].map((unit): [string, UnitKind] => [unit, kind])).reverse(),
);
const known = wordTable([...kinds.keys(), '﹪', '百分号']);

/** The longest known unit at `from`, as it is printed; '' where none stands there. */
export const unitAt = (text: string, from = 0): string => known.at(text, from);

/** Null for an unknown unit. */
export const unitKind = (unit: string): UnitKind | null => kinds.get(unit) ?? null;

/** The scale words at `from`: how many characters they take, and the power of ten they stand for. 3千万人 → 2 characters, 7. */
export const scaleAt = (text: string, from = 0): Scale => {
  let length = 0;
  let power = 0;
  while (length < maximumScaleCharacters) {
    const own = scales[text.charAt(from + length)];
    if (own === undefined || beginsWithUnit(text, from + length)) break;
    length += 1;
    power += own;
  }
  return length === 0 ? noScale : { length, power };
};

interface Scale {
  readonly length: number;
  readonly power: number;
}
const maximumScaleCharacters = 3;
const noScale: Scale = { length: 0, power: 0 };
const beginsWithUnit = (text: string, from: number): boolean => unitsWithScaleLook.some((unit) => text.startsWith(unit, from));
