/**
 * Integers by integers, for indexes that are built anew for every form and asked at every character: a Map takes five times as long.
 * Open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4). Values are not 0, which stands for a free place.
 */
export class IntegerMap {
  /** Key and value beside each other. */
  #places: Int32Array;
  #shift: number;
  #mask: number;
  #size = 0;

  /** @param expected so many keys, where they are few: room for more is made when they come. */
  constructor(expected: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(2 * expected + 1)), smallestBits), largestBitsAtFirst);
    this.#places = new Int32Array(2 << bits);
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
  }

  /** 0 where the key has none. */
  get(key: number): number {
    return this.#places[this.#placeOf(key) + 1] ?? 0;
  }

  set(key: number, value: number): void {
    let place = this.#placeOf(key);
    if (this.#places[place + 1] === 0) {
      this.#size += 1;
      // Half of the places free keep the way to each short.
      if (2 * this.#size > this.#mask) {
        this.#grow();
        place = this.#placeOf(key);
      }
    }
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

  #grow(): void {
    const before = this.#places;
    this.#places = new Int32Array(2 * before.length);
    this.#shift -= 1;
    this.#mask = 2 * this.#mask + 1;
    for (let from = 0; from < before.length; from += 2) {
      const value = before[from + 1] ?? 0;
      if (value === 0) continue;
      const key = before[from] ?? 0;
      const place = this.#placeOf(key);
      this.#places[place] = key;
      this.#places[place + 1] = value;
    }
  }
}

const smallestBits = 4;
/** As many as a form asks for. A text of millions of characters has far fewer different pairs. */
const largestBitsAtFirst = 12;
/** 2³² divided by the golden ratio: spreads keys that lie side by side. */
const goldenRatio = 0x9e3779b1;
