import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';
import { oddNumbers } from './odd-values.ts';
import { type PdfObjects, putTogether, splitStream, streamOf, takeApart } from './pdf-objects.ts';

export type Edit = (pdf: PdfObjects, random: Random) => PdfObjects;

export const onObjects =
  (edit: Edit): Mutation['apply'] =>
  (bytes, random) => {
    const pdf = takeApart(bytes);
    return pdf === null ? bytes : putTogether(edit(pdf, random));
  };

export const withBody = ({ bodies, trailer }: PdfObjects, number: number, body: string): PdfObjects => ({
  bodies: new Map([...bodies, [number, body]]),
  trailer,
});

/** Edits one object whose body matches. */
export const onOne =
  (pattern: RegExp, edit: (body: string, random: Random, pdf: PdfObjects) => string): Edit =>
  (pdf, random) => {
    const found = random.anyOf([...pdf.bodies].filter(([, body]) => pattern.test(body)));
    return found === undefined ? pdf : withBody(pdf, found[0], edit(found[1], random, pdf));
  };

const isContent = (content: string): boolean => /\b(?:Tj|TJ|re|l|BT)\b/.test(content);

/** Edits the operators of one page or form. */
export const onContent = (edit: (content: string, random: Random) => string): Mutation['apply'] =>
  onObjects((pdf, random) => {
    const streams = [...pdf.bodies].flatMap(([number, body]) => {
      const stream = splitStream(body);
      return stream && isContent(stream.content) ? [{ number, ...stream }] : [];
    });
    const chosen = random.anyOf(streams);
    return chosen ? withBody(pdf, chosen.number, streamOf(chosen.dictionary, edit(chosen.content, random))) : pdf;
  });

const anyNumber = /(?<![\w.#/])-?\d*\.?\d+(?![\w.])/g;

export const someNumbers = (text: string, share: number, random: Random): string =>
  text.replaceAll(anyNumber, (number) => (random.chance(share) ? random.pick(oddNumbers) : number));
