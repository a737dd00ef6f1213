/** Draws that are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to `limit` - 1; 0 where there is no room. */
  below(limit: number): number;
  /** True in this share of the draws. */
  chance(share: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** One of a list that may be empty. */
  anyOf<Item>(items: readonly Item[]): Item | undefined;
}

/** mulberry32, by Tommy Ettinger: 32 bits of state are plenty for a few dozen draws a file. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] ?? items[0],
    anyOf: (items) => items[below(items.length)],
  };
};
