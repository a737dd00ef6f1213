import type { FormRecord } from '../../canonical/form-record.ts';
import { amount, form, row } from '../example-form.ts';
import { folded } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/**
 * Words of a form as copies on the web have them whose words were exchanged so that no search finds them twice: 项目→工程, 成本→本钱,
 * 资金→资本, 总额→总数, 预算→估量, 目的→目旳. Only as whole labels or parts of labels: 本钱 in a sentence is a word.
 */
const exchanged = /本钱指标|数目指标|绩效目旳|总体目旳|年度目旳|工程估量|资本总[额数]|估量总[额数]|推行(?:单位|期限)|效益目旳|产出目旳/g;
/** One may be a slip of the copyist; two are a method. */
const leastExchanged = 2;
/** Headings in Latin spelling (yi、gongzishouru) and pictures, where a mirror was broken into. */
const spelled = /(?:^|[^A-Za-z])[a-z]{1,4}、[a-z]{6,}/;
const picture = /\p{Emoji_Presentation}/u;
/** Every such text holds one of these, and nearly no other does. */
const suspicious = /[旳估]|[本资推][钱本行]|数目指|、[a-z]{6}|[\u231a-\u2b55\ud83c-\ud83e]/;

const suspects = (record: FormRecord): readonly string[] => {
  const { template, extras, narrative, project } = record;
  const found: string[] = [];
  const look = (text: string | null): void => {
    const plain = folded(text);
    if (plain !== '' && suspicious.test(plain)) found.push(plain);
  };
  look(template.title);
  for (const { indicator, foldedName } of rowsOf(record)) {
    look(indicator.level1);
    look(indicator.level2);
    look(foldedName);
  }
  for (const { label, text } of extras) {
    look(label);
    look(text);
  }
  for (const text of Object.values(narrative)) look(text);
  look(project.applicant);
  look(project.department);
  return found;
};

export const copyRewritten: Rule = {
  code: 'copy-rewritten',
  severity: 'warning',
  title: '数据应当取自原件，不应取自词语被改写过的网络转载稿。',
  basis: { id: 'R32', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const texts = suspects(record);
    if (texts.length === 0) return [];
    const words = new Set(texts.flatMap((text) => text.match(exchanged) ?? []));
    const broken = texts.flatMap((text) => spelled.exec(text)?.[0] ?? picture.exec(text)?.[0] ?? [])[0];
    if (words.size < leastExchanged && broken === undefined) return [];
    const seen = words.size >= leastExchanged ? [...words].slice(0, 3).join('”“') : (broken ?? '');
    return [violated('/template/title', `文字像是被改写或篡改过的转载稿（如“${seen}”），内容不可信，请找原件核对。`)];
  },
  fires: [
    {
      shows: '本钱指标、数目指标',
      record: form({
        indicators: [
          { ...row('output.quantity', '培训次数', amount('>=', 2, '次')), level2: '数目指标' },
          { ...row('output.cost', '培训费用', amount('<=', 2, '万元')), level2: '本钱指标' },
        ],
      }),
    },
    {
      shows: '标题成了拼音：yi、gongzishouru',
      record: form({ narrative: { overview: 'yi、gongzishouru 为保障园区运行……' } }),
    },
  ],
  leavesAlone: [
    {
      shows: '一处“总体目旳”，像是认错的字',
      record: form({ extras: [{ label: '总体目旳', text: '完成年度任务' }] }),
    },
    {
      shows: '工程项目说本钱、推行',
      record: form({ narrative: { overview: '推行节水改造，降低灌溉本钱，数目较上年增加，采购 wifi、ipad 等设备。☑是 ★核心' } }),
    },
  ],
};
