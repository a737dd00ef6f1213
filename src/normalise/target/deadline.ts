import type { Deadline } from '../../canonical/form-record.ts';
import { listOf, wordTable } from '../../chinese/longest-word.ts';
import { mayHoldDate } from '../../chinese/dates-in-words.ts';
import { endAt } from '../../chinese/match-at.ts';
import { momentToIso, periodAt } from '../../chinese/periods-in-words.ts';
import { type Clause, inclusion, sliceOf, without } from './clauses.ts';

/** A deadline, and what the clause says behind it: 年底前完成10个项目. */
export interface ReadDeadline {
  readonly deadline: Deadline;
  readonly rest: Clause;
}

const maximumClauseCharacters = 60;
const maximumLeadCharacters = 16; // 项目资金拨付完成时间为6月底前

/** Words that turn a date into a limit. */
const marker = /(?:\d{1,2}[时点]整?)?(?:之前|以前|前|之内|以内|内|为止|止)/y;
/** X月前 may mean before it begins or before it ends; 12月31日前, 11月底前 leave no doubt. */
const before = /前$/;
/** Words before a date that make it a limit without any behind. */
const leads = wordTable(
  listOf(`
  于 在 至 到 截至 截止 截止到 截止至 不晚于 不迟于 不得晚于 不得迟于 最迟 最晚 至迟 最迟于 最晚于 不超过 早于 预计 计划 确保 力争 力争在 时间 时间为
  时间: 时限: 完成时间为 为 ≤ < <= = 约
`),
);
/** What is done by then. A month or year without 前 or 底 is a deadline only alone or before one of these: 10月举办, but not 2020年发展规划. */
const deeds = wordTable(
  listOf(`
  完成 举办 举行 开展 启动 实施 召开 开工 竣工 完工 验收 交付 投入 发放 拨付 支付 上线 发布 结束 建成
  到位 提交 报送 上报 印制 印发 安装 执行 组织 进行 开始 公布 办理 采购 入库 开放 运行 通过 编制 形成
  出版 开通 落实 实现 制定 签订 播出 开幕 闭幕 培训 前后 左右 期间 全部 按期 按时 如期
`),
);
/** Behind a date these make it a beginning, and before it the date of a document. */
const beginning = /^(?:起|开始|以来|以后|之后|后)/;
const noLead = /自|从|根据|依据|按照|《|〔|第$|每$/;

/** The date by which something is to be done; null where the clause names none. Of a period its end counts. */
export const readDeadline = (printed: Clause, formYear: number | null): ReadDeadline | null => {
  if (printed.folded.length > maximumClauseCharacters || !mayHoldDate(printed.folded)) return null;
  const clause = without(printed, inclusion);
  const text = clause.folded;
  for (let at = 0; at <= maximumLeadCharacters && at < text.length; at += 1) {
    const found = readAt(clause, at, formYear);
    if (found !== null) return found;
    if (/\d/.test(text.charAt(at))) return null; // a number before the date is no lead
  }
  return null;
};

const readAt = (clause: Clause, at: number, formYear: number | null): ReadDeadline | null => {
  const text = clause.folded;
  const date = periodAt(text, at);
  if (date === null || noLead.test(text.slice(0, at))) return null;
  const by = momentToIso(date.last, formYear);
  if (by === null) return null;
  const end = at + date.length;
  const mark = text.slice(end, endAt(marker, text, end));
  const rest = sliceOf(clause, end + mark.length);
  if (beginning.test(rest.folded)) return null;
  const says = mark !== '' || (date.closed && date.precision !== 'day');
  const led = at > 0 && leads.before(text, at) !== '';
  if (at > 0 && !says && !led) return null;
  if (!says && rest.folded !== '' && deeds.at(rest.folded) === '') return null;
  if (!says && /\d/.test(rest.folded)) return null; // 2020年新增就业100人 is no deadline
  if (!says && !isNear(text.slice(at, end), by, formYear)) return null;
  const ambiguous = before.test(mark) && !date.closed;
  return { deadline: { by, precision: date.precision, ambiguous }, rest };
};

/** Bare digits are a date only about the year of the form: 201811 and 2018.11 may as well be amounts. */
const nearYears = 3;
const isNear = (printed: string, by: string, formYear: number | null): boolean =>
  /[年月日季]/.test(printed) || (formYear !== null && Math.abs(Number(by.slice(0, 4)) - formYear) <= nearYears);
