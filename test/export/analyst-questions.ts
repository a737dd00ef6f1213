/** What analysts ask first, in SQL on jixiao.duckdb, with the answers that the fixtures give. */
export interface AnalystQuestion {
  readonly asks: string;
  readonly sql: string;
  readonly answer: string;
}

export const analystQuestions: readonly AnalystQuestion[] = [
  {
    asks: 'how many indicators there are per category and year (a form filed in several formats counts once)',
    sql: `
PIVOT (SELECT category, fiscal_year FROM indicators JOIN v_filing USING (form_id) WHERE fiscal_year BETWEEN 2018 AND 2021)
ON fiscal_year USING count(*)
ORDER BY category`,
    answer: `
category                   2018  2019  2020  2021
benefit.ecological            1     1     0     0
benefit.economic              1     0     0     0
benefit.social                0     3     8     3
benefit.sustainability        0     1     0     0
impact.coordination           1     0     0     0
impact.information            1     0     0     0
impact.management             1     0     0     0
impact.personnel              1     0     0     0
management.finance            1     0     4     0
management.implementation     1     0     3     0
management.input              1     2     2     2
output.cost                   1     1     0     1
output.quality                2     3    20     3
output.quantity               2     7    29     7
output.timeliness             3     3    17     4
satisfaction                  1     3     3     3`,
  },
  {
    asks: 'which units never change their targets from year to year',
    sql: `
WITH filed AS (
  SELECT applicant, project_key, fiscal_year, list((name_key, target_text) ORDER BY name_key, target_text) AS targets
  FROM indicators JOIN v_filing USING (form_id)
  GROUP BY ALL
)
SELECT applicant AS unit, count(DISTINCT project_key) AS projects, min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
FROM filed
GROUP BY applicant
HAVING count(DISTINCT fiscal_year) > 1 AND count(DISTINCT (project_key, targets)) = count(DISTINCT project_key)
ORDER BY unit`,
    answer: `
unit                  projects  first_year  last_year
临江区青少年活动中心         1        2019       2021`,
  },
  {
    asks: 'which forms ask for more than 130 % of what was executed the year before',
    sql: `
SELECT applicant AS unit, project_name AS project, fiscal_year AS "year", previous_year_executed AS executed_before,
  budget_current_year AS budget, round(100 * (budget_current_year / previous_year_executed - 1), 1) AS above_percent
FROM v_filing
WHERE previous_year_executed > 0 AND budget_current_year > 1.3 * previous_year_executed
ORDER BY above_percent DESC`,
    answer: `
unit          project       year  executed_before     budget  above_percent
临江区文化馆  市民艺术夜校  2021        465000.00  680000.00           46.2`,
  },
];
