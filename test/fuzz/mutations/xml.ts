import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';
import { oddNumbers, oddTexts } from './odd-values.ts';
import { onParts } from './zip.ts';

/** Edits one of the parts of a package that are XML; those with the content are the likelier. */
export const onXml = (edit: (xml: string, random: Random) => string, name = /\.(?:xml|rels)$/): Mutation['apply'] =>
  onParts((parts, random) => {
    const named = Object.keys(parts).filter((part) => name.test(part));
    const weighty = named.filter((part) => /(?:document|sheet\d*|sharedStrings|styles|numbering|workbook)\.xml$/.test(part));
    const part = random.anyOf(random.chance(0.8) && weighty.length > 0 ? weighty : named);
    if (part === undefined) return parts;
    const xml = Buffer.from(parts[part] ?? []).toString('utf8');
    return { ...parts, [part]: new Uint8Array(Buffer.from(edit(xml, random))) };
  });

/** Where one of the matches lies. */
const anyMatch = (xml: string, pattern: RegExp, random: Random): { readonly at: number; readonly text: string } | undefined => {
  const from = random.below(xml.length);
  pattern.lastIndex = from;
  const match = pattern.exec(xml);
  if (match) return { at: match.index, text: match[0] };
  pattern.lastIndex = 0;
  const first = pattern.exec(xml);
  return first ? { at: first.index, text: first[0] } : undefined;
};

const replaceOne =
  (pattern: RegExp, by: (text: string, random: Random) => string) =>
  (xml: string, random: Random): string => {
    const match = anyMatch(xml, pattern, random);
    return match ? xml.slice(0, match.at) + by(match.text, random) + xml.slice(match.at + match.text.length) : xml;
  };

/** An element with all that is in it, told by its next end tag: nested elements of one name come apart, which is as well here. */
const element = /<([\w:]+)(?:\s[^<>]*)?(?<!\/)>[\s\S]{0,2000}?<\/\1>/g;
const openTag = /<[\w:]+(?:\s[^<>]*)?>/g;
const quoted = /"[^"<>]*"/g;
const quotedNumber = /"-?\d[\d.]*"/g;
const words = />[^<>]+</g;

const nest = (depth: number, name: string): string => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>`;
const outsider = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

const withDoctype = (xml: string, doctype: string): string => {
  const declaration = /^\s*<\?xml[^>]*\?>/.exec(xml)?.[0] ?? '';
  return declaration + doctype + xml.slice(declaration.length);
};

export const xmlMutations: readonly Mutation[] = [
  { name: 'odd numbers in attributes', apply: onXml(replaceOne(quotedNumber, (_, random) => `"${random.pick(oddNumbers)}"`)) },
  {
    name: 'many odd numbers in attributes',
    apply: onXml((xml, random) => xml.replaceAll(quotedNumber, (value) => (random.chance(0.05) ? `"${random.pick(oddNumbers)}"` : value))),
  },
  {
    name: 'odd text in an attribute',
    apply: onXml(replaceOne(quoted, (_, random) => `"${random.pick(oddTexts).replaceAll(/[<>&"]/g, '')}"`)),
  },
  {
    name: 'odd text between tags',
    apply: onXml(replaceOne(words, (_, random) => `>${random.pick([...oddNumbers, ...oddTexts]).replaceAll(/[<>&]/g, '')}<`)),
  },
  {
    name: 'attributes left out',
    apply: onXml((xml, random) => xml.replaceAll(/\s[\w:]+="[^"]*"/g, (attribute) => (random.chance(0.02) ? '' : attribute))),
  },
  { name: 'an attribute twice', apply: onXml(replaceOne(/\s[\w:]+="[^"]*"/g, (attribute) => attribute + attribute)) },
  { name: 'an element left out', apply: onXml(replaceOne(element, () => '')) },
  {
    name: 'an element again and again',
    apply: onXml(replaceOne(element, (text, random) => text.repeat(2 + random.below(random.pick([3, 30, 300]))))),
  },
  {
    name: 'an element elsewhere',
    apply: onXml((xml, random) => {
      const moved = anyMatch(xml, element, random)?.text ?? '';
      return replaceOne(openTag, (tag) => tag + moved)(xml, random);
    }),
  },
  { name: 'a tag left out', apply: onXml(replaceOne(/<\/?[\w:]+(?:\s[^<>]*)?>/g, () => '')) },
  {
    name: 'a tag of another name',
    apply: onXml(
      replaceOne(openTag, (tag, random) => tag.replace(/^<[\w:]+/, random.pick(['<x', '<w:tbl', '<c', '<w:p', '<row', '<v', '<w:sdt']))),
    ),
  },
  {
    name: 'deep nesting',
    apply: onXml(
      replaceOne(openTag, (tag, random) =>
        tag.endsWith('/>')
          ? tag
          : tag + nest(random.pick([150, 250, 3000, 100_000]), random.pick(['x', 'w:tbl', 'w:sdt', 'w:ins', 'c', 'w:r', 'a:p'])),
      ),
    ),
  },
  {
    name: 'entities',
    apply: onXml((xml, random) =>
      replaceOne(words, () => `>${random.pick(['&e;', '&#0;', '&#x110000;', '&#xD800;', '&', '&lt', '&nbsp;'])}<`)(xml, random),
    ),
  },
  {
    name: 'a document type',
    apply: onXml((xml, random) =>
      withDoctype(
        replaceOne(words, () => '>&e;<')(xml, random),
        random.pick([laughs, outsider, '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">']),
      ),
    ),
  },
  { name: 'XML that breaks off', apply: onXml((xml, random) => xml.slice(0, random.below(xml.length))) },
  {
    name: 'a long text',
    isHeavy: true,
    apply: onXml(replaceOne(words, (_, random) => `>${random.pick(['重', '1', '（', '指标', '≥1次；', ' ']).repeat(1_000_000)}<`)),
  },
  {
    name: 'relationships that lead elsewhere',
    apply: onXml(
      replaceOne(/Target="[^"]*"/g, (_, random) =>
        random.pick([
          'Target="http://127.0.0.1:9/x" TargetMode="External"',
          'Target="../../../../etc/passwd"',
          'Target="/word/document.xml"',
          'Target="worksheets/sheet1.xml"',
          'Target="workbook.xml"',
          'Target=""',
        ]),
      ),
      /\.rels$/,
    ),
  },
];
