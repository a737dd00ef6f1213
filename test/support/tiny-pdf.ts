/** A page of a hand-made PDF: its content stream and what differs from the defaults. */
export interface TinyPage {
  readonly content: string;
  /** Entries of the page dictionary, e.g. '/Rotate 90'. */
  readonly entries?: string;
  /** Inside /Resources, beside the font /F1 (Helvetica). */
  readonly resources?: string;
}

export interface TinyPdf {
  readonly pages: readonly TinyPage[];
  /** Further objects, numbered from 10, as they stand between `obj` and `endobj`. */
  readonly objects?: readonly string[];
  /** Inside the trailer. */
  readonly trailer?: string;
}

const firstFurtherObject = 10;

/** Writes a PDF of the smallest sort: 300 × 200 points a page, one font, no compression. */
export const tinyPdf = ({ pages, objects = [], trailer = '' }: TinyPdf): Uint8Array => {
  const bodies = new Map<number, string>();
  const firstPage = firstFurtherObject + objects.length;
  bodies.set(1, '<< /Type /Catalog /Pages 2 0 R >>');
  bodies.set(2, `<< /Type /Pages /Kids [${pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  bodies.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [index, object] of objects.entries()) bodies.set(firstFurtherObject + index, object);
  for (const [index, { content, entries = '', resources = '' }] of pages.entries()) {
    const number = firstPage + index * 2;
    bodies.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources << /Font << /F1 3 0 R ${fontsOf(resources)} >> ${othersOf(resources)} >> /Contents ${number + 1} 0 R ${entries} >>`,
    );
    bodies.set(number + 1, stream(content));
  }
  return assemble(bodies, trailer);
};

/** A stream object; `entries` go into its dictionary. */
export const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;

/** '/Font /F2 10 0 R' inside `resources` joins the font that is always there. */
const fontsOf = (resources: string): string => /\/Font\s*<<(.*?)>>/s.exec(resources)?.[1] ?? '';
const othersOf = (resources: string): string => resources.replace(/\/Font\s*<<.*?>>/s, '');

const assemble = (bodies: ReadonlyMap<number, string>, trailer: string): Uint8Array => {
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of bodies) {
    offsets.set(number, Buffer.byteLength(text, 'latin1'));
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...bodies.keys()) + 1;
  const start = Buffer.byteLength(text, 'latin1');
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number += 1) {
    const offset = offsets.get(number);
    text += offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
};
