/**
 * Integers by integers, for indexes that are built anew for every form and asked at every character: a Map takes five times as long.
 * Open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4). Values are not 0, which stands for a free place.
 */
export class IntegerMap {
  /** Key and value beside each other. */
  readonly #places: Int32Array;
  readonly #shift: number;
  readonly #mask: number;

  /** @param most so many keys at most; twice as many places keep the way to each short. */
  constructor(most: number) {
    const bits = Math.max(smallestBits, Math.ceil(Math.log2(2 * most + 1)));
    this.#places = new Int32Array(2 << bits);
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
  }

  /** 0 where the key has none. */
  get(key: number): number {
    return this.#places[this.#placeOf(key) + 1] ?? 0;
  }

  set(key: number, value: number): void {
    const place = this.#placeOf(key);
    this.#places[place] = key;
    this.#places[place + 1] = value;
  }

  /** Where the key stands, or is to stand. */
  #placeOf(key: number): number {
    const places = this.#places;
    let slot = Math.imul(key, goldenRatio) >>> this.#shift;
    while (places[2 * slot + 1] !== 0 && places[2 * slot] !== key) slot = (slot + 1) & this.#mask;
    return 2 * slot;
  }
}

const smallestBits = 4;
/** 2³² divided by the golden ratio: spreads keys that lie side by side. */
const goldenRatio = 0x9e3779b1;
