import { SaxesParser } from 'saxes';
import type { PlacedText } from './adjacency-relations.ts';

/** Points, origin at the page's bottom left, y upwards. */
export interface IcdarRegion {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The cells of each table of a `-str.xml`; empty places have no cell. */
export const readIcdarTables = (xml: string): readonly (readonly PlacedText[])[] => {
  const tables: PlacedText[][] = [];
  let place: Omit<PlacedText, 'text'> | undefined;
  let content: string | undefined;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'table') tables.push([]);
      if (name === 'cell') place = placeOf(attributes);
      if (name === 'content') content = '';
    },
    text: (text) => {
      if (content !== undefined) content += text;
    },
    close: (name) => {
      if (name !== 'content') return;
      if (place) tables.at(-1)?.push({ ...place, text: content ?? '' });
      content = undefined;
    },
  });
  return tables;
};

/** The regions of a `-reg.xml`; every table of the competition's EU half has one. */
export const readIcdarRegions = (xml: string): readonly IcdarRegion[] => {
  const regions: IcdarRegion[] = [];
  let page = 0;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'region') page = Number(attributes.page);
      if (name !== 'bounding-box') return;
      const [left, bottom, right, top] = [attributes.x1, attributes.y1, attributes.x2, attributes.y2].map(Number);
      regions.push({ page, left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 });
    },
  });
  return regions;
};

type Attributes = Readonly<Record<string, string>>;

const placeOf = (attributes: Attributes): Omit<PlacedText, 'text'> => {
  const row = Number(attributes['start-row']);
  const column = Number(attributes['start-col']);
  return {
    row,
    column,
    rowSpan: Number(attributes['end-row'] ?? row) - row + 1,
    columnSpan: Number(attributes['end-col'] ?? column) - column + 1,
  };
};

interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const walk = (xml: string, { open, text, close }: Handlers): void => {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open?.(name, attributes as Attributes));
  parser.on('text', (piece) => text?.(piece));
  parser.on('closetag', ({ name }) => close?.(name));
  parser.write(xml).close();
};
