import type { Notice } from '../../model/notice.ts';
import type { ListCounter } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml-element.ts';

/** A complex field that is being read (ECMA-376 17.16.18): from 'begin' on its instruction, from 'separate' on its result. */
export interface OpenField {
  readonly begin: XmlElement;
  instruction: string;
  isInResult: boolean;
  hasResult: boolean;
}

/** What is carried from paragraph to paragraph while a document is read. */
export interface StoryContext {
  readonly styles: Styles;
  readonly lists: ListCounter;
  /** Innermost last; a field may begin in one paragraph and end in another. */
  readonly fields: OpenField[];
  /** Text that stands beside the text proper (ruby). */
  readonly asides: string[];
  readonly notices: Notice[];
}
