import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IngestError } from '../../model/ingest-error.ts';
import type { Limits } from '../../model/limits.ts';
import type { Notice } from '../../model/notice.ts';
import type { PageBlock, SourceDocument } from '../../model/source-document.ts';
import { openPdf } from './open-pdf.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { inTurn } from './worker/in-turn.ts';
import { type Progress, withinBudget } from './worker/within-budget.ts';

/** A PDF as pages of positioned glyphs, rulings and filled areas, turned upright. */
export const extractPdf = (bytes: Uint8Array, limits: Limits): Promise<SourceDocument> =>
  inTurn(() => withinBudget(bytes.length, limits.inflatedBytes, (progress) => readDocument(bytes, limits, progress)));

const readDocument = async (bytes: Uint8Array, limits: Limits, { beginPage, brokenPages, fail }: Progress): Promise<SourceDocument> => {
  const { document, close } = await openPdf(bytes, fail);
  try {
    if (document.numPages > limits.pages) {
      throw new IngestError('over-limit', `页数过多：${document.numPages} 页，超过上限 ${limits.pages} 页`);
    }
    const blocks: PageBlock[] = [];
    const notices: Notice[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      beginPage(number);
      const read = await readNumbered(document, number);
      characters += read.glyphs.length;
      if (characters > limits.characters) throw new IngestError('over-limit', `文字过多：超过上限 ${limits.characters} 个字符`);
      blocks.push(toPageBlock(number, read));
      notices.push(...noticesOf(number, read), ...(brokenPages.has(number) ? [brokenDrawing(number, read)] : []));
    }
    return { format: 'pdf', pages: document.numPages, blocks, notices };
  } finally {
    await close();
  }
};

const readNumbered = async (document: PDFDocumentProxy, number: number): Promise<ReadPage> => {
  let page: PDFPageProxy;
  try {
    page = await document.getPage(number);
  } catch (error) {
    throw new IngestError('damaged', `PDF 文件已损坏：共 ${document.numPages} 页，第 ${number} 页无法读取`, { cause: error });
  }
  return readPage(document, page);
};

const toPageBlock = (page: number, { width, height, glyphs, rulings, fills }: ReadPage): PageBlock => ({
  kind: 'page',
  page,
  width,
  height,
  glyphs,
  rulings,
  fills,
});

const noticesOf = (page: number, read: ReadPage): readonly Notice[] => [...missingText(page, read), ...textWithoutPlace(page, read)];

const brokenDrawing = (page: number, { width, height }: ReadPage): Notice => ({
  code: 'body-mended',
  message: `第 ${page} 页的内容已损坏，损坏处之后的文字和线条没有读出`,
  origins: [{ page, box: [0, 0, width, height] }],
});

/** Characters of it quoted in a message. */
const longestQuote = 60;

const textWithoutPlace = (page: number, { width, height, textWithoutPlace: text }: ReadPage): readonly Notice[] => {
  if (text.trim() === '') return [];
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  const message = `第 ${page} 页有 ${text.length} 个字符的位置不是有效的数值，未读入：“${quote}”`;
  return [{ code: 'unplaced-text', message, origins: [{ page, box: [0, 0, width, height] }] }];
};

const missingText = (page: number, { width, height, glyphs, unreadGlyphs, images }: ReadPage): readonly Notice[] => {
  const origins = [{ page, box: [0, 0, width, height] as const }];
  if (glyphs.length === 0 && images > 0) {
    return [{ code: 'image-only-page', message: `第 ${page} 页只有图片，没有可读取的文字`, origins }];
  }
  if (unreadGlyphs === 0) return [];
  return [
    { code: 'unread-glyphs', message: `第 ${page} 页共 ${glyphs.length} 个字符，其中 ${unreadGlyphs} 个没有文字编码，无法读取`, origins },
  ];
};
