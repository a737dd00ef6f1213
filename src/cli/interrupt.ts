/** Whether somebody wants the run to end: Ctrl-C, a service manager, or the terminal that went away. */
export interface Interrupt {
  readonly requested: boolean;
  close(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal asks; a second does not wait. */
export const watchInterrupt = (onFirst: () => void, onSecond: () => void): Interrupt => {
  let requested = false;
  const onSignal = (): void => {
    if (requested) onSecond();
    else onFirst();
    requested = true;
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    get requested() {
      return requested;
    },
    close() {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
};
