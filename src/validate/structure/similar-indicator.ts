import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, type Row, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** Endings that make no other indicator. 人数 and 次数 do: 培训人数 and 培训次数 are two. */
const ending = /(?:完成)?(?:情况|率|工作)$/;
/** 合格率 and 合格情况 share too little to be taken for one. */
const sharedCharactersMinimum = 5;

const keyOf = ({ nameKey }: Row): string => nameKey.replace(ending, '');

export const similarIndicator: Rule = {
  code: 'similar-indicator',
  severity: 'info',
  title: '同一项内容不应换个说法填报两次。',
  basis: { id: 'R41', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) => {
    const rows = rowsOf(record);
    const keys = rows.map(keyOf);
    if (new Set(keys).size === keys.length) return [];
    const first = new Map<string, Row>();
    return findingsByRow(rows, (row) => {
      const { indicator, pointer, title } = row;
      const key = keyOf(row);
      if (key.length < sharedCharactersMinimum) return null;
      const place = `${indicator.horizon ?? ''} ${indicator.category} ${key}`;
      const earlier = first.get(place);
      if (earlier === undefined) first.set(place, row);
      return earlier === undefined || earlier.nameKey === row.nameKey
        ? null
        : violated(pointer, `${title}与第${earlier.indicator.ordinal}行的${quoted(earlier.indicator.name)}几乎相同，请核对是否重复填报。`);
    });
  },
  fires: [
    {
      shows: '推进科技成果转化和产业化：>90%；推进科技成果转化和产业化率：>90%',
      record: form({
        indicators: [
          row('output.quality', '推进科技成果转化和产业化', amount('>', 90, '%')),
          row('output.quality', '推进科技成果转化和产业化率', amount('>', 90, '%')),
        ],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '专题业务培训人数、专题业务培训次数',
      record: form({
        indicators: [
          row('output.quantity', '专题业务培训人数', amount('=', 90, '人')),
          row('output.quantity', '专题业务培训次数', amount('=', 3, '次')),
        ],
      }),
    },
    {
      shows: '同一工作的数量和质量：河道日常保洁、河道日常保洁率',
      record: form({
        indicators: [
          row('output.quantity', '河道日常保洁', amount('=', 12, '公里')),
          row('output.quality', '河道日常保洁率', amount('>=', 95, '%')),
        ],
      }),
    },
  ],
};
