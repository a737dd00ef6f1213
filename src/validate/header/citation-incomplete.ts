import type { FormRecord } from '../../canonical/form-record.ts';
import { matchesIn } from '../../chinese/match-at.ts';
import { form } from '../example-form.ts';
import { type Finding, type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

/** 〔2013〕60号: year, number. */
const documentNumber = /[〔［[【(（]((?:19|20)\d\d)[〕］\]】)）](?:第)?(\d+)号/g;
/** 沪教委科〔2013〕60号: the issuer stands before. */
const issuerBefore = /\p{Script=Han}{0,12}$/u;
const maximumIssuerUnits = 24; // no character takes more than two

/** Words before a number that are no issuer: 按照〔2013〕60号. */
const noIssuer = /^(?:|.*(?:按照|根据|依据|执行|落实|以及|和|与|等|及|见))$/u;

const findingsIn = (record: FormRecord, pointer: string, label: string, text: string): readonly Finding[] => {
  let told = 0;
  return matchesIn(documentNumber, text).flatMap((match) => {
    const [written, year = '', ordinal = ''] = match;
    const [issuer = ''] = issuerBefore.exec(text.slice(Math.max(told, match.index - maximumIssuerUnits), match.index)) ?? [];
    told = match.index + written.length;
    if (noIssuer.test(issuer))
      return [violated(pointer, `“${label}”引用的文号“${written}”缺少发文机关代字，如“财预〔${year}〕${ordinal}号”。`)];
    if (record.fiscalYear !== null && Number(year) > record.fiscalYear)
      return [violated(pointer, `“${label}”引用的文件“${issuer}${written}”晚于本表的预算年度${record.fiscalYear}年。`)];
    return [];
  });
};

export const citationIncomplete: Rule = {
  code: 'citation-incomplete',
  severity: 'info',
  title: '引用文件应当写全文号，且不晚于预算年度。',
  basis: { id: 'R17', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) => filledParts(record).flatMap(({ pointer, label, text }) => findingsIn(record, pointer, label, text)),
  fires: [
    { shows: '严格按照〔2013〕60号', record: form({ narrative: { plan: '严格按照〔2013〕60号《管理办法》执行。' } }) },
    { shows: '2020年度的表引用 财预〔2021〕101号', record: form({ year: 2020, narrative: { basis: '根据财预〔2021〕101号组织实施。' } }) },
  ],
  leavesAlone: [
    { shows: '《管理办法》（沪教委科〔2013〕60号）', record: form({ narrative: { basis: '《管理办法》（沪教委科〔2013〕60号）' } }) },
  ],
};
