import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { decodeText } from '../../src/extract/decode-text.ts';
import { pdfAssets } from '../../src/extract/pdf/pdf-assets.ts';
import type { SourceFormat } from '../../src/model/source-document.ts';

/**
 * All text that a file holds, read by another way than the readers in extract/: pdf.js's own text content, every `w:t` of a DOCX, every
 * string of an XLSX, the lines of a text. Null where there is no second way (XLS).
 */
export const textInFile = (bytes: Uint8Array, format: SourceFormat): Promise<string> | string | null => {
  switch (format) {
    case 'pdf':
      return textInPdf(bytes);
    case 'docx':
      return textInDocx(bytes);
    case 'xlsx':
      return textInXlsx(bytes);
    case 'text':
      return decodeText(bytes);
    case 'xls':
      return null;
  }
};

const textInPdf = async (bytes: Uint8Array): Promise<string> => {
  const task = getDocument({ data: bytes.slice(), ...pdfAssets(), cMapPacked: true, isEvalSupported: false, verbosity: 0 });
  try {
    const document = await task.promise;
    let text = '';
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      for (const item of items) if ('str' in item) text += item.str;
      page.cleanup();
    }
    return text;
  } finally {
    await task.destroy();
  }
};

/** Parts that hold text of the document; pictures, styles and settings hold none. */
const storyPart = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;

const textInDocx = (bytes: Uint8Array): string =>
  partsOf(bytes, storyPart)
    // The fallback of a drawing says the same again; what was moved away stands where it was moved to.
    .map((xml) => xml.replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>|<w:moveFrom\b.*?<\/w:moveFrom>/gs, ''))
    .map((xml) => [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decodeEntities(text ?? '')).join(''))
    .join('');

/** Strings stand in a table of their own, each once however many cells show it, or in the cell. */
const textInXlsx = (bytes: Uint8Array): string => {
  const strings = partsOf(bytes, /^xl\/sharedStrings\.xml$/).flatMap((xml) =>
    [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, string]) => textsIn(string ?? '')),
  );
  return partsOf(bytes, /^xl\/worksheets\/sheet\d+\.xml$/)
    .flatMap((xml) =>
      [...xml.matchAll(/<c\s([^>]*[^/])>(.*?)<\/c>/gs)].map(([, attributes = '', content = '']) => {
        const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
        if (/\bt="s"/.test(attributes)) return strings[Number(value)] ?? '';
        return /\bt="inlineStr"/.test(attributes) ? textsIn(content) : /\bt="str"/.test(attributes) ? decodeEntities(value) : '';
      }),
    )
    .join('');
};

const textsIn = (xml: string): string =>
  [...xml.replaceAll(/<rPh\b.*?<\/rPh>/gs, '').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text]) => decodeEntities(text ?? ''))
    .join('');

const partsOf = (bytes: Uint8Array, wanted: RegExp): readonly string[] =>
  Object.values(unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })).map((part) => strFromU8(part));

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (entities[name] ?? whole),
  );
