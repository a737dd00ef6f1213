import { drawDocument } from '../review/draw/draw-document.ts';
import type { ExitCode } from './exit-code.ts';
import { argumentName } from './input-name.ts';
import { type InspectParts, withStages } from './inspect.ts';

/** Everything that was seen in a file and what became of it, drawn into one HTML file. */
export const draw = (
  argument: string,
  out: string,
  parts: Omit<InspectParts, 'print'>,
  write: (path: string, text: string) => void,
): Promise<ExitCode> =>
  withStages(argument, parts, ({ extract, repair, notices }) =>
    write(out, drawDocument({ file: argumentName(argument), document: extract, layout: repair, notices })),
  );
