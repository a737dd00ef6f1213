/** `words('甲 乙')` → ['甲', '乙']: labels never hold white space, so a table of them reads best as a line of text. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/);
