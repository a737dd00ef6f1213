import { parseXml } from './xml/parse-xml.ts';
import type { Zip } from './zip.ts';

/** The part that the package says is its document. */
export interface MainPart {
  readonly kind: 'wordprocessing' | 'spreadsheet' | 'opendocument' | 'other-office';
  readonly name: string;
}

/** A relationship to another part of the package; external ones are left out and never followed. */
export interface Relationship {
  readonly id: string;
  /** The last step of the relationship type: 'worksheet', 'header', 'footnotes', … (the same in transitional and strict documents). */
  readonly type: string;
  readonly target: string;
}

export const findMainPart = (zip: Zip): MainPart | undefined => {
  if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) return { kind: 'opendocument', name: 'content.xml' };
  if (!zip.has('[Content_Types].xml')) return undefined;
  const stated = readRelationships(zip, '').find((relationship) => relationship.type === 'officeDocument' && zip.has(relationship.target));
  // Some writers leave the package relationships out or wrong; the usual places are worth a look.
  const name = stated?.target ?? ['word/document.xml', 'xl/workbook.xml'].find((usual) => zip.has(usual));
  if (name === undefined) return undefined;
  return { kind: kindOf(contentType(zip, name) ?? ''), name };
};

/** 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', '…ms-excel.sheet.macroEnabled.main+xml', … */
const kindOf = (contentType: string): MainPart['kind'] => {
  if (/wordprocessingml|ms-word\..*main\+xml/.test(contentType)) return 'wordprocessing';
  if (/spreadsheetml|ms-excel\..*main\+xml/.test(contentType)) return 'spreadsheet';
  return 'other-office';
};

/** ECMA-376 part 2, 10.1: an override of the part's own name, else the default of its extension. */
const contentType = (zip: Zip, part: string): string | undefined => {
  const defaults = new Map<string, string>();
  let own: string | undefined;
  parseXml(zip, '[Content_Types].xml', {
    open: (name, attributes) => {
      const type = attributes.get('ContentType') ?? '';
      if (name === 'Default') defaults.set((attributes.get('Extension') ?? '').toLowerCase(), type);
      if (name === 'Override' && (attributes.get('PartName') ?? '').toLowerCase() === `/${part.toLowerCase()}`) own = type;
    },
  });
  return own ?? defaults.get(part.replace(/^.*\./, '').toLowerCase());
};

/** Relationships of a part ('' for the package). ECMA-376 part 2, 9.3. */
export const readRelationships = (zip: Zip, part: string): readonly Relationship[] => {
  const slash = part.lastIndexOf('/') + 1;
  const relationships: Relationship[] = [];
  parseXml(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      relationships.push({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: resolveTarget(part.slice(0, slash), attributes.get('Target') ?? ''),
      });
    },
  });
  return relationships;
};

const resolveTarget = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};
