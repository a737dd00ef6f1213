import { IngestError } from '../../model/ingest-error.ts';
import type { Limits } from '../../model/limits.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Zip } from '../zip.ts';

export interface XmlElement {
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Elements whose characters are text; white space between all others is layout of the XML. */
const textElements: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText', 'a:t', 'm:t']);

/**
 * Hands over each child of an element of a part (e.g. each paragraph and table of w:body) as a tree, one after the other, so that no
 * more than one is held. False when there is no such part.
 */
export const streamChildren = (zip: Zip, part: string, parent: string, limits: Limits, visit: (child: XmlElement) => void): boolean => {
  const stack: GrowingElement[] = [];
  let isInParent = false;
  let elements = 0;
  let characters = 0;
  return parseXml(
    zip,
    part,
    {
      open: (name, attributes) => {
        if (!isInParent) {
          isInParent = name === parent;
          return;
        }
        elements += 1;
        if (elements > limits.cells) throw new IngestError('over-limit', `文档中的单个表格过大，超过上限 ${limits.cells} 个元素`);
        const element: GrowingElement = { name, attributes: attributes.toRecord(), children: [] };
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      close: (name) => {
        const element = stack.pop();
        if (element && stack.length === 0) {
          elements = 0;
          visit(element);
        } else if (!element && name === parent) isInParent = false;
      },
      text: (text) => {
        const element = stack.at(-1);
        if (!element || !textElements.has(element.name)) return;
        characters += text.length;
        if (characters > limits.characters) throw new IngestError('over-limit', `文档文字过多，超过上限 ${limits.characters} 个字符`);
        element.children.push(text);
      },
    },
    limits.depth,
  );
};

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

export const firstChild = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const textOf = (element: XmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : '')).join('');

/** ECMA-376 17.17.4: a toggle without a value is on. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(element.attributes.val ?? '1');

export const integerOf = (element: XmlElement | undefined): number | undefined => {
  const value = Number(element?.attributes.val ?? Number.NaN);
  return Number.isInteger(value) ? value : undefined;
};
