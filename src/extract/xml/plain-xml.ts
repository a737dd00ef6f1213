import { AttributeList } from './attribute-list.ts';
import { plainText, plainValue } from './plain-characters.ts';
import type { XmlEvents } from './xml-events.ts';

/** How far a part was told. */
export interface PlainReading {
  /** The whole part was plain and well-formed. */
  readonly isWhole: boolean;
  /** Events that were told. */
  readonly told: number;
}

/**
 * Tells a part in the plain XML that office programs write: elements with ASCII names, attributes, text, the five entities, numbered
 * characters. At anything else (comments, CDATA, other scripts in names, spaces round '=') and at anything that is not well-formed it
 * stops; what it told until then is what a strict parser tells first. A third of the time that a parser takes which is ready for
 * everything.
 */
export const tellPlainXml = (xml: string, events: XmlEvents): PlainReading => {
  const reader = new PlainReader(xml, events);
  const isWhole = reader.tellAll();
  return { isWhole, told: reader.told };
};

const code = (character: string): number => character.charCodeAt(0);
const [less, greater, slash, equals, quote, apostrophe] = [code('<'), code('>'), code('/'), code('='), code('"'), code("'")];
const [ampersand, bracket, space, tab, lineFeed, carriageReturn] = [code('&'), code(']'), code(' '), code('\t'), code('\n'), code('\r')];
/** From here on there are halves of pairs, private characters, and two that are none. */
const firstUnsure = 0xd800;

/** Office writes double quotes, lxml (python-docx, openpyxl) single ones. */
const declaration =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?: standalone=(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/;
const declarationMaximum = 200;

/** By character code: 2 begins a name, 1 stands in one. */
const inNames = Uint8Array.from({ length: 128 }, (_, at) => {
  const character = String.fromCharCode(at);
  if (/[A-Za-z_]/.test(character)) return 2;
  return /[0-9.:-]/.test(character) ? 1 : 0;
});

/** More attributes than this are left to the strict parser, as each is compared with those before it. */
const attributesMaximum = 64;

/** A power of two. A part has a few dozen names; two that fall on one place take turns. */
const namePlaces = 256;

class PlainReader {
  told = 0;
  private at = 0;
  private readonly xml: string;
  private readonly events: XmlEvents;
  /** Names of the open elements. */
  private readonly path: string[] = [];
  private readonly knownNames: string[] = new Array<string>(namePlaces).fill('');
  private readonly attributes = new AttributeList();

  constructor(xml: string, events: XmlEvents) {
    this.xml = xml;
    this.events = events;
  }

  tellAll(): boolean {
    const { xml, path } = this;
    this.at = declaration.exec(xml.slice(0, declarationMaximum))?.[0].length ?? 0;
    if (this.at === 0 && xml.charCodeAt(0) !== less) return false;
    let hasRoot = false;
    for (;;) {
      if (!this.tellText()) return false;
      if (this.at === xml.length) return hasRoot && path.length === 0;
      if (xml.charCodeAt(this.at + 1) === slash) {
        if (!this.tellClose()) return false;
      } else {
        if (hasRoot && path.length === 0) return false;
        hasRoot = true;
        if (!this.tellOpen()) return false;
      }
    }
  }

  /** Up to the next tag or the end. */
  private tellText(): boolean {
    const { xml } = this;
    const start = this.at;
    let isPlain = true;
    let at = start;
    for (; at < xml.length; at += 1) {
      const character = xml.charCodeAt(at);
      if (character === less) break;
      if (character < space || character === ampersand || character === bracket || character >= firstUnsure) isPlain = false;
    }
    this.at = at;
    if (at === start) return true;
    const written = xml.slice(start, at);
    const isInRoot = this.path.length > 0;
    if (isInRoot ? at === xml.length : /[^ \t\r\n]/.test(written)) return false;
    const text = isPlain ? written : plainText(written);
    if (text === undefined) return false;
    if (this.events.text) {
      this.told += 1;
      this.events.text(text);
    }
    return true;
  }

  private tellOpen(): boolean {
    const { xml, attributes } = this;
    this.at += 1;
    const name = this.readName();
    if (name === '') return false;
    attributes.clear();
    for (;;) {
      const hasSpace = this.skipSpace();
      const character = xml.charCodeAt(this.at);
      if (character === greater) {
        this.at += 1;
        this.path.push(name);
        this.told += 1;
        this.events.open(name, attributes);
        return true;
      }
      if (character === slash) {
        if (xml.charCodeAt(this.at + 1) !== greater) return false;
        this.at += 2;
        this.told += 2;
        this.events.open(name, attributes);
        this.events.close(name);
        return true;
      }
      if (!hasSpace || !this.readAttribute()) return false;
    }
  }

  private readAttribute(): boolean {
    const { xml, attributes } = this;
    const name = this.readName();
    if (name === '' || xml.charCodeAt(this.at) !== equals) return false;
    if (attributes.length === attributesMaximum || attributes.has(name)) return false;
    const mark = xml.charCodeAt(this.at + 1);
    if (mark !== quote && mark !== apostrophe) return false;
    const start = this.at + 2;
    let isPlain = true;
    let at = start;
    for (; at < xml.length; at += 1) {
      const character = xml.charCodeAt(at);
      if (character === mark) break;
      if (character < space || character === ampersand || character === less || character >= firstUnsure) isPlain = false;
    }
    if (at === xml.length) return false;
    this.at = at + 1;
    const written = xml.slice(start, at);
    const value = isPlain ? written : plainValue(written);
    if (value === undefined) return false;
    attributes.add(name, value);
    return true;
  }

  private tellClose(): boolean {
    const { xml } = this;
    const name = this.path.pop();
    if (name === undefined || !xml.startsWith(name, this.at + 2)) return false;
    this.at += 2 + name.length;
    this.skipSpace();
    if (xml.charCodeAt(this.at) !== greater) return false;
    this.at += 1;
    this.told += 1;
    this.events.close(name);
    return true;
  }

  private skipSpace(): boolean {
    const { xml } = this;
    const start = this.at;
    let at = start;
    for (; ; at += 1) {
      const character = xml.charCodeAt(at);
      if (character !== space && character !== lineFeed && character !== carriageReturn && character !== tab) break;
    }
    this.at = at;
    return at > start;
  }

  /** '' where no name stands. A name that was read before is the same string, not one more. */
  private readName(): string {
    const { xml, knownNames } = this;
    const start = this.at;
    let place = 0;
    let at = start;
    for (; ; at += 1) {
      const character = xml.charCodeAt(at);
      if (!(character < 128) || inNames[character] === 0) break;
      place = (place * 31 + character) & 0xffffff;
    }
    this.at = at;
    place &= namePlaces - 1;
    const known = knownNames[place] ?? '';
    if (known.length === at - start && xml.startsWith(known, start)) return known;
    if (inNames[xml.charCodeAt(start)] !== 2) return '';
    const name = xml.slice(start, at);
    knownNames[place] = name;
    return name;
  }
}
