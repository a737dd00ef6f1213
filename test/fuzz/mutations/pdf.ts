import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';
import { oddNumbers } from './odd-values.ts';
import { onObjects, onOne, someNumbers, withBody } from './pdf-edits.ts';
import { type PdfObjects, putTogether, splitStream, streamOf, takeApart } from './pdf-objects.ts';
import { pageMutations } from './pdf-pages.ts';

const anyReference = (pdf: PdfObjects, random: Random): string => `${random.anyOf([...pdf.bodies.keys()]) ?? 1} 0 R`;

const onDictionary = (body: string, edit: (dictionary: string) => string): string => {
  const stream = splitStream(body);
  return stream ? `${edit(stream.dictionary)}stream\n${stream.content}\nendstream` : edit(body);
};

const values = ['null', 'true', '()', '[]', '<<>>', '-1', '/X', '1e999', '99999999999999999999', '<FFFF>'] as const;

export const pdfMutations: readonly Mutation[] = [
  ...pageMutations,
  {
    name: 'a loop in the page tree',
    apply: onObjects((pdf, random) => {
      const pages = [...pdf.bodies].find(([, body]) => /\/Type\s*\/Pages\b/.test(body));
      if (!pages) return pdf;
      const [number, body] = pages;
      const kids = random.pick([`${number} 0 R`, `${number} 0 R ${number} 0 R`, '1 0 R', anyReference(pdf, random)]);
      return withBody(
        pdf,
        number,
        body.replace(/\/Kids\s*\[/, (entry) => entry + kids).replace(/\/Count\s+\d+/, `/Count ${random.pick(oddNumbers)}`),
      );
    }),
  },
  {
    name: 'a page count that lies',
    apply: onObjects(onOne(/\/Count\b/, (body, random) => body.replace(/\/Count\s+-?\d+/, `/Count ${random.pick(oddNumbers)}`))),
  },
  {
    name: 'places that lie',
    apply: (bytes, random) => {
      const pdf = takeApart(bytes);
      if (pdf === null) return bytes;
      const share = random.pick([0.1, 1]);
      const by = random.pick([-1, 1, 10, -1000, 1_000_000]);
      return putTogether(pdf, (offset) => (random.chance(share) ? offset + by : offset));
    },
  },
  {
    name: 'a cross-reference table that goes round',
    apply: (bytes, random) => {
      const text = Buffer.from(bytes).toString('latin1');
      const start = /startxref\s+(\d+)/.exec(text)?.[1] ?? '0';
      const entry = random.pick([
        `/Prev ${start}`,
        `/XRefStm ${start}`,
        '/Prev 0',
        '/Prev -1',
        '/Root 1 0 R /Size 1',
        `/Prev ${random.below(bytes.length)}`,
      ]);
      return new Uint8Array(
        Buffer.from(
          text.replace(/trailer\s*<</, (mark) => mark + entry),
          'latin1',
        ),
      );
    },
  },
  {
    name: 'no cross-reference table',
    apply: (bytes, random) =>
      new Uint8Array(
        Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/startxref\s+\d+/, `startxref ${random.pick(oddNumbers)}`),
          'latin1',
        ),
      ),
  },
  {
    name: 'references that lead elsewhere',
    apply: onObjects((pdf, random) => ({
      ...pdf,
      bodies: new Map(
        [...pdf.bodies].map(([number, body]) => [
          number,
          onDictionary(body, (dictionary) =>
            dictionary.replaceAll(/\d+ 0 R/g, (reference) => (random.chance(0.05) ? anyReference(pdf, random) : reference)),
          ),
        ]),
      ),
    })),
  },
  {
    name: 'an object left out',
    apply: onObjects((pdf, random) => {
      const lost = random.anyOf([...pdf.bodies.keys()]);
      return { ...pdf, bodies: new Map([...pdf.bodies].filter(([number]) => number !== lost)) };
    }),
  },
  {
    name: 'objects under each other’s numbers',
    apply: onObjects((pdf, random) => {
      const [one, two] = [random.anyOf([...pdf.bodies]), random.anyOf([...pdf.bodies])];
      return one && two ? withBody(withBody(pdf, one[0], two[1]), two[0], one[1]) : pdf;
    }),
  },
  {
    name: 'values of another kind',
    apply: onObjects(
      onOne(/\/\w/, (body, random) =>
        onDictionary(body, (dictionary) =>
          dictionary.replaceAll(/(\/\w+)\s*((?:-?[\d.]+(?: 0 R)?)|\/\w+|\([^)]*\)|\[[^\][]*\])/g, (entry, key: string) =>
            random.chance(0.15) ? `${key} ${random.pick(values)}` : entry,
          ),
        ),
      ),
    ),
  },
  {
    name: 'odd numbers in a dictionary',
    apply: onObjects(
      onOne(/\d/, (body, random) => onDictionary(body, (dictionary) => someNumbers(dictionary, random.pick([0.02, 0.3]), random))),
    ),
  },
  {
    name: 'lengths that lie',
    apply: onObjects(onOne(/\/Length\b/, (body, random) => body.replace(/\/Length\s+\d+/, `/Length ${random.pick(oddNumbers)}`))),
  },
  {
    name: 'filters that lie',
    apply: onObjects(
      onOne(/\/Length\b/, (body, random) =>
        onDictionary(body, (dictionary) =>
          dictionary.replace(
            '<<',
            `<<${random.pick(['/Filter/FlateDecode', '/Filter/LZWDecode', '/Filter[/ASCII85Decode/ASCIIHexDecode/RunLengthDecode]', `/Filter[${'/FlateDecode'.repeat(50)}]`, '/Filter/DCTDecode', '/Filter/JBIG2Decode', '/Filter/JPXDecode', '/Filter/Crypt', '/Filter/CCITTFaxDecode/DecodeParms<</Columns 1000000000/Rows 1000000000/K -1>>', '/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 1000000000/Colors 255>>'])} `,
          ),
        ),
      ),
    ),
  },
  {
    name: 'streams under each other’s dictionaries',
    apply: onObjects((pdf, random) => {
      const streams = [...pdf.bodies].flatMap(([number, body]) => {
        const stream = splitStream(body);
        return stream ? [{ number, ...stream }] : [];
      });
      const [one, two] = [random.anyOf(streams), random.anyOf(streams)];
      return one && two ? withBody(pdf, one.number, streamOf(one.dictionary, two.content)) : pdf;
    }),
  },
  {
    name: 'arrays in arrays',
    apply: onObjects(
      onOne(/\[/, (body, random) =>
        onDictionary(body, (dictionary) => dictionary.replace('[', '['.repeat(random.pick([10, 500, 20_000])))),
      ),
    ),
  },
  {
    name: 'dictionaries in dictionaries',
    apply: onObjects(
      onOne(/<</, (body, random) =>
        onDictionary(body, (dictionary) => dictionary.replace('<<', `<</X ${'<</X '.repeat(random.pick([10, 500, 20_000]))}`)),
      ),
    ),
  },
];
