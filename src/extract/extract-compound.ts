import { IngestError } from '../model/ingest-error.ts';
import type { Limits } from '../model/limits.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { openCompoundFile } from './compound-file.ts';

/** A compound file is an .xls workbook (also .et), or an encrypted OOXML document ([MS-OFFCRYPTO] 2.3.4), or an older Office file. */
export const extractCompound = async (bytes: Uint8Array, limits: Limits): Promise<SourceDocument> => {
  const file = openCompoundFile(bytes);
  if (file.has('EncryptedPackage')) throw new IngestError('encrypted', '文件已加密，请去除密码后再提交');
  const workbook = file.read('Workbook') ?? file.read('Book');
  if (workbook) return (await import('./xlsx/extract-xls.ts')).extractXls(workbook, limits);
  if (file.has('WordDocument')) throw new IngestError('unsupported-format', '文件是旧版 Word 文档（.doc），请另存为 .docx 后再提交');
  throw new IngestError('unsupported-format', '文件是旧版 Office 复合文件，但其中没有工作簿');
};
