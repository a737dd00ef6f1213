import { parseXml } from '../xml/parse-xml.ts';
import type { Zip } from '../zip.ts';
import { unescapeString } from './unescape-string.ts';

/** The texts that cells share (ECMA-376 part 1, 18.4), rich ones as plain text; readings for the ear (rPh) are left out. */
export const readSharedStrings = (zip: Zip, part: string): readonly string[] => {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  parseXml(zip, part, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(unescapeString(text));
    },
  });
  return strings;
};
