import { IngestError } from '../model/ingest-error.ts';
import type { Limits } from '../model/limits.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { sniff } from './sniff.ts';

type Reader = (bytes: Uint8Array, limits: Limits) => Promise<SourceDocument>;

/**
 * Reads a file of any format, which its bytes tell. Each reader is loaded when first needed: pdf.js alone
 * takes longer to load than a whole workbook to read.
 */
export const extract = async (bytes: Uint8Array, limits: Limits): Promise<SourceDocument> => {
  if (bytes.length > limits.bytes) {
    throw new IngestError('over-limit', `文件过大：${bytes.length} 字节，超过上限 ${limits.bytes} 字节`);
  }
  const read = await readerFor(bytes);
  try {
    return await read(bytes, limits);
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    // Libraries fail in a hundred ways on a broken file.
    throw new IngestError('damaged', '文件已损坏，无法读取', { cause });
  }
};

const readerFor = async (bytes: Uint8Array): Promise<Reader> => {
  switch (sniff(bytes)) {
    case 'empty':
      throw new IngestError('damaged', '文件是空的，没有任何内容');
    case 'pdf':
      return (await import('./pdf/extract-pdf.ts')).extractPdf;
    case 'zip':
      return (await import('./extract-office-zip.ts')).extractOfficeZip;
    case 'compound':
      return (await import('./extract-compound.ts')).extractCompound;
    case 'rtf':
      throw new IngestError('unsupported-format', '文件是 RTF 文档，请另存为 .docx 后再提交');
    case 'image':
      throw new IngestError('unsupported-format', '文件是图片，没有可读取的文字');
    case 'archive':
      throw new IngestError('unsupported-format', '文件是压缩包，请解压后逐个提交');
    case 'text-or-unknown':
      return (await import('./text.ts')).extractText;
  }
};
