/** XML 1.0, 2.2: what stands in no document. */
const noCharacter = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A text as it reads (XML 1.0, 2.4, 2.11); undefined where it is not well-formed or has an entity of its own. */
export const plainText = (written: string): string | undefined =>
  written.includes(']]>') ? undefined : withoutReferences(written.replaceAll(/\r\n?/g, '\n'));

/** The value of an attribute as it reads (XML 1.0, 3.3.3); undefined where it is not well-formed or has an entity of its own. */
export const plainValue = (written: string): string | undefined =>
  written.includes('<') ? undefined : withoutReferences(written.replaceAll(/\r\n?|[\t\n]/g, ' '));

const withoutReferences = (text: string): string | undefined => {
  if (noCharacter.test(text)) return undefined;
  if (!text.includes('&')) return text;
  let isSound = true;
  const read = text.replaceAll(/&([^;]*)(;?)/g, (written, name: string, end: string) => {
    const character = end === '' ? undefined : (entities.get(name) ?? numbered(name));
    isSound &&= character !== undefined;
    return character ?? written;
  });
  return isSound ? read : undefined;
};

/** XML 1.0, 4.6. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** XML 1.0, 4.1: `#20013`, `#x4e2d`. Seven digits are more than any character needs. */
const numbered = (name: string): string | undefined => {
  const [, hexadecimal, decimal = ''] = /^#(?:x([0-9A-Fa-f]{1,7})|(\d{1,7}))$/.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
  if (!(code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return noCharacter.test(character) ? undefined : character;
};
