import type { FormRecord } from '../../canonical/form-record.ts';
import { form } from '../example-form.ts';
import { type Finding, type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

/** 沪教委科〔2013〕60号: issuer, year, number. */
const documentNumber = /(\p{Script=Han}{0,12})[〔［[【(（]((?:19|20)\d\d)[〕］\]】)）](?:第)?(\d+)号/gu;
/** Words before a number that are no issuer: 按照〔2013〕60号. */
const noIssuer = /^(?:|.*(?:按照|根据|依据|执行|落实|以及|和|与|等|及|见))$/u;

/** A whole page of prose is searched for it in a tenth of the time. */
const yearInBrackets = /[〔［[【(（](?:19|20)\d\d[〕］\]】)）]/;

const findingsIn = (record: FormRecord, pointer: string, label: string, text: string): readonly Finding[] =>
  (yearInBrackets.test(text) ? [...text.matchAll(documentNumber)] : []).flatMap((match) => {
    const [cited = '', issuer = '', year = '', ordinal = ''] = match;
    if (noIssuer.test(issuer))
      return [violated(pointer, `“${label}”引用的文号“${cited.slice(issuer.length)}”缺少发文机关代字，如“财预〔${year}〕${ordinal}号”。`)];
    if (record.fiscalYear !== null && Number(year) > record.fiscalYear)
      return [violated(pointer, `“${label}”引用的文件“${cited}”晚于本表的预算年度${record.fiscalYear}年。`)];
    return [];
  });

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
