import type { CodeKind } from '../codes.ts';
import type { SarifMessage } from './sarif-types.ts';

/** What a viewer shows beside a result: what is asked for, on what it rests, and examples. */
export const codeHelp = ({ title, rule }: CodeKind): SarifMessage => {
  if (rule === null) return { text: title };
  const fires = rule.fires.map(({ shows }) => shows);
  const leavesAlone = rule.leavesAlone.map(({ shows }) => shows);
  return {
    text: [title, `依据：${rule.basis.source}。`, `会报出：${fires.join('；')}。`, `不报出：${leavesAlone.join('；')}。`].join('\n'),
    markdown: [title, `**依据**　${rule.basis.source}`, `**会报出**\n\n${listed(fires)}`, `**不报出**\n\n${listed(leavesAlone)}`].join(
      '\n\n',
    ),
  };
};

const listed = (items: readonly string[]): string => items.map((item) => `- ${escaped(item)}`).join('\n');

/** `>=**次` is text, not a quotation and not bold. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
