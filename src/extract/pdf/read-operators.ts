import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IngestError } from '../../model/ingest-error.ts';

export type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** A page of a drawing by a plotter has some ten thousand to a hundred thousand; twenty forms that show each other three times each have billions. */
const operatorsMaximum = 500_000;
/** Saved states that were never restored. ISO 32000-1 annex C asks readers for 28; in pdf.js each costs the more, the more there are. */
const savedStatesMaximum = 5_000;

/** pdf.js hands operators over in pieces of about a thousand, and waits until each is taken. */
interface Piece {
  readonly fnArray: readonly number[];
}

/** What of pdf.js is reached into here: it counts nothing itself, and lets nobody count on the way. */
interface PieceTaker {
  _renderPageChunk: (piece: Piece, state: unknown) => void;
}

/** The operators of a page, unless there are so many that no page needs them. The document has to be closed after a failure. */
export const readOperators = (page: PDFPageProxy): Promise<OperatorList> =>
  new Promise((resolve, reject) => {
    let operators = 0;
    let savedStates = 0;
    const taker = page as unknown as PieceTaker;
    const take = taker._renderPageChunk.bind(page);
    taker._renderPageChunk = (piece, state) => {
      operators += piece.fnArray.length;
      for (const code of piece.fnArray) {
        if (code === OPS.save) savedStates += 1;
        else if (code === OPS.restore) savedStates = Math.max(0, savedStates - 1);
      }
      if (operators > operatorsMaximum) reject(tooMuch(page, `绘图指令超过 ${operatorsMaximum} 条`));
      else if (savedStates > savedStatesMaximum) reject(tooMuch(page, `嵌套的绘图状态超过 ${savedStatesMaximum} 层`));
      else take(piece, state);
    };
    page.getOperatorList().then(resolve, reject);
  });

const tooMuch = (page: PDFPageProxy, what: string): IngestError =>
  new IngestError('over-limit', `PDF 第 ${page.pageNumber} 页${what}，已停止读取`);
