import { posix } from 'node:path';
import { type Allowance, doors, drawerNames, formatRooms, maximumLines, rows, zodRooms } from './house.ts';
import { readSource, type SourceFacts, unreadable } from './read-source.ts';

/** Path below src → text. */
export type SourceTree = Readonly<Record<string, string>>;

interface Room {
  readonly name: string;
  /** From 0, the top row. */
  readonly row: number;
}

/** Everything in the tree that breaks the house, a sentence each; [] for a sound one. */
export const checkHouse = (tree: SourceTree, packages: ReadonlySet<string>, allowances: readonly Allowance[]): readonly string[] => {
  const facts = new Map(Object.entries(tree).map(([path, text]) => [path, readSource(path, text)]));
  const used = new Set<Allowance>();
  const allowed = (file: string, touches: string): boolean => {
    const found = allowances.find((one) => one.file === file && one.touches === touches);
    if (found) used.add(found);
    return found !== undefined;
  };
  const perFile = [...facts].flatMap(([path, fact]) => [
    ...checkName(path),
    ...checkLength(path, tree[path] ?? ''),
    ...checkImports(path, fact, tree, packages, allowed),
    ...checkWorld(path, fact, allowed),
  ]);
  const idle = allowances
    .filter((one) => !used.has(one))
    .map(({ file, touches }) => `${file}: no longer touches ${touches}, so its allowance has to go`);
  return [...perFile, ...findCycles(importGraph(facts, tree)), ...idle];
};

const roomOf = (path: string): Room | null => {
  const name = path.split('/')[0] ?? '';
  const row = rows.findIndex((rooms) => rooms.includes(name));
  return row < 0 ? null : { name, row };
};

const checkName = (path: string): readonly string[] => {
  const parts = path.replace(/\.ts$/, '').split('/');
  return [
    ...(roomOf(path) === null ? [`${path}: stands in no room of the picture`] : []),
    ...parts.filter((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part)).map((part) => `${path}: '${part}' is not kebab-case`),
    ...parts.filter((part) => drawerNames.has(part.split('-').at(-1) ?? '')).map((part) => `${path}: '${part}' is a drawer, not a subject`),
  ];
};

const checkLength = (path: string, text: string): readonly string[] => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > maximumLines ? [`${path}: ${lines} lines, more than ${maximumLines}`] : [];
};

const checkImports = (
  path: string,
  { imports }: SourceFacts,
  tree: SourceTree,
  packages: ReadonlySet<string>,
  allowed: (file: string, touches: string) => boolean,
): readonly string[] =>
  imports.flatMap(({ what, line }) => {
    const at = `${path}:${line}`;
    const from = roomOf(path);
    if (from === null) return [];
    if (what === unreadable) return allowed(path, what) ? [] : [`${at}: imports a computed path`];
    if (what.startsWith('.')) return checkRelative(at, from, resolve(path, what), tree);
    if (what.startsWith('node:')) return doors.has(from.name) || allowed(path, what) ? [] : [`${at}: ${what}, which only doors touch`];
    const name = packageOf(what);
    if (!packages.has(name)) return [`${at}: ${name} is not a dependency of the package`];
    return name === 'zod' && !zodRooms.has(from.name) ? [`${at}: zod, which belongs to canonical/ and the doors`] : [];
  });

const checkRelative = (at: string, from: Room, target: string, tree: SourceTree): readonly string[] => {
  if (tree[target] === undefined) return [`${at}: imports ${target}, which is not there`];
  const to = roomOf(target);
  if (to === null || to.name === from.name || to.row > from.row) return [];
  return [`${at}: ${from.name} imports ${to.row === from.row ? 'sideways' : 'up'} from ${target}`];
};

const checkWorld = (
  path: string,
  { worldly, asksFormat }: SourceFacts,
  allowed: (file: string, touches: string) => boolean,
): readonly string[] => {
  const room = path.split('/')[0] ?? '';
  const touched = doors.has(room) ? [] : worldly.filter(({ what }) => !allowed(path, what));
  const asked = formatRooms.has(room) ? [] : asksFormat;
  return [
    ...touched.map(({ what, line }) => `${path}:${line}: ${what}, which only doors touch`),
    ...asked.map(({ line }) => `${path}:${line}: asks for the format, which is extract's to know`),
  ];
};

const resolve = (path: string, specifier: string): string => posix.join(posix.dirname(path), specifier);

/** '@scope/name/deep' → '@scope/name'. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const importGraph = (facts: ReadonlyMap<string, SourceFacts>, tree: SourceTree): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...facts].map(([path, { imports }]) => [
      path,
      imports.map(({ what }) => resolve(path, what)).filter((target) => tree[target] !== undefined),
    ]),
  );

/** One sentence a cycle, as the walk meets it: 'a.ts → b.ts → a.ts'. */
const findCycles = (graph: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const cycles: string[] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const since = trail.indexOf(path);
    if (since >= 0) cycles.push(`cycle: ${[...trail.slice(since), path].join(' → ')}`);
    if (since >= 0 || finished.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
};
