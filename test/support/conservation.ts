import type { Fragment } from '../../src/model/fragment.ts';
import type { Block, Grid, Layout, Traced } from '../../src/model/grid.ts';
import { type Origin, originKey } from '../../src/model/origin.ts';
import type { SourceBlock, SourceDocument } from '../../src/model/source-document.ts';

/** Where text went astray between what a reader found and what was made of it, a sentence each; [] where nothing did. */
export const violationsOf = (document: SourceDocument, layout: Layout): readonly string[] => [
  ...countDifferences(charactersOfSource(document), charactersOfLayout(layout)),
  ...layout.blocks.flatMap((block) => (block.kind === 'grid' ? tilingFaults(block) : [])),
  ...tracedOf(layout.blocks).flatMap(historyFaults),
  ...droppedFaults(layout),
];

/** Characters that the file holds (see `textInFile`) and the reader did not hand on, in whatever place. */
export const lostInReading = (text: string, { blocks }: SourceDocument): string => {
  const anywhere = (texts: readonly string[]): Counts => count(texts.map((each) => ({ place: 'file', text: each })));
  const read = anywhere(blocks.flatMap(placedTexts).map((placed) => placed.text));
  return [...anywhere([text])].map(([key, times]) => (key.split('\t')[1] ?? '').repeat(Math.max(times - (read.get(key) ?? 0), 0))).join('');
};

/** How often each character stands in each place; a page is a place, and so is a cell, a paragraph or a line. */
type Counts = ReadonlyMap<string, number>;

const charactersOfSource = ({ blocks }: SourceDocument): Counts => count(blocks.flatMap(placedTexts));

const charactersOfLayout = ({ blocks, dropped }: Layout): Counts =>
  count([...tracedOf(blocks), ...dropped].flatMap(({ fragments }) => fragments.map(placedText)));

interface PlacedText {
  readonly place: string;
  readonly text: string;
}

const placedTexts = (block: SourceBlock): readonly PlacedText[] => {
  switch (block.kind) {
    case 'page':
      return block.glyphs.map(({ text }) => ({ place: `page ${block.page}`, text }));
    case 'table':
      return block.cells.flatMap((cell) => cell.fragments.map(placedText));
    case 'text':
      return block.fragments.map(placedText);
  }
};

const placedText = ({ text, origin }: Fragment): PlacedText => ({ place: placeOf(origin), text });

const placeOf = (origin: Origin): string => ('page' in origin ? `page ${origin.page}` : originKey(origin));

