import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { IngestError } from '../src/model/ingest-error.ts';
import { root } from './cli/run-command.ts';
import { folderWith } from './cli/temporary-folder.ts';
import { saidBy } from './golden-files.ts';
import { pdfOfPages } from './bench/speed/grown-pdf.ts';

// Files that ask a reader for more than reading: to open other files, to call somebody, to run something, to fill the memory.

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'fixtures/shanghai-2018-library', name)));

const edited = (name: string, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array => {
  const parts = unzipSync(fixture(name));
  const changed = Object.entries(edits).map(([part, edit]) => [part, strToU8(edit(strFromU8(parts[part] ?? new Uint8Array())))]);
  return zipSync({ ...parts, ...Object.fromEntries(changed) });
};

const endOf = async (bytes: Uint8Array): Promise<unknown> =>
  ingest(bytes, 'a').then(
    (records) => records.map(saidBy),
    (error: unknown) => error,
  );

const said = async (name: string): Promise<unknown> => (await ingest(fixture(name), 'a')).map(saidBy);

/** Somebody who waits to be called. */
const listen = async (): Promise<{ readonly address: string; readonly calls: readonly string[] }> => {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
};

const mainParts = [
  ['form.docx', 'word/document.xml'],
  ['form.xlsx', 'xl/worksheets/sheet1.xml'],
] as const;

describe('an entity of a file', () => {
  test.each(mainParts)('that stands for a file of the machine is refused: %s', async (name, part) => {
    const secret = join(folderWith({ secret: '机密' }), 'secret');
    const bytes = edited(name, {
      [part]: (xml) =>
        xml.replace(/(<\?xml[^>]*\?>)/, `$1<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`).replace(/<(w:)?t>[^<]*</, '<$1t>&e;<'),
    });
    const end = await endOf(bytes);
    expect(end).toBeInstanceOf(IngestError);
    expect(end).toMatchObject({ code: 'unsupported-format', message: expect.stringMatching(/DOCTYPE/) });
  });

  test.each(mainParts)('that stands for a billion others is refused: %s', async (name, part) => {
    const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('');
    const bytes = edited(name, { [part]: (xml) => xml.replace(/(<\?xml[^>]*\?>)/, `$1<!DOCTYPE x [<!ENTITY e0 "哈">${levels}]>`) });
    expect(await endOf(bytes)).toMatchObject({ code: 'unsupported-format' });
  });
});

describe('a zip in a zip', () => {
  test.each(mainParts)('is not opened: %s', async (name) => {
    const bomb = zipSync({ bomb: [new Uint8Array(64 * 1024 * 1024), { level: 1 }] });
    const folder = name === 'form.docx' ? 'word' : 'xl';
    const bytes = zipSync({ ...unzipSync(fixture(name)), [`${folder}/embeddings/oleObject1.xlsx`]: bomb });
    expect(await endOf(bytes)).toEqual(await said(name));
  });
});

describe('a relationship that leads out of the file', () => {
  test('of a DOCX is not followed', async () => {
    const { address, calls } = await listen();
    const outside = ['image', 'attachedTemplate', 'header', 'footnotes', 'aFChunk', 'oleObject'].map(
      (type, index) =>
        `<Relationship Id="out${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${address}/${type}" TargetMode="External"/>`,
    );
    const bytes = edited('form.docx', {
      'word/_rels/document.xml.rels': (xml) => xml.replace('</Relationships>', `${outside.join('')}</Relationships>`),
    });
    expect(await endOf(bytes)).toEqual(await said('form.docx'));
    expect(calls).toEqual([]);
  });

  test('of an XLSX is not followed', async () => {
    const { address, calls } = await listen();
    const bytes = edited('form.xlsx', {
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="out" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="${address}/strings" TargetMode="External"/></Relationships>`,
        ),
    });
    expect(await endOf(bytes)).toEqual(await said('form.xlsx'));
    expect(calls).toEqual([]);
  });
});

describe('an action of a PDF', () => {
  const actions = (address: string, marker: string): readonly (readonly [string, string])[] => [
    ['JavaScript', `<< /S /JavaScript /JS (app.launchURL\\('${address}/js'\\); this.submitForm\\('${address}/form'\\);) >>`],
    ['Launch', `<< /S /Launch /F (/usr/bin/touch) /Unix << /F (/usr/bin/touch) /P (${marker}) >> >>`],
    ['URI', `<< /S /URI /URI (${address}/uri) >>`],
    ['SubmitForm', `<< /S /SubmitForm /F << /FS /URL /F (${address}/submit) >> >>`],
    ['GoToR', `<< /S /GoToR /F << /FS /URL /F (${address}/other.pdf) >> /D [0 /Fit] >>`],
    ['ImportData', `<< /S /ImportData /F (${marker}) >>`],
  ];

  test.each(['JavaScript', 'Launch', 'URI', 'SubmitForm', 'GoToR', 'ImportData'])('is not done: %s', async (name) => {
    const { address, calls } = await listen();
    const folder = folderWith({});
    const plain = pdfOfPages(1);
    const action = new Map(actions(address, join(folder, 'done'))).get(name) ?? '';
    // On opening the document and the page, as a named script, and on a link over the whole page.
    const text = Buffer.from(plain).toString('latin1');
    const armed = text
      .replace(
        '/Type /Catalog',
        `/Type /Catalog /OpenAction ${action} /AA << /WC ${action} >> /Names << /JavaScript << /Names [(a) ${action}] >> >>`,
      )
      .replace(
        '/Type /Page ',
        `/Type /Page /AA << /O ${action} >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 300 200] /A ${action} >>] `,
      );
    expect(armed.length).toBeGreaterThan(text.length + 3 * action.length);
    expect(await endOf(new Uint8Array(Buffer.from(armed, 'latin1')))).toEqual((await ingest(plain, 'a')).map(saidBy));
    expect([calls, readdirSync(folder)]).toEqual([[], []]);
  });
});
