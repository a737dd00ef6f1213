import type { Run } from './glyphs-to-runs.ts';
import { runsToLines, type TextLine } from './runs-to-lines.ts';
import { toRun } from './glyphs-to-runs.ts';
import { turnedBox } from './boxes.ts';

/** Of the font size: texts on one line that stand further apart are separate, as 编制单位 on the left and 单位：万元 on the right. */
const gapMinimumEms = 3;

/** Lines outside tables are cut where they leave a wide gap. */
export const splitAtGaps = (lines: readonly TextLine[]): readonly TextLine[] => lines.flatMap(splitLine);

const splitLine = (line: TextLine): readonly TextLine[] => {
  const runs: Run[] = [];
  let from = 0;
  for (const [index, glyph] of line.glyphs.entries()) {
    const before = line.glyphs[index - 1];
    if (!before) continue;
    const gap = turnedBox(glyph.box, line.direction)[0] - turnedBox(before.box, line.direction)[2];
    if (gap <= gapMinimumEms * line.fontSize) continue;
    runs.push(toRun(line.glyphs.slice(from, index)));
    from = index;
  }
  if (runs.length === 0) return [line];
  runs.push(toRun(line.glyphs.slice(from)));
  return runs.flatMap((run) => runsToLines([run]));
};
