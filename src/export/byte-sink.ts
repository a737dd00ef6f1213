/** Where a writer puts its bytes, in order; opening and closing it is the door's business. */
export interface ByteSink {
  readonly write: (bytes: Uint8Array) => void;
}

/** Opens the sink of an output by its path within the output folder, such as 'csv/forms.csv'. */
export type OpenSink = (path: string) => ByteSink;

/** Characters gathered before they are encoded: few writes, and little memory. */
const gatheredCharacters = 64 * 1024;

export interface TextSink {
  readonly write: (text: string) => void;
  /** What is left. */
  readonly flush: () => void;
}

/** Text as UTF-8. */
export const textSink = (sink: ByteSink): TextSink => {
  const encoder = new TextEncoder();
  let gathered = '';
  const flush = (): void => {
    if (gathered !== '') sink.write(encoder.encode(gathered));
    gathered = '';
  };
  return {
    write(text) {
      gathered += text;
      if (gathered.length >= gatheredCharacters) flush();
    },
    flush,
  };
};
