import { type Category, categories } from '../canonical/form-record.ts';
import { withoutSpace } from '../chinese/width.ts';
import {
  categoryOf as categoryTable,
  type LabelWords,
  type Level1,
  type Level2,
  level1Labels,
  level2Labels,
} from '../families/sections.ts';
import { rememberedTexts } from '../model/remembered.ts';

/** What a label means, by the first entry of a table that has one of its shapes. An archive has few labels, each many thousand times. */
const conceptsOf = <Concept extends Level1 | Level2>(table: readonly LabelWords<Concept>[]): ((label: string) => Concept | null) =>
  rememberedTexts((label) => {
    const plain = withoutSpace(label).replaceAll('(', '（').replaceAll(')', '）');
    const bare = plain.replace(/（[^（）]*）$/, '');
    const words = [plain, bare, plain.replace(/(?:指标|目标)+$/, ''), bare.replace(/(?:指标|目标)+$/, '')];
    return table.find(({ labels }) => words.some((word) => labels.includes(word)))?.concept ?? null;
  });
const level1Of = conceptsOf(level1Labels);
const level2Of = conceptsOf(level2Labels);

const isCategory = (text: string): text is Category => categories.some((category) => category === text);

/** The concept that all families share, from the labels a row hangs under; null where they say nothing known. */
export function categoryOf(level1: string | null, level2: string | null): Category | null {
  const above = level1 === null ? null : level1Of(level1);
  const below = level2 === null ? null : level2Of(level2);
  const found = categoryTable.find(
    (entry) => (entry.above === null || entry.above === above) && (entry.level2 === null || entry.level2 === below),
  );
  return found && isCategory(found.category) ? found.category : null;
}
