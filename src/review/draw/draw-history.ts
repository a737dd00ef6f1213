import type { Traced } from '../../model/grid.ts';
import { escapeText } from './markup.ts';
import { repairWords } from './words.ts';

/** Characters of the unchanged text that are shown on either side of a change. */
const contextCharacters = 12;

/** The changes of a text, oldest first, each with what it took away and what it put in; '' for a text as the file has it. */
export const drawHistory = ({ repairs }: Traced): string => {
  if (repairs.length === 0) return '';
  const changes = repairs.map(({ rule, before, after, confidence, applied }) => {
    const sure = confidence === undefined ? '' : ` 把握${Math.round(confidence * 100)}%`;
    return `<li><b title="${escapeText(rule)}">${escapeText(repairWords(rule))}</b>${sure}${applied ? '' : ' 仅提示，未改'}<br>${drawChange(before, after)}</li>`;
  });
  return `<ol class="history">${changes.join('')}</ol>`;
};

/** …个前 <del>后</del><ins>后来</ins> 几个… */
const drawChange = (before: string, after: string): string => {
  const old = Array.from(before);
  const young = Array.from(after);
  const shortest = Math.min(old.length, young.length);
  let start = 0;
  while (start < shortest && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  const lead = old.slice(0, start);
  const tail = old.slice(old.length - end);
  const shownLead = lead.length > contextCharacters ? `…${lead.slice(-contextCharacters).join('')}` : lead.join('');
  const shownTail = tail.length > contextCharacters ? `${tail.slice(0, contextCharacters).join('')}…` : tail.join('');
  const removed = old.slice(start, old.length - end).join('');
  const added = young.slice(start, young.length - end).join('');
  return [
    visible(shownLead),
    removed === '' ? '' : `<del>${visible(removed)}</del>`,
    added === '' ? '' : `<ins>${visible(added)}</ins>`,
    visible(shownTail),
  ].join('');
};

/** A changed space or line break would not be seen. */
const visible = (text: string): string =>
  escapeText(text).replaceAll('\n', '<i>↵</i>').replaceAll(' ', '<i>␣</i>').replaceAll('\u3000', '<i>□</i>').replaceAll('\t', '<i>⇥</i>');
