import type { Conversion, Loss, Resources } from './conversion.ts';
import { type FileOutcome, failed } from './file-outcome.ts';

const mebibyte = 1024 * 1024;

/** A file that took its worker with it twice, the second time alone on the machine. */
export const lostFile = (loss: Loss, resources: Resources): Conversion => ({
  outcome: outcomeOf(loss, resources),
  records: [],
  flags: {},
  milliseconds: loss.milliseconds,
  ...(loss.cause === 'crash' ? {} : { resources }),
});

const outcomeOf = ({ cause, how }: Loss, { seconds, memory }: Resources): FileOutcome => {
  switch (cause) {
    case 'time':
      return failed('over-limit', `处理超过 ${seconds} 秒的上限（重试一次仍超过），已停止`);
    case 'memory':
      return failed('over-limit', `占用内存超过 ${Math.floor(memory / mebibyte)} MB 的上限（重试一次仍超过），已停止`);
    case 'crash':
      return failed('crashed', `处理此文件的进程意外终止（${how}），重试一次仍如此`);
  }
};
