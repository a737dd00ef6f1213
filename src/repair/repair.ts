import { createSegmentation } from '../chinese/segmentation.ts';
import type { Block, Layout, Traced } from '../model/grid.ts';
import { repairTexts } from './repair-texts.ts';
import { rules } from './rules.ts';

/** 'safe': only rules that need no judgement. */
export type RepairLevel = 'all' | 'safe' | 'none';

/** Starts nothing until a rule asks about a word. */
const language = createSegmentation();

/** Every cell and paragraph with its text put right and the chain of repairs from what the file says to what it reads now. */
export const repair = async (layout: Layout, level: RepairLevel): Promise<Layout> => {
  if (level === 'none') return layout;
  const texts = layout.blocks.flatMap((block): readonly Traced[] => (block.kind === 'grid' ? block.cells : [block]));
  const filled = texts.filter((traced) => traced.text !== '');
  const repaired = repairTexts(filled, level === 'safe' ? rules.filter((rule) => rule.certainty === 'exact') : rules, language);
  const changed = new Map(filled.map((traced, index) => [traced, repaired[index] ?? traced]));
  return { ...layout, blocks: layout.blocks.map((block) => withTexts(block, changed)) };
};

const withTexts = (block: Block, changed: ReadonlyMap<Traced, Traced>): Block => {
  const reading = <Item extends Traced>(item: Item): Item => {
    const now = changed.get(item);
    return now && now !== item ? { ...item, text: now.text, repairs: now.repairs } : item;
  };
  return block.kind === 'grid' ? { ...block, cells: block.cells.map(reading) } : reading(block);
};
