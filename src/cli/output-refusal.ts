import { diskReason, isDiskError, isFullDisk } from './disk-reason.ts';
import { printable } from './display-width.ts';
import { UsageError } from './usage-error.ts';

const goOn = '。原有的结果没有改动，已转换的文件也已记下；腾出空间后，再次运行同一命令即可接着做';

/** What the user is told when the disk refuses; any other error as it is. */
export const outputRefusal = (error: unknown, folder: string): unknown =>
  isDiskError(error)
    ? new UsageError(`写不进输出文件夹 ${printable(folder)}：${diskReason(error)}${isFullDisk(error) ? goOn : ''}`, { cause: error })
    : error;
