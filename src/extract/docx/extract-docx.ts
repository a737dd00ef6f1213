import type { Limits } from '../../model/limits.ts';
import type { Notice } from '../../model/notice.ts';
import type { SourceBlock, SourceDocument } from '../../model/source-document.ts';
import { fragmentsOf, refuseTooMuchText } from '../fragments-of-blocks.ts';
import { type Relationship, readRelationships } from '../office-package.ts';
import { type Zip, zipOfParts } from '../zip.ts';
import { takeCensus } from './census.ts';
import type { DocxNode } from './nodes.ts';
import { bodyToBlocks, storyToBlocks } from './nodes-to-blocks.ts';
import { createListCounter, readNumbering } from './numbering.ts';
import { readBlocks, runsIntoNext } from './read-blocks.ts';
import { readSideStories } from './read-side-stories.ts';
import type { StoryContext } from './story-context.ts';
import { readStyles } from './styles.ts';
import { streamChildren, type XmlElement } from './xml-element.ts';

/**
 * A word-processing document (ECMA-376 part 1, 17). Mammoth reads a plain body; one that holds what mammoth loses, and all headers,
 * footers and notes, are read by the small reader in this folder.
 */
export const extractDocx = async (packed: Zip, documentPart: string, limits: Limits): Promise<SourceDocument> => {
  const zip = inflateParts(packed);
  const relationships = readRelationships(zip, documentPart);
  const context = createContext(zip, relationships, limits);
  const telling = takeCensus(zip, documentPart, context.styles, limits);
  const body = (telling.size === 0 ? await readPlainBody(zip) : undefined) ?? readBody(zip, documentPart, context, limits);
  const bodyBlocks = bodyToBlocks(body, limits);
  const side = readSideStories(zip, relationships, context, limits);
  const asides = storyToBlocks(
    context.asides.map((text): DocxNode => ({ kind: 'paragraph', pieces: [{ text, isHidden: false }] })),
    'ruby',
    'note',
  );
  const blocks = [...side.headers, ...bodyBlocks, ...side.notes, ...asides, ...side.footers];
  refuseTooMuchText(blocks, limits);
  return { format: 'docx', pages: null, blocks, notices: [...context.notices, ...hiddenText(blocks)] };
};

/** Undefined where mammoth stumbles, most often over a part that it wants and the document lacks. */
const readPlainBody = async (zip: Zip): Promise<readonly DocxNode[] | undefined> => {
  const { readWithMammoth } = await import('./read-with-mammoth.ts');
  return readWithMammoth(zip).catch(() => undefined);
};

/** Pictures, fonts, macros and embedded files are never inflated; everything else is XML. */
const inflateParts = (packed: Zip): Zip => {
  const parts = new Map<string, Uint8Array>();
  for (const name of packed.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || /(?:^|\/)(?:theme|customXml|docProps|glossary)\//i.test(name)) continue;
    const part = packed.read(name);
    if (part) parts.set(name, part);
  }
  return zipOfParts(parts);
};

export const createContext = (zip: Zip, relationships: readonly Relationship[], limits: Limits): StoryContext => {
  const partOf = (wanted: string): string | undefined => relationships.find(({ type }) => type === wanted)?.target;
  return {
    styles: readStyles(zip, partOf('styles'), limits),
    lists: createListCounter(readNumbering(zip, partOf('numbering'), limits)),
    fields: [],
    asides: [],
    notices: [],
  };
};

const hiddenText = (blocks: readonly SourceBlock[]): readonly Notice[] => {
  const origins = fragmentsOf(blocks)
    .filter(({ hidden }) => hidden)
    .map(({ origin }) => origin);
  return origins.length === 0 ? [] : [{ code: 'hidden-text', message: `文档有 ${origins.length} 处隐藏文字`, origins }];
};

/** Exported for the test that both readers agree on plain documents. */
export const readBody = (zip: Zip, part: string, context: StoryContext, limits: Limits): readonly DocxNode[] => {
  const nodes: DocxNode[] = [];
  const pending: XmlElement[] = [];
  streamChildren(zip, part, 'w:body', limits, (element) => {
    pending.push(element);
    if (!runsIntoNext(element)) for (const node of readBlocks(pending.splice(0), context)) nodes.push(node);
  });
  for (const node of readBlocks(pending, context)) nodes.push(node);
  return nodes;
};
