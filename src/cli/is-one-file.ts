import { statSync } from 'node:fs';

/** Whether a run can have no more than one file in hand; told without looking into folders. */
export const isOneFile = (inputs: readonly string[]): boolean => {
  const [only, ...others] = inputs;
  return only !== undefined && others.length === 0 && statSync(only, { throwIfNoEntry: false })?.isFile() === true;
};
