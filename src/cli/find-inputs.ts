import { closeSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { SkippedFile } from '../batch/run-report.ts';
import { diskReason } from './disk-reason.ts';
import { printable } from './display-width.ts';
import { headBytes, isHidden, isLockFile, kindByName, looksLikeDocument } from './input-kinds.ts';
import { argumentName, compareNames, decodeName } from './input-name.ts';
import { isProduct } from './output-names.ts';
import { UsageError } from './usage-error.ts';

export interface InputFile {
  /** The argument it came from, as given. */
  readonly input: string;
  /** As the record will say: '/' as separator, relative to the input root. */
  readonly file: string;
  /** Bytes, since not every name on disk is UTF-8. */
  readonly path: Buffer;
  /** Set where it is known already that it cannot be read. */
  readonly problem?: string;
}

export interface FoundInputs {
  /** By argument, then in path order. */
  readonly files: readonly InputFile[];
  readonly skipped: readonly SkippedFile[];
}

export interface FindOptions {
  /** The output folder: what earlier runs wrote there is no input. Null where there is none. */
  readonly out: string | null;
  /** On the path relative to the input root; null takes what may be a form by its name or bytes. */
  readonly matches: ((file: string) => boolean) | null;
}

export const findInputs = (inputs: readonly string[], options: FindOptions): FoundInputs => {
  const seen = new Set<string>();
  const firstTime = (file: InputFile): boolean => {
    const key = placeOf(file.path);
    return !seen.has(key) && seen.add(key) !== undefined;
  };
  const found = inputs.map((input) => {
    const stats = statOf(input);
    if (stats.isDirectory()) return walk(input, options);
    if (!stats.isFile()) throw new UsageError(`不是文件，也不是文件夹：${printable(input)}`);
    return { files: [{ input, file: argumentName(input), path: Buffer.from(input) }], skipped: [] };
  });
  return { files: found.flatMap(({ files }) => files).filter(firstTime), skipped: found.flatMap(({ skipped }) => skipped) };
};

const statOf = (input: string): Stats => {
  try {
    return statSync(input);
  } catch (error) {
    throw new UsageError(`读不到输入 ${printable(input)}：${diskReason(error)}`, { cause: error });
  }
};

/** The folder's true place and the file's name in it: a file named twice is converted once. */
const placeOf = (path: Buffer): string => {
  const text = path.toString('latin1');
  return `${realPlace(Buffer.from(dirname(text), 'latin1'))}/${basename(text)}`;
};

/** Bytes as latin1, so that any name is a key; the path itself where it leads nowhere. */
const realPlace = (path: Buffer | string): string => {
  try {
    return realpathSync(path, 'buffer').toString('latin1');
  } catch {
    return typeof path === 'string' ? Buffer.from(path).toString('latin1') : path.toString('latin1');
  }
};

interface Folder {
  readonly path: Buffer;
  /** Relative to the input root, with a '/' at the end; '' for the root. */
  readonly prefix: string;
}

/**
 * Every folder is read once, under its true path where it has one below the root: links to folders wait until all true
 * folders are read, and lead only to places not seen before, so no loop of links can hold the walk.
 */
const walk = (input: string, { out, matches }: FindOptions): FoundInputs => {
  const files: InputFile[] = [];
  const skipped: SkippedFile[] = [];
  const outPlace = out === null ? null : realPlace(out);
  const visited = new Set<string>();
  const folders: Folder[] = [{ path: Buffer.from(input), prefix: '' }];
  const links: Folder[] = [];

  const visitFile = (path: Buffer, file: string, name: string): void => {
    if (isLockFile(name)) skipped.push({ input, file, reason: 'lock-file' });
    else if (matches === null ? mayBeForm(path, name) : matches(file)) files.push({ input, file, path });
    else if (matches === null) skipped.push({ input, file, reason: 'other-format' });
  };

  const visitFolder = ({ path, prefix }: Folder): void => {
    const place = realPlace(path);
    if (visited.has(place) || (place === outPlace && prefix !== '')) return;
    visited.add(place);
    const entries = entriesOf(path);
    if (typeof entries === 'string') files.push({ input, file: prefix === '' ? input : prefix, path, problem: entries });
    else {
      for (const entry of entries) {
        const name = decodeName(entry.name);
        if (isHidden(name) || (place === outPlace && isProduct(name))) continue;
        const child = { path: Buffer.concat([path, Buffer.from('/'), entry.name]), prefix: `${prefix}${name}/` };
        const kind = kindOf(entry, child.path);
        if (kind === 'folder') folders.push(child);
        else if (kind === 'link-to-folder') links.push(child);
        else if (kind === 'file') visitFile(child.path, prefix + name, name);
        else if (kind === 'broken-link') files.push({ input, file: prefix + name, path: child.path, problem: '链接指向的文件不存在' });
      }
    }
  };

  for (;;) {
    const next = folders.pop() ?? takeFirst(links);
    if (next === undefined) break;
    visitFolder(next);
  }
  const inOrder = (a: { readonly file: string }, b: { readonly file: string }): number => compareNames(a.file, b.file);
  return { files: files.sort(inOrder), skipped: skipped.sort(inOrder) };
};

/** Links are followed in path order, so that which of two names a folder goes by does not depend on the disk. */
const takeFirst = (links: Folder[]): Folder | undefined => {
  links.sort((a, b) => compareNames(a.prefix, b.prefix));
  return links.shift();
};

interface Entry {
  readonly name: Buffer;
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

/** The entries, or why the folder cannot be read. */
const entriesOf = (path: Buffer): readonly Entry[] | string => {
  try {
    return readdirSync(path, { encoding: 'buffer', withFileTypes: true });
  } catch (error) {
    return `文件夹打不开：${diskReason(error)}`;
  }
};

/** Null: a pipe, a socket, a device. */
const kindOf = (entry: Entry, path: Buffer): 'folder' | 'link-to-folder' | 'file' | 'broken-link' | null => {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return null;
  try {
    const target = statSync(path);
    return target.isDirectory() ? 'link-to-folder' : target.isFile() ? 'file' : null;
  } catch {
    return 'broken-link';
  }
};

const mayBeForm = (path: Buffer, name: string): boolean => {
  const kind = kindByName(name);
  return kind === 'taken' || (kind === 'ask-bytes' && looksLikeDocument(headOf(path)));
};

/** Nothing where it cannot be opened. */
const headOf = (path: Buffer): Uint8Array => {
  try {
    const handle = openSync(path, 'r');
    try {
      const head = new Uint8Array(headBytes);
      return head.subarray(0, readSync(handle, head, 0, headBytes, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return new Uint8Array(0);
  }
};
