import { withoutSpace } from '../../chinese/width.ts';
import type { Paragraph } from '../../model/grid.ts';
import { columnRoleOf, headerKeyOf, level1Of, level2Of } from '../vocabulary.ts';

/** A word of a text layer: what once stood in one cell, or a piece of it. */
export interface Token {
  readonly text: string;
  readonly from: readonly Paragraph[];
  readonly kind: 'label' | 'head' | 'level1' | 'level2' | 'text';
}

/** A label broken over lines comes in at most so many pieces: 项目 ‖ 绩效 ‖ 目标. */
const mostPieces = 4;

/**
 * The lines of a text layer as tokens: lines that hold several cells are parted at labels, labels broken over lines are put together.
 *
 *     10,308,000.00 年度资金申请总额   →  text 10,308,000.00 · label 年度资金申请总额
 *     服务对象满意度 ⏎ 指标            →  level2 服务对象满意度指标
 */
export function paragraphsToTokens(paragraphs: readonly Paragraph[]): readonly Token[] {
  const pieces = paragraphs.flatMap((paragraph) => piecesOf(paragraph.text).map((text) => ({ text, paragraph })));
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const label = longestLabel(pieces.slice(at, at + mostPieces));
    const taken = pieces.slice(at, at + (label?.pieces ?? 1));
    const from = [...new Set(taken.map(({ paragraph }) => paragraph))];
    const text = label ? taken.map((piece) => withoutSpace(piece.text)).join('') : (taken[0]?.text ?? '');
    tokens.push({ text, from, kind: label?.kind ?? 'text' });
    at += taken.length;
  }
  return tokens.map((token, at) =>
    token.kind === 'level1' && tokens[at + 1]?.kind !== 'level2' && level2Of(token.text) ? { ...token, kind: 'level2' as const } : token,
  );
}

function piecesOf(line: string): readonly string[] {
  const parts = line
    .trim()
    .split(/[ \u3000\t]+/)
    .filter((part) => part !== '');
  return parts.some((part) => kindOf(part) !== null) ? parts : [line.trim()].filter((text) => text !== '');
}

function longestLabel(pieces: readonly { readonly text: string }[]): { readonly kind: Token['kind']; readonly pieces: number } | null {
  for (let count = pieces.length; count > 0; count -= 1) {
    const kind = kindOf(
      pieces
        .slice(0, count)
        .map(({ text }) => text)
        .join(''),
    );
    if (kind) return { kind, pieces: count };
  }
  return null;
}

/** In a text layer only what ends like a level label is one: 群众满意度 is the name of an indicator, 满意度指标 a label. */
const levelShape = /(?:指标|目标)(?:[（(][^（）()]*[）)])?$/;

function kindOf(text: string): Token['kind'] | null {
  if (text.length > 40) return null;
  const plain = withoutSpace(text);
  if (columnRoleOf(plain) && /指标|目标|值|权重|分值|得分|单位|符号/.test(plain) && !level1Of(plain) && !level2Of(plain)) return 'head';
  if (levelShape.test(plain) && level1Of(plain)) return 'level1';
  if (levelShape.test(plain) && level2Of(plain)) return 'level2';
  return headerKeyOf(plain) ? 'label' : null;
}
