import type { Mutation } from '../mutation.ts';
import { type Edit, onContent, onObjects, onOne, someNumbers } from './pdf-edits.ts';
import { streamOf } from './pdf-objects.ts';
import { oddNumbers } from './odd-values.ts';

/** PDF knows no exponents. */
const huge = `1${'0'.repeat(200)}`;

const boxes = [
  '0 0 0 0',
  '0 0 1000000000 1000000000',
  '-1000000000 -1000000000 1000000000 1000000000',
  '595 842 0 0',
  '0 0 NaN 5',
  `0 0 ${huge} ${huge}`,
  '0 0',
  '(x) /y null 3',
  '0 0 0.001 0.001',
] as const;
const operators = [
  'q',
  'Q',
  'BT',
  'ET',
  'n',
  'W n',
  'f',
  'S',
  'EMC',
  '/OC /x BDC',
  '0 0 0 0 0 0 cm',
  '1000000 0 0 1000000 0 0 cm',
  `${huge} 0 0 ${huge} 0 0 cm`,
  '0 0 0 0 re',
  '1000000000 Tc',
  '0 Tz',
  '-1000000000 TL T*',
  `${huge} 0 0 ${huge} ${huge} ${huge} Tm`,
  '/Nowhere Do',
  '/Nowhere gs',
  'BI /W 1000000000 /H 1000000000 ID x EI',
  '0 1000000000 d0',
] as const;

/** Forms that show each other: `ways` copies on each of `levels` levels. */
const formsInForms =
  (ways: number, levels: number): Edit =>
  (pdf) => {
    const first = Math.max(...pdf.bodies.keys()) + 1;
    const bodies = new Map(pdf.bodies);
    for (let level = 0; level < levels; level += 1) {
      const resources = level + 1 < levels ? `/Resources<</XObject<</F ${first + level + 1} 0 R>>>>` : '';
      bodies.set(
        first + level,
        streamOf(
          `<</Type/XObject/Subtype/Form/BBox[0 0 100 100]${resources}>>`,
          level + 1 < levels ? '/F Do '.repeat(ways) : '0 0 1 1 re f',
        ),
      );
    }
    const page = [...bodies].find(([, body]) => /\/Type\s*\/Page\b/.test(body));
    if (!page) return pdf;
    const content = first + levels;
    bodies.set(content, streamOf('<<>>', '/F Do'));
    bodies.set(
      page[0],
      page[1]
        .replace(/\/Contents\s*(?:\d+ 0 R|\[[^\]]*\])/, `/Contents ${content} 0 R`)
        .replace(/\/Resources\s*(?:\d+ 0 R|<<)/, (entry) =>
          entry.endsWith('<<') ? `/Resources<</XObject<</F ${first} 0 R>>` : `/Resources<</XObject<</F ${first} 0 R>>>>`,
        ),
    );
    return { ...pdf, bodies };
  };

/** What stands on pages, and how large they say they are. */
export const pageMutations: readonly Mutation[] = [
  {
    name: 'absurd boxes',
    apply: onObjects(
      onOne(/\/(?:Media|Crop|B)Box\b/, (body, random) =>
        body.replace(/(\/(?:Media|Crop|B)Box)\s*\[[^\]]*\]/, (_, key: string) => `${key} [${random.pick(boxes)}]`),
      ),
    ),
  },
  {
    name: 'absurd turns and units',
    apply: onObjects(
      onOne(/\/Type\s*\/Page\b/, (body, random) =>
        body.replace('<<', `<</Rotate ${random.pick(oddNumbers)}/UserUnit ${random.pick(oddNumbers)} `),
      ),
    ),
  },
  { name: 'odd numbers on a page', apply: onContent((content, random) => someNumbers(content, random.pick([0.002, 0.05]), random)) },
  {
    name: 'operators left out',
    apply: onContent((content, random) =>
      content
        .split('\n')
        .filter(() => !random.chance(0.05))
        .join('\n'),
    ),
  },
  {
    name: 'odd operators',
    apply: onContent((content, random) =>
      content
        .split('\n')
        .flatMap((line) => (random.chance(0.02) ? [line, random.pick(operators)] : [line]))
        .join('\n'),
    ),
  },
  {
    name: 'operators again and again',
    apply: onContent((content, random) => {
      const lines = content.split('\n');
      const at = random.below(lines.length);
      return [
        ...lines.slice(0, at),
        ...Array.from({ length: 1 + random.below(50) }, () => lines.slice(at, at + 1 + random.below(20))).flat(),
        ...lines.slice(at),
      ].join('\n');
    }),
  },
  {
    name: 'strings and arrays that break off',
    apply: onContent((content, random) =>
      content.replaceAll(/[()[\]<>]/g, (mark) => (random.chance(0.01) ? random.pick(['', '(', '[', '<<', '>>', ']']) : mark)),
    ),
  },
  { name: 'forms that show themselves', apply: onObjects((pdf, random) => formsInForms(2, random.pick([2, 6, 10]))(pdf, random)) },
  {
    name: 'many saved states',
    isHeavy: true,
    apply: onContent((content, random) => `${'q '.repeat(random.pick([1000, 100_000]))}${content}`),
  },
  { name: 'forms in forms, 20 deep', isHeavy: true, apply: onObjects(formsInForms(3, 20)) },
  {
    name: 'many lines',
    isHeavy: true,
    apply: onContent(
      (content, random) =>
        `${content}\n${Array.from({ length: 50_000 }, () => `${random.below(595)} ${random.below(842)} m ${random.below(595)} ${random.below(842)} l S`).join('\n')}`,
    ),
  },
  {
    name: 'many rulings',
    isHeavy: true,
    apply: onContent(
      (content) =>
        `${content}\n${Array.from({ length: 2000 }, (_, index) => `0 ${index / 3} m 595 ${index / 3} l S ${index / 4} 0 m ${index / 4} 842 l S`).join('\n')}`,
    ),
  },
];
