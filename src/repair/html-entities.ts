/** Named character references that word processors and web editors write (HTML Living Standard, named character references). */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    middot: '·',
    bull: '•',
    times: '×',
    divide: '÷',
    plusmn: '±',
    ge: '≥',
    le: '≤',
    ne: '≠',
    asymp: '≈',
    permil: '‰',
    deg: '°',
    yen: '¥',
    sup2: '²',
    sup3: '³',
    rarr: '→',
    larr: '←',
    sect: '§',
    zwnj: '',
    zwj: '',
    shy: '',
  }),
);

const highestCodePoint = 0x10ffff;
const firstPrintable = 0x20;

/** `&nbsp;`, `&nbsp` → blank, `&#12288;` → ideographic blank; undefined for a name that is none (`R&D;`). */
export const characterOfEntity = (entity: string): string | undefined => {
  const name = entity.slice(1).replace(';', '');
  if (!name.startsWith('#')) return named.get(name);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (!(code >= firstPrintable && code <= highestCodePoint)) return undefined;
  if (code === 0xa0) return ' ';
  const isHalfOfPair = code >= 0xd800 && code <= 0xdfff;
  return isHalfOfPair ? undefined : String.fromCodePoint(code);
};
