import { elementsOf, firstChild, integerOf, isOn, streamChildren, type XmlElement } from './xml-element.ts';
import type { Limits } from '../../model/limits.ts';
import type { Zip } from '../zip.ts';
import { formatNumber } from './number-formats.ts';
import { isSymbolFont, symbolOf } from './symbol-fonts.ts';

/** One level of a list (ECMA-376 17.9.6). */
interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** '%1.%2', with %n for the number of level n. */
  readonly text: string;
  readonly isLegal: boolean;
  /** Counts on until this level (from 1) or a higher one appears; 0 never restarts. */
  readonly restartAfter: number;
}

interface ListDefinition {
  /** Lists that share an abstract numbering count on together. */
  readonly abstractId: string;
  readonly levels: readonly (ListLevel | undefined)[];
  readonly startOverrides: readonly (number | undefined)[];
}

export type Numbering = ReadonlyMap<string, ListDefinition>;

export const readNumbering = (zip: Zip, part: string | undefined, limits: Limits): Numbering => {
  const abstracts = new Map<string, readonly (ListLevel | undefined)[]>();
  const lists = new Map<string, ListDefinition>();
  if (part === undefined) return lists;
  streamChildren(zip, part, 'w:numbering', limits, (element) => {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes.abstractNumId ?? '', readLevels(elementsOf(element)));
    if (element.name === 'w:num') {
      const abstractId = firstChild(element, 'w:abstractNumId')?.attributes.val ?? '';
      const overrides = elementsOf(element).filter(({ name }) => name === 'w:lvlOverride');
      const own = readLevels(overrides.flatMap((override) => elementsOf(override)));
      const startOverrides: (number | undefined)[] = [];
      for (const override of overrides)
        startOverrides[Number(override.attributes.ilvl)] = integerOf(firstChild(override, 'w:startOverride'));
      const levels = Array.from({ length: 9 }, (_, level) => own[level] ?? abstracts.get(abstractId)?.[level]);
      lists.set(element.attributes.numId ?? '', { abstractId, levels, startOverrides });
    }
  });
  return lists;
};

const readLevels = (elements: readonly XmlElement[]): readonly (ListLevel | undefined)[] => {
  const levels: (ListLevel | undefined)[] = [];
  for (const element of elements) {
    const level = Number(element.attributes.ilvl);
    if (element.name !== 'w:lvl' || !Number.isInteger(level) || level < 0 || level > 8) continue;
    const format = firstChild(element, 'w:numFmt')?.attributes.val ?? 'decimal';
    const font = firstChild(firstChild(element, 'w:rPr'), 'w:rFonts')?.attributes;
    const text = firstChild(element, 'w:lvlText')?.attributes.val ?? '';
    levels[level] = {
      start: integerOf(firstChild(element, 'w:start')) ?? 0,
      format,
      text: format === 'bullet' ? bulletText(text, font?.ascii ?? font?.hAnsi) : text,
      isLegal: isOn(firstChild(element, 'w:isLgl')),
      restartAfter: integerOf(firstChild(element, 'w:lvlRestart')) ?? level,
    };
  }
  return levels;
};

const bulletText = (text: string, font: string | undefined): string =>
  [...text]
    .map((character) => (isSymbolFont(font) ? symbolOf(font, character.charCodeAt(0)) : undefined) ?? character)
    .map((character) => (isPrivateUse(character) ? '•' : character))
    .join('');

const isPrivateUse = (character: string): boolean => character >= '\ue000' && character <= '\uf8ff';

/** Counts through the lists of a document; the paragraphs have to come in document order. */
export interface ListCounter {
  /** The number or bullet before a paragraph, '' for none. */
  readonly next: (numId: string, level: number) => string;
}

export const createListCounter = (numbering: Numbering): ListCounter => {
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  const next = (numId: string, level: number): string => {
    const list = numbering.get(numId);
    const own = list?.levels[level];
    if (!list || !own) return '';
    const values = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, values);
    const override = list.startOverrides[level];
    const isFirst = override !== undefined && !started.has(`${numId} ${level}`);
    started.add(`${numId} ${level}`);
    values[level] = isFirst ? override : (values[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const restartAfter = list.levels[deeper]?.restartAfter ?? deeper;
      if (restartAfter > level) values[deeper] = undefined;
    }
    return own.text.replaceAll(/%([1-9])/g, (_, digit) => {
      const referred = list.levels[Number(digit) - 1];
      const value = values[Number(digit) - 1] ?? referred?.start ?? 1;
      return formatNumber(value, own.isLegal && referred?.format !== 'none' ? 'decimal' : (referred?.format ?? 'decimal'));
    });
  };
  return { next };
};
