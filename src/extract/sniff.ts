/** What the first bytes say a file is; its name is never asked. */
export type Container = 'empty' | 'pdf' | 'zip' | 'compound' | 'rtf' | 'image' | 'archive' | 'text-or-unknown';

/** ISO 32000-1 H.3 note 13: readers accept the header anywhere in the first 1024 bytes. */
const pdfHeaderSearchBytes = 1024;

const magics: readonly (readonly [Container, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]], // an empty zip is its end record only
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]], // [MS-CFB] 2.2: .xls, .doc, encrypted OOXML
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

export const sniff = (bytes: Uint8Array): Container => {
  if (bytes.length === 0) return 'empty';
  for (const [container, magic] of magics) if (startsWith(bytes, magic)) return container;
  return holdsPdfHeader(bytes) ? 'pdf' : 'text-or-unknown';
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

const holdsPdfHeader = (bytes: Uint8Array): boolean => {
  const start = String.fromCharCode(...bytes.subarray(0, pdfHeaderSearchBytes));
  return /%PDF-\d/.test(start);
};
