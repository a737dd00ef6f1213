import { CFB as untypedCfb } from 'xlsx';
import { IngestError } from '../model/ingest-error.ts';
import type { Limits } from '../model/limits.ts';
import type { SourceDocument } from '../model/source-document.ts';

/** SheetJS exports its compound-file reader without types. */
const cfb: { readonly read: (bytes: Uint8Array, options: { readonly type: 'buffer' }) => CompoundFile } = untypedCfb;

interface CompoundFile {
  readonly FileIndex: readonly { readonly name: string; readonly type: number; readonly content?: Uint8Array | readonly number[] }[];
}

/** [MS-CFB] 2.6.1: a stream, not a folder. */
const streamType = 2;

/** A compound file is an .xls workbook (also .et), or an encrypted OOXML document ([MS-OFFCRYPTO] 2.3.4), or an older Office file. */
export const extractCompound = async (bytes: Uint8Array, limits: Limits): Promise<SourceDocument> => {
  const streams = readStreams(bytes);
  if (streams.has('EncryptedPackage')) throw new IngestError('encrypted', '文件已加密，请去除密码后再提交');
  const workbook = streams.get('Workbook') ?? streams.get('Book');
  if (workbook) return (await import('./xlsx/extract-xls.ts')).extractXls(workbook, limits);
  if (streams.has('WordDocument')) throw new IngestError('unsupported-format', '文件是旧版 Word 文档（.doc），请另存为 .docx 后再提交');
  throw new IngestError('unsupported-format', '文件是旧版 Office 复合文件，但其中没有工作簿');
};

const readStreams = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  try {
    const { FileIndex } = cfb.read(bytes, { type: 'buffer' });
    return new Map(FileIndex.flatMap(({ name, type, content }) => (type === streamType ? [[name, Uint8Array.from(content ?? [])]] : [])));
  } catch (cause) {
    throw new IngestError('damaged', '文件已损坏或不完整：复合文件结构无法读取', { cause });
  }
};
