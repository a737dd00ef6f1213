import type { Mutation } from '../mutation.ts';
import { oddNumbers } from './odd-values.ts';
import { onXml } from './xml.ts';
import { zipMutations } from './zip.ts';
import { xmlMutations } from './xml.ts';

const document = /document\.xml$/;

const nestedTables = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p><w:r><w:t>深</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

const bigTable = (rows: number, columns: number): string =>
  `<w:tbl>${`<w:tr>${'<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'.repeat(columns)}</w:tr>`.repeat(rows)}</w:tbl>`;

const beforeTables =
  (text: string) =>
  (xml: string): string =>
    xml.replace(/<w:tbl>/, () => `${text}<w:tbl>`);

export const docxMutations: readonly Mutation[] = [
  ...zipMutations,
  ...xmlMutations,
  { name: 'tables in tables', apply: onXml((xml, random) => beforeTables(nestedTables(random.pick([5, 40, 66, 5000])))(xml), document) },
  {
    name: 'spans that lie',
    apply: onXml(
      (xml, random) =>
        xml.replaceAll(/<w:tcPr>/g, (tag) =>
          random.chance(0.1)
            ? tag +
              random.pick([`<w:gridSpan w:val="${random.pick(oddNumbers)}"/>`, '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:hMerge/>'])
            : tag,
        ),
      document,
    ),
  },
  {
    name: 'rows that begin anywhere',
    apply: onXml(
      (xml, random) =>
        xml.replaceAll(/<w:tr(?:\s[^<>]*)?>/g, (tag) =>
          random.chance(0.2) ? `${tag}<w:trPr><w:gridBefore w:val="${random.pick(oddNumbers)}"/></w:trPr>` : tag,
        ),
      document,
    ),
  },
  {
    name: 'styles that go round',
    apply: onXml(
      (xml) =>
        xml.replaceAll(/w:styleId="([^"]*)"[^<>]*>/g, (tag, id: string) => `${tag}<w:basedOn w:val="${id}"/><w:link w:val="${id}"/>`),
      /styles\.xml$/,
    ),
  },
  {
    name: 'fields that never end',
    apply: onXml(
      (xml, random) =>
        xml.replaceAll(/<w:r>/g, (tag) =>
          random.chance(0.1) ? `<w:r><w:fldChar w:fldCharType="${random.pick(['begin', 'separate', 'end'])}"/></w:r>${tag}` : tag,
        ),
      document,
    ),
  },
  {
    name: 'a big table',
    isHeavy: true,
    apply: onXml((xml, random) => beforeTables(random.pick([bigTable(2000, 50), bigTable(10, 4000), bigTable(20_000, 3)]))(xml), document),
  },
];
