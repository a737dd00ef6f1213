import { localName } from './attribute-list.ts';

/** Transitional (ECMA-376 parts 1 and 4) and strict (ISO/IEC 29500) namespaces, whose local names would otherwise clash: w:p and a:p. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
};

/** The namespaces (XML Namespaces 1.0) that hold at one place of a part. */
export interface XmlNames {
  /** As the table above has it: `ns1:p` → `w:p` where ns1 is the namespace of word processing; the local name alone for all other ones. */
  readonly canonical: (name: string) => string;
  /** The names that hold inside an element with these declarations. `declared` is by attribute name: 'xmlns', 'xmlns:w'. */
  readonly within: (declared: ReadonlyMap<string, string>) => XmlNames;
}

type Spaces = (prefix: string) => string | undefined;

const namesOf = (spaceOf: Spaces): XmlNames => {
  const known = new Map<string, string>();
  const read = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = prefixes[spaceOf(colon < 0 ? '' : name.slice(0, colon)) ?? ''];
    return prefix === undefined ? localName(name) : `${prefix}:${localName(name)}`;
  };
  return {
    // A part has a few dozen different names and thousands of elements.
    canonical: (name) => {
      const earlier = known.get(name);
      if (earlier !== undefined) return earlier;
      const found = read(name);
      if (known.size < namesMaximum) known.set(name, found);
      return found;
    },
    within: (declared) => namesOf((prefix) => declared.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? spaceOf(prefix)),
  };
};

const namesMaximum = 1000;

/** Where nothing is declared yet. */
export const noNames: XmlNames = namesOf(() => undefined);