const count = (texts: readonly PlacedText[]): Counts => {
  const counts = new Map<string, number>();
  for (const { place, text } of texts) {
    for (const character of visible(text)) {
      const key = `${place}\t${character}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
};

export const visible = (text: string): string => text.replaceAll(/\s/g, '');

const countDifferences = (expected: Counts, found: Counts): readonly string[] => {
  const byPlace = new Map<string, { lost: string; added: string }>();
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const surplus = (found.get(key) ?? 0) - (expected.get(key) ?? 0);
    if (surplus === 0) continue;
    const [place = '', character = ''] = key.split('\t');
    const astray = byPlace.get(place) ?? { lost: '', added: '' };
    byPlace.set(place, astray);
    if (surplus < 0) astray.lost += character.repeat(-surplus);
    else astray.added += character.repeat(surplus);
  }
  return [...byPlace].flatMap(([place, { lost, added }]) => [
    ...(lost === '' ? [] : [`${place}: ${lost.length} characters lost: ${shortened(lost)}`]),
    ...(added === '' ? [] : [`${place}: ${added.length} characters too many: ${shortened(added)}`]),
  ]);
};

const longestQuote = 40;

const shortened = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);

/** The cells of a grid cover each place of its rectangle once, and stand in reading order. */
export const tilingFaults = ({ rows, columns, cells, pageBreaks }: Grid): readonly string[] => {
  const covered = new Map<string, number>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        covered.set(`${row},${column}`, (covered.get(`${row},${column}`) ?? 0) + 1);
  const inside = (key: string): boolean => {
    const [row = -1, column = -1] = key.split(',').map(Number);
    return row >= 0 && row < rows && column >= 0 && column < columns;
  };
  const size = `grid of ${rows} × ${columns}`;
  const twice = [...covered].filter(([, times]) => times > 1).map(([key]) => key);
  const outside = [...covered.keys()].filter((key) => !inside(key));
  const isInOrder = cells.every((cell, index) => {
    const before = cells[index - 1];
    return !before || cell.row > before.row || (cell.row === before.row && cell.column > before.column);
  });
  return [
    ...(covered.size - outside.length < rows * columns
      ? [`${size}: ${rows * columns - covered.size + outside.length} places without a cell`]
      : []),
    ...(twice.length > 0 ? [`${size}: two cells at ${twice[0]}`] : []),
    ...(outside.length > 0 ? [`${size}: a cell reaches ${outside[0]}`] : []),
    ...(isInOrder ? [] : [`${size}: cells out of order`]),
    ...(cells.every(({ rowSpan, columnSpan }) => rowSpan >= 1 && columnSpan >= 1) ? [] : [`${size}: a cell without extent`]),
    ...(pageBreaks.every((row) => row > 0 && row < rows) ? [] : [`${size}: a page break outside`]),
  ];
};

const tracedOf = (blocks: readonly Block[]): readonly Traced[] =>
  blocks.flatMap((block): readonly Traced[] => (block.kind === 'grid' ? block.cells : [block]));

/** What is dropped stands a second time: word for word, but for page numbers and the figures in running heads. */
const droppedFaults = ({ blocks, dropped }: Layout): readonly string[] => {
  const furniture = dropped.filter(({ reason }) => reason === 'page-furniture');
  const kept = [...tracedOf(blocks), ...furniture].map(({ fragments }) => visible(fragments.map(({ text }) => text).join(''))).join('\n');
  const keptInBlocks = withoutFigures(
    tracedOf(blocks)
      .map(({ text }) => visible(text))
      .join('\n'),
  );
  const isTold = (text: string, isFurniture: boolean): boolean =>
    isFurniture ? keptInBlocks.includes(withoutFigures(text)) || isPageNumber(text) : kept.includes(text);
  return dropped.flatMap(({ reason, fragments }) =>
    fragments
      // What is printed twice may be two cells on one line.
      .flatMap((fragment) => (reason === 'overprint' ? fragment.text.split(/\s+/).map((text) => ({ ...fragment, text })) : [fragment]))
      .filter(({ text }) => !isTold(visible(text), reason === 'page-furniture'))
      .map(({ text, origin }) => `${placeOf(origin)}: dropped as ${reason}, but stands nowhere else: ${shortened(text)}`),
  );
};

const withoutFigures = (text: string): string => text.replaceAll(/\d+/g, '#');

/** 第 2 页 共 4 页 · - 1 - · Page 3 of 9; a PDF may show 页 as its radical. */
const isPageNumber = (text: string): boolean => /^(?:\p{N}|\p{P}|[第页⻚共]|page|of)+$/iu.test(text);

/** From the fragments to the text there is an unbroken chain: nothing changes in silence, nor between two repairs. */
const historyFaults = ({ text, fragments, repairs }: Traced): readonly string[] => {
  const shown = fragments.filter(({ hidden }) => !hidden);
  const verbatim = visible((shown.length > 0 ? shown : fragments).map((fragment) => fragment.text).join(''));
  const faults: string[] = [];
  let reading = repairs[0]?.before ?? text;
  if (visible(reading) !== verbatim)
    faults.push(`text differs from its fragments: ${shortened(visible(reading))} ≠ ${shortened(verbatim)}`);
  for (const { rule, before, after, applied } of repairs) {
    if (before !== reading) faults.push(`repair ${rule} begins with ${shortened(before)}, not with ${shortened(reading)}`);
    if (applied) reading = after;
  }
  if (reading !== text) faults.push(`the text ${shortened(text)} is not what the repairs left: ${shortened(reading)}`);
  return faults;
};
