export interface View {
  readonly name: string;
  readonly chinese: string;
  readonly english: string;
  readonly query: string;
}

/** Ready for the questions that everybody asks first. */
export const views: readonly View[] = [
  {
    name: 'v_filing',
    chinese: '逐项目逐年度的目标表（同一张表交了几种格式的，只计一次）',
    english: 'Forms, one per unit, project, year and family: a form filed in several formats counts once, as its first file by path',
    query: `
SELECT *
FROM forms
QUALIFY row_number() OVER (
  PARTITION BY coalesce(applicant_key, form_id), coalesce(project_key, form_id), coalesce(fiscal_year::VARCHAR, form_id), family
  ORDER BY file, form_ordinal
) = 1`,
  },
  {
    name: 'v_indicator_by_category_year',
    chinese: '各年度、各类别的指标数',
    english: 'Indicators per fiscal year and category, how many forms have some, and how many targets are numeric or missing',
    query: `
SELECT
  f.fiscal_year,
  i.category_group,
  i.category,
  count(*) AS indicators,
  count(DISTINCT i.form_id) AS forms,
  count(*) FILTER (i.condition_count > 0) AS with_conditions,
  count(*) FILTER (i.target_kind = 'missing') AS without_target
FROM indicators i
JOIN forms f USING (form_id)
GROUP BY ALL`,
  },
  {
    name: 'v_flag_summary',
    chinese: '各类问题的数量',
    english: 'Flags per code and severity, in how many forms, and their share of all forms; the example is of the first form by id',
    query: `
SELECT
  severity,
  code,
  count(*) AS flags,
  count(DISTINCT form_id) AS forms,
  round(count(DISTINCT form_id) / (SELECT count(*) FROM forms), 4) AS share_of_forms,
  min_by(message, form_id || lpad(flag_ordinal::VARCHAR, 6, '0')) AS example
FROM flags
GROUP BY ALL`,
  },
  {
    name: 'v_target_vs_actual',
    chinese: '指标值与实际完成值对照',
    english:
      'Self-evaluations: each condition of a target beside the actual value in the same place and unit; met as the sign is written, null where it cannot be told (approx, no plain number reached, other unit); days_late of a deadline',
    query: `
WITH plain AS (
  SELECT * FROM conditions WHERE side = 'actual' AND comparator = '='
)
SELECT
  f.form_id,
  f.fiscal_year,
  f.applicant,
  f.project_name,
  i.indicator_ordinal,
  i.category,
  i.name,
  i.target_text,
  i.actual_text,
  t.condition_ordinal,
  t.measure,
  t.comparator,
  t.value AS target_value,
  t.upper AS target_upper,
  t.unit,
  a.value AS actual_value,
  a.value / nullif(t.value, 0) AS ratio,
  CASE t.comparator
    WHEN '=' THEN a.value = t.value
    WHEN '>' THEN a.value > t.value
    WHEN '>=' THEN a.value >= t.value
    WHEN '<' THEN a.value < t.value
    WHEN '<=' THEN a.value <= t.value
    WHEN 'between' THEN a.value BETWEEN t.value AND t.upper
  END AS met,
  i.deadline,
  i.actual_deadline,
  date_diff('day', i.deadline, i.actual_deadline) AS days_late,
  i.weight,
  i.score,
  i.note
FROM indicators i
JOIN forms f USING (form_id)
LEFT JOIN conditions t ON t.form_id = i.form_id AND t.indicator_ordinal = i.indicator_ordinal AND t.side = 'target'
LEFT JOIN plain a
  ON a.form_id = t.form_id
  AND a.indicator_ordinal = t.indicator_ordinal
  AND a.condition_ordinal = t.condition_ordinal
  AND a.unit IS NOT DISTINCT FROM t.unit
WHERE i.actual_kind IS NOT NULL AND i.actual_kind <> 'missing'`,
  },
];
