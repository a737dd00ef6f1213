import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What PDFs of these many pages take, a sentence each. The code is compiled first: tsx would transform pdf.js as well and take 300 MB
 * for that. The compiled code lies below node_modules, where it finds its packages.
 */
export const measurePdfMemory = (files: readonly string[], sizes: readonly number[]): readonly string[] => {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'jixiao-bench-'));
  try {
    compile(join(root, 'test/bench/pdf-memory.ts'), folder);
    return sizes.map((size) => {
      const path = join(folder, `${size}.pdf`);
      concatenate(files, size, path);
      return execFileSync(process.execPath, ['--expose-gc', join(folder, 'test/bench/pdf-memory.js'), path], { encoding: 'utf8' }).trim();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const compile = (file: string, folder: string): void => {
  const options = {
    noEmit: false,
    allowImportingTsExtensions: false,
    noCheck: true,
    rootDir: root,
    outDir: folder,
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const project = join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: options, files: [file], include: [] }));
  // Below node_modules the project's own package.json is out of sight.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], { stdio: 'inherit' });
};

/** The pages of the readable PDFs among the files, over and over, as a budget of many forms is bound. */
const concatenate = (files: readonly string[], size: number, path: string): void => {
  const usable = files.filter((file) => file.endsWith('.pdf') && !/[/\\]\.?broken[/\\]/.test(file));
  const counts = usable.map((file) => Number(execFileSync('qpdf', ['--show-npages', file], { encoding: 'utf8' })));
  const parts: string[] = [];
  for (let pagesLeft = size, index = 0; pagesLeft > 0; index = (index + 1) % usable.length) {
    const taken = Math.min(pagesLeft, counts[index] ?? 0);
    parts.push(usable[index] ?? '', `1-${taken}`);
    pagesLeft -= taken;
  }
  execFileSync('qpdf', ['--empty', '--pages', ...parts, '--', path]);
};
