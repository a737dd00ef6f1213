const diskReasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  ENOENT: '文件或文件夹不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '是文件夹，不是文件',
  EEXIST: '已有同名的文件',
  ELOOP: '符号链接循环',
  ENAMETOOLONG: '名称过长',
  EMFILE: '打开的文件过多',
  EIO: '磁盘读写出错',
  EBUSY: '文件正被占用',
  EFBIG: '文件超过了系统允许的大小',
};

/** The reason of a failed disk operation, in words. */
export const diskReason = (error: unknown): string => {
  const code = errorCode(error) || codeInMessage(error);
  return diskReasons[code] ?? (code === '' ? '原因不明' : `系统错误 ${code}`);
};

/** A library in C++ that writes by itself (DuckDB) passes on words, not codes. */
const codeInMessage = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  if (error.message.includes('No space left on device')) return 'ENOSPC';
  return error.message.startsWith('IO Error') ? 'EIO' : '';
};

/** Whether the disk refused, and not the program. */
export const isDiskError = (error: unknown): boolean =>
  (errorCode(error) in diskReasons && typeof error === 'object' && error !== null && 'syscall' in error) || codeInMessage(error) !== '';

/** Room can be made, and then the same command goes on. */
export const isFullDisk = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errorCode(error) || codeInMessage(error));

export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
