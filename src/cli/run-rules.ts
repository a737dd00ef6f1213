import { makeReference } from '../review/reference/reference.ts';
import { referenceHtml } from '../review/reference/reference-html.ts';
import { referenceMarkdown } from '../review/reference/reference-markdown.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { RulesFlags } from './rules-command.ts';

/** The reference, as a page, as Markdown, or as its data. */
export const runRules = (
  { format, out }: RulesFlags,
  print: (text: string) => void,
  write: (path: string, text: string) => void,
): ExitCode => {
  const reference = makeReference();
  const text =
    format === 'html'
      ? referenceHtml(reference)
      : format === 'md'
        ? referenceMarkdown(reference)
        : `${JSON.stringify(reference, null, 2)}\n`;
  if (out === undefined) print(text);
  else write(out, text);
  return exitCodes.done;
};
