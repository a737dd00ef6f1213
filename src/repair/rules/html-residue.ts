import { characterOfEntity } from '../html-entities.ts';
import type { ExactRule } from '../repair-rule.ts';

/**
 * Only tags that HTML knows, with attributes that look like attributes. Never `<[^>]*>`: forms print titles within titles as
 * `<关于进一步加大财政支持力度的若干政策>` and targets as `>=90%`.
 */
const paragraphTags = 'p|div|br|li|ul|ol|tr|h[1-6]|table|tbody|thead|hr|center|blockquote|section|article|pre';
const inlineTags = 'span|font|b|strong|i|em|u|s|a|td|th|img|sup|sub|o:p|small|big|label|input|col|colgroup|html|body|head|meta|st1:[a-z]+';
const attributes = String.raw`(?:\s+[a-zA-Z][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?`;
const inlineTag = new RegExp(`</?(?:${inlineTags})${attributes}>`, 'gi');
// The lookbehind lets a run of blanks be tried once, at its beginning.
const paragraphTagRun = new RegExp(String.raw`(?<!\s)\s*(?:</?(?:${paragraphTags})${attributes}>\s*)+`, 'gi');
const opening = new RegExp(`<(?:p|div|li|tr|h[1-6]|table)${attributes}>`, 'i');
const closing = /<\/(?:p|div|li|tr|h[1-6]|table)\s*>/i;
const breaking = /<(?:br|hr)\b/i;
const comment = /<!--[\s\S]*?-->/g;
const squared = /<sup>\s*([23])\s*<\/sup>/gi;
const sentenceEnd = /[。！？!?；;：:…](?:[”’"')）》〉】\]]*)$/;

const stripTags = (text: string): string =>
  text
    .replace(comment, '')
    .replace(squared, (_, power: string) => (power === '2' ? '²' : '³'))
    .replace(inlineTag, '')
    .replace(paragraphTagRun, (run, at: number, whole: string) => paragraphEnd(run, whole.slice(0, at)));

/**
 * A tag between two paragraphs is a line break. One that stands alone inside a sentence is where a page cut the paragraph:
 *
 *     …有机组成<p>部分，…  →  …有机组成部分，…
 */
const paragraphEnd = (run: string, before: string): string => {
  if (breaking.test(run) || (opening.test(run) && closing.test(run))) return '\n';
  return sentenceEnd.test(before) ? '\n' : '';
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d?);|&nbsp/g, (entity) => characterOfEntity(entity) ?? entity);

/** Text that was escaped twice (`&amp;lt;p&amp;gt;`) is read until nothing is left to read; each round makes it shorter. */
const apply = (text: string): string => {
  if (!/<[/a-zA-Z!]|&[#A-Za-z]/.test(text)) return text;
  const read = decodeEntities(stripTags(text));
  if (read === text) return text;
  return apply(read).trim();
};

export const htmlResidue: ExactRule = {
  id: 'html-residue',
  about: '去掉网页标记（<p>、<br>、&nbsp; 等），段落标记改为换行',
  certainty: 'exact',
  needs: /[<&]/,
  examples: [
    ['<p>根据上级要求，按期完成。</p>', '根据上级要求，按期完成。'],
    ['<p>第一段。</p><p>第二段。</p>', '第一段。\n第二段。'],
    ['<p>第一段。</p>\n<p>第二段。</p>', '第一段。\n第二段。'],
    ['有机组成<p>部分，推动转化。</p>', '有机组成部分，推动转化。'],
    ['<span style="font-size:12px">一、目标</span><br/>二、措施', '一、目标\n二、措施'],
    ['满意度&nbsp;&ge;&nbsp;90%', '满意度 ≥ 90%'],
    ['一、目标&nbsp&nbsp二、措施', '一、目标  二、措施'],
    ['&lt;p&gt;培训人数&lt;/p&gt;', '培训人数'],
    ['≥100m<sup>2</sup>', '≥100m²'],
  ],
  leavesAlone: [
    '《关于印发<关于进一步加大财政支持力度的若干配套政策>的通知》',
    '>=90%',
    '5<x且y>3',
    'a<b and c>d',
    '研发投入R&D占比',
    '<10天',
    'A&B；C',
  ],
  apply,
};
