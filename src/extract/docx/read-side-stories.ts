import type { Paragraph } from '../../model/grid.ts';
import type { Limits } from '../../model/limits.ts';
import type { TextBlock } from '../../model/source-document.ts';
import type { Relationship } from '../office-package.ts';
import type { Zip } from '../zip.ts';
import type { DocxNode } from './nodes.ts';
import { storyToBlocks } from './nodes-to-blocks.ts';
import { readBlocks } from './read-blocks.ts';
import type { StoryContext } from './story-context.ts';
import { elementsOf, streamChildren, type XmlElement } from './xml-element.ts';

interface StoryKind {
  /** Last step of the relationship type; the name of the part in origins. */
  readonly type: string;
  readonly root: string;
  /** Where the part holds several stories: the element of each. */
  readonly item: string | undefined;
  readonly role: Paragraph['role'];
}

const kinds: readonly StoryKind[] = [
  { type: 'header', root: 'w:hdr', item: undefined, role: 'header' },
  { type: 'footer', root: 'w:ftr', item: undefined, role: 'footer' },
  { type: 'footnotes', root: 'w:footnotes', item: 'w:footnote', role: 'note' },
  { type: 'endnotes', root: 'w:endnotes', item: 'w:endnote', role: 'note' },
  { type: 'comments', root: 'w:comments', item: 'w:comment', role: 'note' },
];

export interface SideStories {
  readonly headers: readonly TextBlock[];
  readonly footers: readonly TextBlock[];
  /** Footnotes, endnotes and reviewers' comments. */
  readonly notes: readonly TextBlock[];
}

/** Everything of a document that is not its body. */
export const readSideStories = (zip: Zip, relationships: readonly Relationship[], context: StoryContext, limits: Limits): SideStories => {
  const blocks = kinds.flatMap((kind) => {
    const parts = new Set(relationships.filter(({ type }) => type === kind.type).map(({ target }) => target));
    const nodes = [...parts].flatMap((part) => readStories(zip, part, kind, { ...context, fields: [] }, limits));
    return storyToBlocks(nodes, kind.type, kind.role);
  });
  const ofRole = (role: Paragraph['role']): readonly TextBlock[] => blocks.filter((block) => block.role === role);
  return { headers: ofRole('header'), footers: ofRole('footer'), notes: ofRole('note') };
};

const readStories = (zip: Zip, part: string, kind: StoryKind, context: StoryContext, limits: Limits): readonly DocxNode[] => {
  const elements: XmlElement[] = [];
  streamChildren(zip, part, kind.root, limits, (element) => {
    if (kind.item === undefined) elements.push(element);
    else if (element.name === kind.item && !isSeparator(element)) for (const child of elementsOf(element)) elements.push(child);
  });
  return readBlocks(elements, context);
};

/** The line between text and notes (ECMA-376 17.18.33). */
const isSeparator = ({ attributes }: XmlElement): boolean => attributes.type !== undefined && attributes.type !== 'normal';
