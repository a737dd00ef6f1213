/** Passes items on in the order of their places, whatever order they become ready in. */
export interface PathOrder<Item> {
  /** @param place from 0, each once */
  put(place: number, item: Item): void;
  /** Passes on all that have become ready; to be called when something has. */
  advance(): void;
  /** The first place that has not been passed on. */
  readonly reached: number;
}

/** Items wait here, so they are to be small: what is long is fetched when its turn comes. */
export const createPathOrder = <Item>(isReady: (item: Item) => boolean, pass: (item: Item, place: number) => void): PathOrder<Item> => {
  const waiting = new Map<number, Item>();
  let reached = 0;
  return {
    put: (place, item) => void waiting.set(place, item),
    advance() {
      for (let item = waiting.get(reached); item !== undefined && isReady(item); item = waiting.get(reached)) {
        waiting.delete(reached);
        pass(item, reached);
        reached += 1;
      }
    },
    get reached() {
      return reached;
    },
  };
};
