import type { Limits } from '../../model/limits.ts';
import type { Zip } from '../zip.ts';
import { firstChild, integerOf, isOn, streamChildren } from './xml-element.ts';

/** What a style adds to the text itself; looks are not read. */
export interface Style {
  readonly isHidden: boolean;
  /** A list that paragraphs of this style belong to. */
  readonly list: { readonly numId: string; readonly level: number } | undefined;
}

export type Styles = ReadonlyMap<string, Style>;

interface OwnStyle extends Partial<Style> {
  readonly basedOn: string | undefined;
}

/** Styles that hide text or number paragraphs, by id, with what they inherit (ECMA-376 17.7.4.3); all others are left out. */
export const readStyles = (zip: Zip, part: string | undefined, limits: Limits): Styles => {
  const own = new Map<string, OwnStyle>();
  if (part === undefined) return new Map();
  streamChildren(zip, part, 'w:styles', limits, (element) => {
    if (element.name !== 'w:style') return;
    const vanish = firstChild(firstChild(element, 'w:rPr'), 'w:vanish');
    const numbering = firstChild(firstChild(element, 'w:pPr'), 'w:numPr');
    const numId = firstChild(numbering, 'w:numId')?.attributes.val;
    own.set(element.attributes.styleId ?? '', {
      basedOn: firstChild(element, 'w:basedOn')?.attributes.val,
      ...(vanish ? { isHidden: isOn(vanish) } : {}),
      ...(numId === undefined ? {} : { list: { numId, level: integerOf(firstChild(numbering, 'w:ilvl')) ?? 0 } }),
    });
  });
  const styles = new Map<string, Style>();
  for (const id of own.keys()) {
    const style = resolve(own, id);
    if (style.isHidden || style.list) styles.set(id, style);
  }
  return styles;
};

/** Deeper chains are circular or absurd. */
const inheritanceDepthMaximum = 20;

const resolve = (own: ReadonlyMap<string, OwnStyle>, id: string): Style => {
  let isHidden: boolean | undefined;
  let list: Style['list'];
  let at: string | undefined = id;
  for (let depth = 0; at !== undefined && depth < inheritanceDepthMaximum; depth += 1) {
    const style: OwnStyle | undefined = own.get(at);
    isHidden ??= style?.isHidden;
    list ??= style?.list;
    at = style?.basedOn;
  }
  return { isHidden: isHidden ?? false, list: list?.numId === '0' ? undefined : list };
};
