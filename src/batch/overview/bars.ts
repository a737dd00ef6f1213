import { grouped, html } from './html-text.ts';

export interface Bar {
  readonly label: string;
  /** More about it, for who holds the pointer there. */
  readonly hint?: string;
  readonly value: number;
  /** What stands at its end; the value where left out. */
  readonly shown?: string;
  /** A class of the page's style: 'error', 'warning', 'info'; plain where left out. */
  readonly tone?: string;
}

// Pixels of the drawing, which scales with the page.
const width = 960;
const rowHeight = 24;
const barHeight = 15;
const valueRoom = 110;
/** A sliver shows that there is something. */
const leastBar = 2;
/** Of a digit or a Latin letter at 13 px; a Chinese character takes two. */
const letterWidth = 7;
const mostLabel = 420;

/** Lying bars, longest first as they come. */
export const bars = (items: readonly Bar[], title: string): string => {
  const labelRoom = Math.min(mostLabel, Math.max(...items.map(({ label }) => textWidth(label))) + 12);
  const most = Math.max(...items.map(({ value }) => value));
  const room = width - labelRoom - valueRoom;
  const rows = items.map(({ label, hint, value, shown, tone = 'plain' }, index) => {
    const y = index * rowHeight;
    const length = Math.max(leastBar, Math.round((value / most) * room));
    return [
      `<g><title>${html(hint ?? label)}</title>`,
      `<text x="${labelRoom - 8}" y="${y + 16}" text-anchor="end">${html(clipped(label, labelRoom - 12))}</text>`,
      `<rect class="${tone}" x="${labelRoom}" y="${y + 4}" width="${length}" height="${barHeight}" rx="2"/>`,
      `<text class="value" x="${labelRoom + length + 6}" y="${y + 16}">${html(shown ?? grouped(value))}</text></g>`,
    ].join('');
  });
  return `<svg viewBox="0 0 ${width} ${items.length * rowHeight + 4}" role="img" aria-label="${html(title)}">${rows.join('')}</svg>`;
};

const characterWidth = (character: string): number => (character < '\u0300' ? letterWidth : 2 * letterWidth);
const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + characterWidth(character), 0);

/** Keeps the end, which tells files apart. */
const clipped = (text: string, room: number): string => {
  if (textWidth(text) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`…${characters.join('')}`) > room) characters.shift();
  return `…${characters.join('')}`;
};
