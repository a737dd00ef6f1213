/** What a parser tells of an XML part, in the order of the text. Names are as written, values and texts as they read. */
export interface XmlEvents {
  /** Comes before the opening of its element. */
  readonly attribute: (name: string, value: string) => void;
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  /** White space outside of the root element too. Left out where nobody listens. */
  readonly text?: (text: string) => void;
}
