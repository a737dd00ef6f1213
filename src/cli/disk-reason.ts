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
};

/** The reason of a failed disk operation, in words. */
export const diskReason = (error: unknown): string => {
  const code = errorCode(error);
  return diskReasons[code] ?? (code === '' ? '原因不明' : `系统错误 ${code}`);
};

export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
