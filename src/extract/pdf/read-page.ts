import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IngestError } from '../../model/ingest-error.ts';
import type { Box } from '../../model/origin.ts';
import { initialState } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';
import { pageOperators } from './page-operators.ts';
import type { PageContent, PageWalk } from './page-walk.ts';
import { type TextFont, toTextFont } from './text-font.ts';

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

export interface ReadPage extends PageContent {
  readonly width: number;
  readonly height: number;
}

/** Glyphs and rulings of a page in one pass over its operators, which is cheaper than asking pdf.js for its text as well. */
export const readPage = async (document: PDFDocumentProxy, page: PDFPageProxy): Promise<ReadPage> => {
  const operators = await page.getOperatorList();
  const fonts = await fontsOf(page, operators);
  const isLayerVisible = await layersOf(document, operators);
  const content = walkPage(page, operators, fonts, isLayerVisible, 0);
  const turned = rotationOfText(content.glyphs);
  const read = turned === 0 ? content : walkPage(page, operators, fonts, isLayerVisible, fullTurn - turned);
  page.cleanup();
  return read;
};

const fullTurn = 360;

const walkPage = (
  page: PDFPageProxy,
  operators: OperatorList,
  fonts: ReadonlyMap<string, TextFont>,
  isLayerVisible: PageWalk['isLayerVisible'],
  furtherTurn: number,
): ReadPage => {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + furtherTurn) % fullTurn });
  const transform = viewport.transform as unknown as Matrix;
  if (!transform.every(Number.isFinite) || !Number.isFinite(viewport.width * viewport.height)) {
    throw new IngestError('damaged', `PDF 文件已损坏：第 ${page.pageNumber} 页的页面尺寸不是有效的数值`);
  }
  const pageBox: Box = [0, 0, viewport.width, viewport.height];
  const walk: PageWalk = {
    content: { glyphs: [], rulings: [], fills: [], unreadGlyphs: 0, textWithoutPlace: '', images: 0 },
    pageTransform: transform,
    pageBox,
    fontNamed: (name) => fonts.get(name) ?? null,
    isLayerVisible,
    state: initialState(transform, pageBox),
    saved: [],
    isClipPending: false,
    markedContent: [],
    unseenDepth: 0,
    darkAreas: [],
    lastDot: undefined,
    isPlaceUnused: false,
  };
  const { fnArray, argsArray } = operators;
  for (let index = 0; index < fnArray.length; index += 1) pageOperators[fnArray[index] ?? 0]?.(walk, argsArray[index] as never);
  return { ...walk.content, width: viewport.width, height: viewport.height };
};

const fontsOf = async (page: PDFPageProxy, { fnArray, argsArray }: OperatorList): Promise<ReadonlyMap<string, TextFont>> => {
  const fonts = new Map<string, TextFont>();
  const names = new Set<string>();
  for (let index = 0; index < fnArray.length; index += 1) {
    if (fnArray[index] === OPS.setFont) names.add(argsArray[index][0]);
    else if (fnArray[index] === OPS.setGState) for (const name of fontsOfParameters(argsArray[index][0])) names.add(name);
  }
  for (const name of names) fonts.set(name, toTextFont(await fontObject(page, name)));
  return fonts;
};

const fontsOfParameters = (pairs: readonly (readonly [string, unknown])[]): readonly string[] =>
  pairs.flatMap(([key, value]) => (key === 'Font' && Array.isArray(value) && typeof value[0] === 'string' ? [value[0]] : []));

/** The object may still be on its way from the parser when the operators are there. */
const fontObject = (page: PDFPageProxy, name: string): Promise<Parameters<typeof toTextFont>[0]> =>
  new Promise((resolve) => {
    page.commonObjs.get(name, resolve);
  });

const layersOf = async (document: PDFDocumentProxy, { fnArray, argsArray }: OperatorList): Promise<PageWalk['isLayerVisible']> => {
  const hasLayers = fnArray.some((code, index) => code === OPS.beginMarkedContentProps && argsArray[index][0] === 'OC');
  if (!hasLayers) return () => true;
  const layers = await document.getOptionalContentConfig();
  return (group) => !group || layers.isVisible(group);
};

/** Of all glyphs; a table in landscape may keep its heading or page number upright. */
const turnedShareMinimum = 0.6;

/** Clockwise turn of a page that was typed sideways without saying so; 0 where most of its text is upright. */
const rotationOfText = (glyphs: PageContent['glyphs']): number => {
  const counts = new Map<number, number>();
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  for (const [turn, count] of counts) if (turn !== 0 && count > glyphs.length * turnedShareMinimum) return turn;
  return 0;
};
