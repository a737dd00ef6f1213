import type { Traced } from '../../model/grid.ts';
import { escapeText } from './markup.ts';

/** What a text reads now, and behind it what stands hidden in its place. */
export const drawReading = ({ text, fragments }: Traced): string => {
  const hidden = fragments.filter((fragment) => fragment.hidden);
  // Where all is hidden (a hidden row), it is the reading.
  const aside = hidden.length === fragments.length ? [] : hidden;
  return `${escapeText(text)}${aside.map((fragment) => `<s title="隐藏文字">${escapeText(fragment.text)}</s>`).join('')}`;
};
