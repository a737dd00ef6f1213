import { diskReason } from './disk-reason.ts';
import { printable } from './display-width.ts';
import { UsageError } from './usage-error.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What administrators read: one JSON a line. Stack traces go here and nowhere else. */
export type RunLog = Readonly<Record<LogLevel, (fields: Readonly<Record<string, unknown>>, message: string) => void>>;

export const silentLog: RunLog = { debug() {}, info() {}, warn() {}, error() {} };

/** Written synchronously, so that no line is lost however the run ends. */
export const openRunLog = async (file: string, level: LogLevel): Promise<RunLog> => {
  const { default: pino } = await import('pino');
  try {
    const logger = pino({ level, base: null }, pino.destination({ dest: file, sync: true, mkdir: true }));
    return {
      debug: (fields, message) => logger.debug(fields, message),
      info: (fields, message) => logger.info(fields, message),
      warn: (fields, message) => logger.warn(fields, message),
      error: (fields, message) => logger.error(fields, message),
    };
  } catch (error) {
    throw new UsageError(`写不进日志 ${printable(file)}：${diskReason(error)}`, { cause: error });
  }
};
