import { IngestError } from '../model/ingest-error.ts';
import type { Limits } from '../model/limits.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { findMainPart } from './office-package.ts';
import { openZip } from './zip.ts';

/** A zip is read when it is a word-processing document or a workbook; what it holds says so (ECMA-376 part 2), not its name. */
export const extractOfficeZip = async (bytes: Uint8Array, limits: Limits): Promise<SourceDocument> => {
  const zip = openZip(bytes, limits);
  const main = findMainPart(zip);
  switch (main?.kind) {
    case 'wordprocessing':
      return (await import('./docx/extract-docx.ts')).extractDocx(zip, main.name, limits);
    case 'spreadsheet':
      return (await import('./xlsx/extract-xlsx.ts')).extractXlsx(zip, main.name, limits);
    case 'opendocument':
      throw new IngestError('unsupported-format', '文件是 OpenDocument 格式（.ods / .odt），请另存为 .xlsx 或 .docx 后再提交');
    case 'other-office':
      throw new IngestError('unsupported-format', '文件是演示文稿、二进制工作簿等其他 Office 格式，请另存为 .xlsx 或 .docx 后再提交');
    case undefined:
      throw new IngestError('unsupported-format', '文件是压缩包，但不是 DOCX 或 XLSX');
  }
};
