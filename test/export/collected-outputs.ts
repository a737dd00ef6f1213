import type { OpenSink } from '../../src/export/byte-sink.ts';

/** Sinks in memory; the bytes of each output by its path. */
export const collectOutputs = () => {
  const chunks = new Map<string, Uint8Array[]>();
  const open: OpenSink = (path) => {
    const parts: Uint8Array[] = [];
    chunks.set(path, parts);
    // A writer may use its buffer again.
    return { write: (bytes) => void parts.push(bytes.slice()) };
  };
  const bytes = (path: string): Buffer => Buffer.concat(chunks.get(path) ?? []);
  return { open, bytes, paths: () => [...chunks.keys()] };
};
