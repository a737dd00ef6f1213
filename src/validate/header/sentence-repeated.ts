import { form } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

/** Shorter sentences (“资金使用规范、安全、有效”) may well stand twice. */
const shortestSentenceCharacters = 15;

export const sentenceRepeated: Rule = {
  code: 'sentence-repeated',
  severity: 'info',
  title: '同一句话不宜在各栏中反复出现。',
  basis: { id: 'R18', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) => {
    // A goal copied whole from the project goal has a rule of its own.
    const parts = filledParts(record).filter(({ key, text }) => key !== 'longTermGoal' && text.length >= shortestSentenceCharacters);
    if (parts.length < 2) return [];
    const first = new Map<string, string>();
    return parts.flatMap(({ pointer, label, text }) => {
      const sentences = [...new Set(text.split(/[。；;\n]/))]
        .filter((sentence) => sentence.length >= shortestSentenceCharacters)
        .map((sentence) => ({ sentence, key: folded(sentence) }))
        .filter(({ key }) => key.length >= shortestSentenceCharacters);
      const again = sentences.filter(({ key }) => first.has(key));
      const earlier = again[0] === undefined ? undefined : first.get(again[0].key);
      for (const { key } of sentences) if (!first.has(key)) first.set(key, label);
      return earlier === undefined
        ? []
        : [violated(pointer, `“${label}”有${again.length}句话在“${earlier}”里已经写过，如${quoted(again[0]?.sentence ?? '')}。`)];
    });
  },
  fires: [
    {
      shows: '同一句话写在必要性和总体目标里',
      record: form({
        narrative: {
          necessity: '大力宣传高校科技创新水平和取得的成就。',
          goal: '组织参展；大力宣传高校科技创新水平和取得的成就。',
        },
      }),
    },
  ],
  leavesAlone: [
    { shows: '短句重复', record: form({ narrative: { necessity: '资金使用规范。', goal: '资金使用规范。' } }) },
    {
      shows: '各写各的',
      record: form({ narrative: { necessity: '现有设备已经使用十年以上，故障频发。', goal: '更新设备三百台套，合格率达到百分之百。' } }),
    },
  ],
};
