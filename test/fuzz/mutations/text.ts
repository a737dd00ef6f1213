import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';
import { oddNumbers, oddTexts } from './odd-values.ts';

const onLines =
  (edit: (lines: readonly string[], random: Random) => readonly string[]): Mutation['apply'] =>
  (bytes, random) =>
    new Uint8Array(Buffer.from(edit(Buffer.from(bytes).toString('utf8').split('\n'), random).join('\n')));

const onOneLine = (edit: (line: string, random: Random) => string): Mutation['apply'] =>
  onLines((lines, random) => {
    const at = random.below(lines.length);
    return lines.map((line, index) => (index === at ? edit(line, random) : line));
  });

const inserted = (line: string, text: string, random: Random): string => {
  const at = random.below(line.length + 1);
  return line.slice(0, at) + text + line.slice(at);
};

export const textMutations: readonly Mutation[] = [
  {
    name: 'lines in another order',
    apply: onLines((lines, random) => {
      const [from, to] = [random.below(lines.length), random.below(lines.length)];
      return lines.map((line, index) => (index === from ? lines[to] : index === to ? lines[from] : line) ?? '');
    }),
  },
  {
    name: 'lines left out',
    apply: onLines((lines, random) => {
      const share = random.pick([0.02, 0.2, 0.7]);
      return lines.filter(() => !random.chance(share));
    }),
  },
  {
    name: 'lines again and again',
    apply: onLines((lines, random) => {
      const at = random.below(lines.length);
      const run = lines.slice(at, at + 1 + random.below(8));
      return [...lines.slice(0, at), ...Array.from({ length: 1 + random.below(200) }, () => run).flat(), ...lines.slice(at)];
    }),
  },
  { name: 'odd text', apply: onOneLine((line, random) => inserted(line, random.pick(oddTexts), random)) },
  {
    name: 'odd numbers',
    apply: onLines((lines, random) =>
      lines.map((line) => line.replace(/\d+/g, (digits) => (random.chance(0.1) ? random.pick(oddNumbers) : digits))),
    ),
  },
  { name: 'many tabs', apply: onOneLine((line, random) => inserted(line, '\t'.repeat(1 + random.below(3000)), random)) },
  { name: 'a quote that never closes', apply: onOneLine((line, random) => inserted(line, random.pick(['\t"', '"', '\t"""']), random)) },
  {
    name: 'tabs for nothing, nothing for tabs',
    apply: onLines((lines, random) =>
      lines.map((line) => (random.chance(0.1) ? line.replaceAll('\t', random.pick(['', ' ', '|', '\t\t'])) : line)),
    ),
  },
  {
    name: 'a character again and again',
    apply: onOneLine((line, random) =>
      inserted(line, random.pick(['重', '1', '（', '指标', '=', '、', '“', ' ', '.']).repeat(random.pick([10, 1000, 50_000])), random),
    ),
  },
  {
    name: 'a long line',
    isHeavy: true,
    apply: onOneLine((line, random) =>
      inserted(line, random.pick(['重', '1', '（', '指标', '=', '、', '“', ' ', '.', '≥1次；']).repeat(1_000_000), random),
    ),
  },
  { name: 'a wide table', isHeavy: true, apply: onLines((lines, random) => lines.map((line) => line + '\t1'.repeat(random.below(5000)))) },
  {
    name: 'another encoding',
    apply: (bytes, random) => {
      const text = Buffer.from(bytes).toString('utf8');
      return new Uint8Array(
        random.chance(0.5) ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      );
    },
  },
];
