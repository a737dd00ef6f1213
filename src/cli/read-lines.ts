import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const chunkBytes = 256 * 1024;

/** The lines of a file, without their line feeds, one in memory at a time. */
export function* readLines(path: string): Generator<string> {
  const handle = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(chunkBytes);
    const decoder = new StringDecoder('utf8');
    let pieces: string[] = [];
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      const parts = decoder.write(chunk.subarray(0, read)).split('\n');
      pieces.push(parts[0] ?? '');
      for (let index = 1; index < parts.length; index += 1) {
        yield pieces.join('');
        pieces = [parts[index] ?? ''];
      }
    }
    const last = pieces.join('') + decoder.end();
    if (last !== '') yield last;
  } finally {
    closeSync(handle);
  }
}
