import { IngestError } from '../../model/ingest-error.ts';
import type { Limits } from '../../model/limits.ts';
import type { Notice } from '../../model/notice.ts';
import type { SourceBlock, SourceDocument } from '../../model/source-document.ts';
import { fragmentsOf, refuseTooMuchText } from '../fragments-of-blocks.ts';
import { type Relationship, readRelationships } from '../office-package.ts';
import { type Zip, zipOfParts } from '../zip.ts';
import type { DocxNode } from './nodes.ts';
import { bodyToBlocks, storyToBlocks } from './nodes-to-blocks.ts';
import { createListCounter, readNumbering } from './numbering.ts';
import { readBlocks, runsIntoNext } from './read-blocks.ts';
import { readSideStories } from './read-side-stories.ts';
import type { StoryContext } from './story-context.ts';
import { readStyles } from './styles.ts';
import { streamChildren, type XmlElement } from './xml-element.ts';

/**
 * A word-processing document (ECMA-376 part 1, 17), its parts read as they inflate. A body whose XML the strict parser refuses is given
 * to mammoth, whose parser passes over much.
 */
export const extractDocx = async (zip: Zip, documentPart: string, limits: Limits): Promise<SourceDocument> => {
  const relationships = readRelationships(zip, documentPart);
  const { context, body } = await readOrMend(zip, documentPart, relationships, limits);
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

interface ReadBody {
  readonly context: StoryContext;
  readonly body: readonly DocxNode[];
}

const readOrMend = async (zip: Zip, part: string, relationships: readonly Relationship[], limits: Limits): Promise<ReadBody> => {
  const context = createContext(zip, relationships, limits);
  try {
    return { context, body: readBody(zip, part, context, limits) };
  } catch (cause) {
    if (!(cause instanceof IngestError) || cause.code !== 'damaged') throw cause;
    const body = await mendBody(zip, part, limits);
    if (!body) throw cause;
    // What was read before the parser gave up is forgotten: numbers of lists, open fields.
    const fresh = createContext(zip, relationships, limits);
    return { context: { ...fresh, notices: [...fresh.notices, mended] }, body };
  }
};

/** Undefined where mammoth cannot read it either. */
const mendBody = async (zip: Zip, part: string, limits: Limits): Promise<readonly DocxNode[] | undefined> => {
  const { readWithMammoth } = await import('./read-with-mammoth.ts');
  return readWithMammoth(xmlParts(zip), part, limits).catch((cause: unknown) => {
    if (cause instanceof IngestError) throw cause;
    return undefined;
  });
};

const mended: Notice = {
  code: 'body-mended',
  message: '文档正文的 XML 不合规范（如夹有控制字符），已用宽松的方式读出；合并单元格、隐藏文字、自动编号可能不准，请对照原件核对。',
  origins: [],
};

/** Pictures, fonts, macros and embedded files are never inflated; everything else is XML. */
const xmlParts = (zip: Zip): Zip => {
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || /(?:^|\/)(?:theme|customXml|docProps|glossary)\//i.test(name)) continue;
    const part = zip.read(name);
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
