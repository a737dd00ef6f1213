/** Every file gave a record · some file failed · nothing could be done as asked. */
export const exitCodes = { done: 0, someFailed: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
