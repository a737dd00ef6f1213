// A record lies on disk as its own pretty file. Other texts of it are made from that.

/** The line of forms.ndjson: the same text as the worker's own, since JSON keeps the order of keys and every digit. */
export const storedToLine = (pretty: string, file: string): string => `${JSON.stringify(withFile(pretty, file))}\n`;

/** The stored text for the same bytes under another name: nothing else in a record depends on it. */
export const storedUnderName = (pretty: string, file: string): string => `${JSON.stringify(withFile(pretty, file), null, 2)}\n`;

const withFile = (pretty: string, file: string): object => {
  const record = JSON.parse(pretty) as { readonly source: object };
  return { ...record, source: { ...record.source, file } };
};
