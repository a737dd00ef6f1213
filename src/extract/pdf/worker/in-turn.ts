let last: Promise<unknown> = Promise.resolve();

/** Begins the work when all that was given before has ended. On one thread nothing is lost by it. */
export const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const turn = last.then(work);
  // Nothing of the result is held on to.
  last = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;
};
