import type { Traced } from '../../src/model/grid.ts';

/** A text as the only fragment of a cell; `line` tells it from others. */
export const tracedOf = (text: string, line = 1): Traced => ({ text, fragments: [{ text, origin: { line, column: 1 } }], repairs: [] });
