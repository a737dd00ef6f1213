import { type Category, categories } from '../canonical/form-record.ts';
import { withoutSpace } from '../chinese/width.ts';
import { categoryOf as categoryTable, type LabelWords, level1Labels, level2Labels } from '../families/sections.ts';

const conceptOf = <Concept>(table: readonly LabelWords<Concept>[], label: string | null): Concept | null => {
  if (label === null) return null;
  const plain = withoutSpace(label).replaceAll('(', '（').replaceAll(')', '）');
  const bare = plain.replace(/（[^（）]*）$/, '');
  const words = [plain, bare, plain.replace(/(?:指标|目标)+$/, ''), bare.replace(/(?:指标|目标)+$/, '')];
  return table.find(({ labels }) => words.some((word) => labels.includes(word)))?.concept ?? null;
};
const isCategory = (text: string): text is Category => categories.some((category) => category === text);

/** The concept that all families share, from the labels a row hangs under; null where they say nothing known. */
export function categoryOf(level1: string | null, level2: string | null): Category | null {
  const above = conceptOf(level1Labels, level1);
  const below = conceptOf(level2Labels, level2);
  const found = categoryTable.find(
    (entry) => (entry.above === null || entry.above === above) && (entry.level2 === null || entry.level2 === below),
  );
  return found && isCategory(found.category) ? found.category : null;
}
