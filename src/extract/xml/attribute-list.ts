/** The attributes of the element that is just being opened; they last until its handler returns. */
export interface XmlAttributes {
  /** By local name: no two attributes that are read here differ in their prefix only. */
  readonly get: (localName: string) => string | undefined;
  /** To keep: all but declarations of namespaces, by local name. */
  readonly toRecord: () => Readonly<Record<string, string | undefined>>;
}

/** One list serves all elements of a part, so that an element whose attributes nobody asks for costs next to nothing. */
export class AttributeList implements XmlAttributes {
  length = 0;
  private readonly names: string[] = [];
  private readonly values: string[] = [];

  clear(): void {
    this.length = 0;
  }

  add(name: string, value: string): void {
    this.names[this.length] = name;
    this.values[this.length] = value;
    this.length += 1;
  }

  has(name: string): boolean {
    for (let index = 0; index < this.length; index += 1) if (this.names[index] === name) return true;
    return false;
  }

  get(local: string): string | undefined {
    for (let index = this.length - 1; index >= 0; index -= 1) {
      const name = this.names[index] ?? '';
      if (name === local || (name.length > local.length && localName(name) === local && !isDeclaration(name))) return this.values[index];
    }
    return undefined;
  }

  toRecord(): Readonly<Record<string, string | undefined>> {
    const record: Record<string, string> = {};
    for (let index = 0; index < this.length; index += 1) {
      const name = this.names[index] ?? '';
      if (!isDeclaration(name)) record[localName(name)] = this.values[index] ?? '';
    }
    return record;
  }

  /** Namespaces (XML Namespaces 1.0) by attribute name: 'xmlns', 'xmlns:w'; undefined where none is declared. */
  declared(): ReadonlyMap<string, string> | undefined {
    let declared: Map<string, string> | undefined;
    for (let index = 0; index < this.length; index += 1) {
      const name = this.names[index] ?? '';
      if (!isDeclaration(name)) continue;
      declared ??= new Map();
      declared.set(name, this.values[index] ?? '');
    }
    return declared;
  }
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Most names are told apart by their first letter. */
const isDeclaration = (name: string): boolean => name.startsWith('x') && (name === 'xmlns' || name.startsWith('xmlns:'));
