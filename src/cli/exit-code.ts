/** Every file gave a record · some file failed · nothing could be done as asked · ended by Ctrl-C, 128 + SIGINT as shells have it. */
export const exitCodes = { done: 0, someFailed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
