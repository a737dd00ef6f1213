import { getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IngestError } from '../../model/ingest-error.ts';
import { isCutOff } from './is-cut-off.ts';
import { noDocument } from './no-document.ts';
import { pdfAssets } from './pdf-assets.ts';
import { LoopbackPort } from './worker/loopback-port.ts';
import { meteredWorker } from './worker/metered-worker.ts';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** Lines are now and then drawn as tiny images, 1 × n pixels; a scan has a million and takes 0.2 s to decode. */
const imagePixelsMaximum = 4096;

/** pdf.js says nothing on the console. */
const quiet = 0;

/** Opens a PDF with everything switched off that a reader of text does not need: scripts, forms in XFA, big images. */
export const openPdf = async (bytes: Uint8Array, onError: (error: unknown) => void): Promise<OpenPdf> => {
  const port = new LoopbackPort(onError);
  meteredWorker().connect(port);
  const worker = PDFWorker.create({ port, verbosity: quiet });
  const task = getDocument({
    worker,
    // pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    ...pdfAssets(),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: false,
    ownerDocument: noDocument,
    enableXfa: false,
    verbosity: quiet,
    stopAtErrors: false,
    fontExtraProperties: true,
    maxImageSize: imagePixelsMaximum,
    useSystemFonts: false,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  try {
    const document = await loaded(task);
    if (isCutOff(bytes)) throw new IngestError('damaged', 'PDF 文件不完整：结尾部分缺失，可能有页面丢失');
    if (document.numPages === 0) throw new IngestError('damaged', 'PDF 文件中没有页面');
    return { document, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const loaded = async (task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> => {
  try {
    return await task.promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new IngestError('encrypted', 'PDF 文件有打开密码，请去掉密码后再提交', { cause: error });
    }
    throw new IngestError('damaged', 'PDF 文件已损坏，无法打开', { cause: error });
  }
};
