import type { Deadline, FormRecord } from '../../canonical/form-record.ts';
import { due, form, row } from '../example-form.ts';
import { runsOverYears } from '../header/runs-over-years.ts';
import { quoted } from '../reading.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const month = (date: string): string => date.slice(0, 7);
const year = (date: string): string => date.slice(0, 4);

/** 年底 on a project that ends on 25 December is no fault: a deadline is compared as coarsely as it is said, and never finer than a month. */
const complaint = ({ by, precision }: Deadline, record: FormRecord): string | null => {
  const { startDate, endDate } = record.project;
  const part = precision === 'day' || precision === 'month' ? month : year;
  if (endDate !== null && part(by) > part(endDate)) return `晚于项目的计划完成日期${endDate}`;
  if (startDate !== null && part(by) < part(startDate)) return `早于项目的计划开始日期${startDate}`;
  const isDated = startDate !== null && endDate !== null;
  return record.fiscalYear !== null && !isDated && !runsOverYears(record) && year(by) !== String(record.fiscalYear)
    ? `不在预算年度${record.fiscalYear}年之内`
    : null;
};

/** An end before the beginning is told by a rule of its own; nothing can lie between the two. */
const isReversed = ({ project: { startDate, endDate } }: FormRecord): boolean =>
  startDate !== null && endDate !== null && endDate < startDate;

const dates = { startDate: '2020-01-02', endDate: '2020-10-31' };

export const deadlineOutsidePeriod: Rule = {
  code: 'deadline-outside-period',
  severity: 'warning',
  title: '指标的完成时限应当在项目起止日期之内。',
  basis: { id: 'R63', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, pointer, title }) => {
      const reason = target.deadline === null ? null : complaint(target.deadline, record);
      if (reason !== null && isReversed(record))
        return undecidable(`${pointer}/target`, '项目起止日期前后颠倒，不能判断完成时限是否在其内。');
      return reason === null
        ? null
        : violated(`${pointer}/target`, `${title}的完成时限${quoted(target.text)}（${target.deadline?.by ?? ''}）${reason}。`);
    }),
  fires: [
    {
      shows: '10月31日完成的项目，11月底前完成',
      record: form({ project: dates, indicators: [row('output.timeliness', '验收时间', due('11月底前完成', '2020-11-30', 'month'))] }),
    },
    {
      shows: '2020年度的表，2019年6月30日前完成',
      record: form({ year: 2020, indicators: [row('output.timeliness', '资金拨付时间', due('2019年6月30日前完成', '2019-06-30', 'day'))] }),
    },
  ],
  leavesAlone: [
    {
      shows: '10月31日完成的项目，9月底前完成',
      record: form({ project: dates, indicators: [row('output.timeliness', '验收时间', due('9月底前完成', '2020-09-30', 'month'))] }),
    },
    {
      shows: '12月25日完成的项目，年底前完成',
      record: form({
        project: { startDate: '2020-01-02', endDate: '2020-12-25' },
        indicators: [row('output.timeliness', '报告完成时间', due('年底前完成', '2020-12-31', 'year'))],
      }),
    },
    {
      shows: '跨年度项目',
      record: form({
        year: 2020,
        project: { category: '延续项目' },
        indicators: [row('output.timeliness', '竣工时间', due('2021年6月底', '2021-06-30', 'month'))],
      }),
    },
  ],
  undecided: [
    {
      shows: '起止日期前后颠倒',
      record: form({
        project: { startDate: '2021-12-20', endDate: '2021-01-03' },
        indicators: [row('output.timeliness', '验收时间', due('11月底前完成', '2021-11-30', 'month'))],
      }),
    },
  ],
};
