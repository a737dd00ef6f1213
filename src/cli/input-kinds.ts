// Which files of an input folder are taken, when no --glob says so. A file named on the command line is always taken.

/** Formats that are read; .et is WPS's spreadsheet, inside an .xls. */
const readable = ['pdf', 'docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'xltx', 'xls', 'et', 'txt', 'tsv'];

/** Forms are filed in these too. They are taken although they cannot be read: the report then says so, file by file. */
const filedButUnread = ['doc', 'wps', 'wpt', 'dot', 'rtf', 'ofd', 'odt', 'ods', 'xlsb', 'html', 'htm', 'mht', 'mhtml'];

/** Never a form, although the bytes begin like an Office file (a zip or a compound file). */
const neverForms = ['zip', 'rar', '7z', 'jar', 'apk', 'epub', 'pptx', 'ppt', 'dps', 'odp', 'vsdx', 'vsd', 'msg', 'msi', 'db'];

const taken: ReadonlySet<string> = new Set([...readable, ...filedButUnread]);
const never: ReadonlySet<string> = new Set(neverForms);

/** '~$内涵建设经费.docx': what Word and WPS leave beside an open document. */
export const isLockFile = (name: string): boolean => name.startsWith('~$');

export const isHidden = (name: string): boolean => name.startsWith('.');

/** 'ask-bytes': the name does not tell ('form.dat', '内涵建设经费.pdf_'). */
export const kindByName = (name: string): 'taken' | 'never' | 'ask-bytes' => {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return 'taken';
  const extension = name.slice(dot + 1).toLowerCase();
  if (taken.has(extension)) return 'taken';
  return never.has(extension) ? 'never' : 'ask-bytes';
};

/** How much of a file `looksLikeDocument` wants: ISO 32000 readers look for '%PDF-' in the first 1024 bytes. */
export const headBytes = 1024;

/** PDF, zip (DOCX, XLSX) or compound file (XLS), by the first bytes. */
export const looksLikeDocument = (head: Uint8Array): boolean => {
  const text = Buffer.from(head).toString('latin1');
  return text.includes('%PDF-') || text.startsWith('PK\u0003\u0004') || text.startsWith('\u00d0\u00cf\u0011\u00e0');
};
