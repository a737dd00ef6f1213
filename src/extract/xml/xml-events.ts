import type { AttributeList } from './attribute-list.ts';

/** What a parser tells of an XML part, in the order of the text. Names are as written, values and texts as they read. */
export interface XmlEvents {
  /** The attributes last until the call returns. */
  readonly open: (name: string, attributes: AttributeList) => void;
  readonly close: (name: string) => void;
  /** White space outside of the root element too. Left out where nobody listens. */
  readonly text?: (text: string) => void;
}
