import type { FormRecord } from '../../canonical/form-record.ts';
import { matchesIn } from '../../chinese/match-at.ts';
import { once } from '../../model/remembered.ts';
import { amount, form, row } from '../example-form.ts';
import { groupOf } from '../groups.ts';
import { folded } from '../reading.ts';
import { rowsOf } from '../rows.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** With fewer output indicators than this, chance decides whether one shares a word with the goal. */
const leastIndicators = 3;
/** A goal of fewer characters names no work that could be found again: 按计划完成全年任务. */
const leastGoalCharacters = 40;

/** Say nothing of the work itself, in a goal or in a name. */
const commonWords =
  /完成|及时|项目|工作|任务|情况|数量|质量|时间|验收|合格|达标|成本|预算|资金|经费|控制|目标|绩效|计划|进度|年度|全年|本年|按时|按期|实施|开展|保障|建设|管理|服务|满意|提高|提升|覆盖|培训|率|数|度|的|和|与|及|等|个|次/g;

/** Runs of characters that no common word has: what two texts share of them is shared whatever is left out of both. */
const uncommon = new RegExp(`(?:(?![${[...new Set(commonWords.source.replaceAll('|', ''))].join('')}])\\p{Script=Han}){2,}`, 'gu');

const sharesUncommon = (name: string, goal: string): boolean => matchesIn(uncommon, name).some(([run]) => sharesPair(run, goal));

/** The words that say something of the work, with blanks between them: 更新公交候车亭数量。 → 更新公交候车亭 */
const tellingWords = (text: string): string =>
  folded(text)
    .replace(/\P{Script=Han}+/gu, ' ')
    .replace(commonWords, ' ');

/** Two characters of one word. */
const pair = /(?=(\p{Script=Han}{2}))/gu;

const tellsPair = /\p{Script=Han}{2}/u;

const sharesPair = (words: string, said: string): boolean => matchesIn(pair, words).some(([, two = '']) => said.includes(two));

/** The goal first: where any of it is told, it mostly is there. */
const written = ({ narrative, project }: FormRecord): readonly string[] =>
  [narrative.goal, narrative.longTermGoal, narrative.overview, narrative.plan, project.name].filter((text) => text !== null);

const bus = '更新公交候车亭，新增电子站牌，改善市民候车环境，方便群众出行，减少候车时间，按节点完成全部站点的安装调试。';
const outputs = (...names: readonly string[]) => names.map((name) => row('output.quantity', name, amount('>=', 1, '次')));

export const goalUnrelated: Rule = {
  code: 'goal-unrelated',
  severity: 'info',
  title: '产出指标应当从总体目标和项目内容分解而来。',
  basis: { id: 'R72', source: sources.relevance, grade: 'regulation' },
  families: 'all',
  check: (record) => {
    const goal = folded(record.narrative.goal);
    if (goal.length < leastGoalCharacters) return [];
    const outputRows = rowsOf(record).filter(({ indicator }) => groupOf(indicator) === 'output');
    if (outputRows.length < leastIndicators || outputRows.some(({ foldedName }) => sharesUncommon(foldedName, goal))) return [];
    const works = outputRows.map(({ foldedName }) => once(() => tellingWords(foldedName)));
    const isSaid = written(record).some((text) => {
      const said = tellingWords(text);
      return works.some((words) => sharesPair(words(), said));
    });
    if (isSaid) return [];
    const telling = works.filter((words) => tellsPair.test(words()));
    return telling.length < leastIndicators
      ? []
      : [
          violated(
            '/narrative/goal',
            `${telling.length}个产出指标的内容在总体目标和项目内容中都没有提到，请核对目标与指标是否属于同一个项目。`,
          ),
        ];
  },
  fires: [
    {
      shows: '总体目标说公交候车亭，指标却是苗木、绿篱、病虫害',
      record: form({ narrative: { goal: bus }, indicators: outputs('苗木栽植面积', '绿篱修剪次数', '病虫害防治面积') }),
    },
  ],
  leavesAlone: [
    {
      shows: '总体目标说公交候车亭，指标有候车亭更新数',
      record: form({ narrative: { goal: bus }, indicators: outputs('候车亭更新数', '电梯维修次数', '苗木栽植面积') }),
    },
    {
      shows: '指标名称没有说明内容：完成数量、验收合格率、完成及时率',
      record: form({ narrative: { goal: bus }, indicators: outputs('完成数量', '验收合格率', '完成及时率') }),
    },
    {
      shows: '总体目标过短',
      record: form({
        narrative: { goal: '按计划完成全年任务。' },
        indicators: outputs('苗木栽植面积', '绿篱修剪次数', '病虫害防治面积'),
      }),
    },
  ],
};
