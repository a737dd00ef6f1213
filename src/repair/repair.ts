import { createSegmentation } from '../chinese/segmentation.ts';
import type { Block, Cell, Layout, Traced } from '../model/grid.ts';
import { repairTexts } from './repair-texts.ts';
import { rules } from './rules.ts';

/** 'safe': only rules that need no judgement. */
export type RepairLevel = 'all' | 'safe' | 'none';

/** Starts nothing until a rule asks about a word. */
const language = createSegmentation();

const exactRules = rules.filter(({ certainty }) => certainty === 'exact');

/** Every cell and paragraph with its text put right and the chain of repairs from what the file says to what it reads now. */
export const repair = async (layout: Layout, level: RepairLevel): Promise<Layout> => {
  if (level === 'none') return layout;
  const filled: Traced[] = [];
  for (const block of layout.blocks)
    for (const traced of block.kind === 'grid' ? block.cells : [block]) if (traced.text !== '') filled.push(traced);
  const repaired = repairTexts(filled, level === 'safe' ? exactRules : rules, language);
  if (repaired === filled) return layout;
  const changed = new Map<Traced, Traced>();
  for (const [index, traced] of filled.entries()) {
    const now = repaired[index];
    if (now && now !== traced) changed.set(traced, now);
  }
  return { ...layout, blocks: layout.blocks.map((block) => withTexts(block, changed)) };
};

const withTexts = (block: Block, changed: ReadonlyMap<Traced, Traced>): Block => {
  if (block.kind === 'grid') return { ...block, cells: block.cells.map((cell) => reading(cell, changed.get(cell))) };
  const now = changed.get(block);
  return now ? { ...block, text: now.text, repairs: now.repairs } : block;
};

/** Key by key, so that a cell that was repaired is no other kind of object than its neighbours for all who read them. */
const reading = (cell: Cell, now: Traced | undefined): Cell => {
  if (!now) return cell;
  const { row, column, rowSpan, columnSpan, fragments } = cell;
  return { row, column, rowSpan, columnSpan, text: now.text, fragments, repairs: now.repairs };
};
