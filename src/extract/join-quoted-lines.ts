import type { Fragment } from '../model/fragment.ts';

/** A line with something on it; a field is one fragment, or one for each line that a quoted field runs over. */
export interface TextLine {
  readonly fields: readonly (readonly Fragment[])[];
  /** A blank line or a form feed stands before it. */
  readonly afterBreak: boolean;
}

/** The longest narrative met has 40 paragraphs; a quotation mark that is never closed must not swallow the form. */
const quotedLinesMaximum = 200;

/**
 * A spreadsheet puts a cell of several lines in ASCII quotes when it is copied as text. Such a field runs over lines until the quote
 * closes; the quotes stay in the text.
 *
 *     项目概况⇥"1.道路养护；            项目概况⇥["1.道路养护； | 2.绿化养护。"]⇥备注
 *     2.绿化养护。"⇥备注          →
 */
export const joinQuotedLines = (lines: readonly TextLine[]): readonly TextLine[] => {
  const joined: TextLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at];
    // The last field behind one quote may open the next.
    while (line && opensQuote(line)) {
      const end = findEnd(lines, at + 1);
      if (end === undefined) break;
      line = join([line, ...lines.slice(at + 1, end + 1)]);
      at = end;
    }
    if (line) joined.push(line);
  }
  return joined;
};

const opensQuote = ({ fields }: TextLine): boolean => {
  const text = fields.at(-1)?.[0]?.text ?? '';
  return fields.length > 1 && text.startsWith('"') && quotes(text) % 2 === 1;
};

/** The line whose first field closes the quote; undefined when a row of the table comes first. */
const findEnd = (lines: readonly TextLine[], from: number): number | undefined => {
  for (let at = from; at < Math.min(lines.length, from + quotedLinesMaximum); at += 1) {
    const fields = lines[at]?.fields ?? [];
    const text = fields[0]?.[0]?.text ?? '';
    if (quotes(text) % 2 === 1) return text.endsWith('"') ? at : undefined;
    if (fields.length > 1) return undefined;
  }
  return undefined;
};

const quotes = (text: string): number => text.split('"').length - 1;

const join = (lines: readonly TextLine[]): TextLine => {
  const [first, last] = [lines[0], lines.at(-1)];
  const before = first?.fields.slice(0, -1) ?? [];
  const quoted = lines.map((line, index) => (index === 0 ? line.fields.at(-1) : line.fields[0]) ?? []);
  const after = last?.fields.slice(1) ?? [];
  return { fields: [...before, quoted.flat(), ...after], afterBreak: first?.afterBreak ?? false };
};
