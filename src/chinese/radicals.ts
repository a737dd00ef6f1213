/**
 * Radicals that stand in place of characters. Fonts often share one glyph between a character and its radical, and a PDF then gives
 * the radical back:
 *
 *     ⽬标 ⻓期 ⽤⼾ → 目标 长期 用户
 *
 * NFKC folds all Kangxi radicals (U+2F00–2FD5) but only two of the 115 in the supplement (U+2E80–2EFF), hence the table.
 */

/**
 * Radical, character; Unicode 15 EquivalentUnifiedIdeograph. Where that names a component outside everyday fonts (⺮ U+25AEE,
 * ⻊ U+27FB7), the character it is a component form of is given instead (竹, 足).
 */
const supplement = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌
⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓
⺲罒 ⺳㓁 ⺴冗 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝
⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首
⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟`;

/** Mainland fonts draw 户 with the glyph of U+2F3E, which NFKC turns into the traditional 戶 (用⼾ → 用户). */
const mainlandForms = '⼾户';

const characters: ReadonlyMap<string, string> = new Map(
  `${supplement} ${mainlandForms}`
    .trim()
    .split(/\s+/)
    .map((pair): readonly [string, string] => {
      const [radical = '', character = ''] = Array.from(pair);
      return [radical, character];
    }),
);

/** Radicals of both blocks, and compatibility ideographs (U+F900–FAFF), which fold the same way: 金 (U+F90A) → 金. */
const radicalOrCompatibility = /[\u2e80-\u2eff\u2f00-\u2fd5\uf900-\ufaff]/g;

/** Characters in place of radicals; everything else stays as it is (①, ㎡ and ％ too, which NFKC on whole texts would change). */
export const unifyRadicals = (text: string): string =>
  text.replace(radicalOrCompatibility, (radical) => characters.get(radical) ?? radical.normalize('NFKC'));
