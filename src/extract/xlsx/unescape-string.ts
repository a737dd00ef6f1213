/** ST_Xstring (ECMA-376 22.9.2.19): what XML cannot hold is written `_x000D_`, and a text that looks so with `_x005F_` before it. */
export const unescapeString = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
