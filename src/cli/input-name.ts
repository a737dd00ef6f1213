import { basename, isAbsolute, normalize, sep } from 'node:path';

/**
 * A name on disk is bytes. Names of archives unpacked from a Chinese Windows are often GB18030, which a plain readdir
 * turns into '�' and can then not open.
 */
export const decodeName = (name: Uint8Array): string => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(name);
    } catch {
      // not this encoding
    }
  }
  return Buffer.from(name).toString('latin1');
};

/**
 * `source.file` of a file named on the command line: as given where that leads down from the current folder, else the name alone,
 * so that no record tells where somebody's folders are.
 *
 *     ./2020/a.pdf → 2020/a.pdf     /home/zhang/2020/a.pdf → a.pdf     ../a.pdf → a.pdf
 */
export const argumentName = (argument: string): string => {
  const path = normalize(argument);
  return isAbsolute(path) || path.startsWith('..') ? basename(path) : path.split(sep).join('/');
};

/** Code-point order, whatever the locale: UTF-8 bytes sort like code points, UTF-16 units (JavaScript's `<`) do not. */
export const compareNames = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
