import type { FormFamily } from '../families/family.ts';
import type { Field, Form, IndicatorRow, Sourced } from '../model/form.ts';
import type { Layout, Traced } from '../model/grid.ts';
import { Claims } from './claims.ts';
import { readHeaderFields } from './header-fields.ts';
import { readFurtherLabels } from './further-labels.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import type { LabelledLine } from './labelled-values.ts';
import { blocksToLines, type Line } from './lines.ts';
import { type MoneyUnit, statedUnit, unitOfLine } from './money-unit.ts';
import { readMoneyTable } from './money-table.ts';
import { isProjectList, splitProjects, unitHeadings } from './project-list.ts';
import { horizonsOf, readIndicators } from './read-indicators.ts';
import { linesToSegments, type Segment } from './segments.ts';
import type { TableRow } from './table-row.ts';
import { yearFigure } from './signs.ts';
import { headerToRows } from './table-rows.ts';
import { familyById, tellFamily } from './tell-family.ts';
import { textLayerToBlocks } from './text-layer/text-layer-to-blocks.ts';
import { hasYear, isYearHeading, isYearLine } from './title.ts';
import { headerKeyOf, isWebLine } from './vocabulary.ts';

/** Finds the forms in a layout: one for each title with an indicator table, one for each project of a list. */
export function understand(layout: Layout): readonly Form[] {
  const forms = linesToSegments(blocksToLines(layout.blocks)).flatMap(segmentToForms);
  return forms.length > 0
    ? forms
    : linesToSegments(blocksToLines(textLayerToBlocks(layout.blocks)))
        .flatMap(segmentToForms)
        .map((form) => ({ ...form, tableFromText: true }));
}

function segmentToForms(segment: Segment): readonly Form[] {
  const claims = new Claims();
  if (segment.title) claims.take([segment.title.traced]);
  const [header] = segment.headers;
  if (!header) return [];
  return isProjectList(header) ? listToForms(segment, header, claims) : [segmentToForm(segment, claims)];
}

function segmentToForm(segment: Segment, claims: Claims): Form {
  const year = findYear(segment, claims);
  const tables = segment.headers.map((header) => ({ header, ...headerToRows(header, segment, claims) }));
  const all = tables.flatMap(({ rows }) => rows);
  const family = tellFamily({
    title: segment.title?.traced.text ?? '',
    headers: segment.headers,
    fields: segment.lines.flatMap(({ values }) => values).map(({ key, label }) => ({ key, label: label.text })),
    level1: levelTexts(all, 'level1'),
    level2: levelTexts(all, 'level2'),
  });
  const outside = outsideTables(segment, all);
  const money = readMoneyTable(outside, claims);
  const fields = readHeaderFields(outside, segment.headers[0]?.line.index ?? 0, family?.moneyUnit ?? '元', claims);
  const horizons = horizonsOf(all);
  const indicators = tables.flatMap(({ rows, labelOnly }): readonly IndicatorRow[] => {
    claims.take(labelOnly);
    return readIndicators(rows, (family ?? unknownFamily).tree, claims, horizons);
  });
  const further = readFurtherLabels(outside, claims);
  return {
    family: family?.id ?? 'unknown',
    title: titleOf(segment),
    year,
    fields: [
      ...money,
      ...tables.flatMap(({ sums }) => sums.flatMap(sumFields)),
      ...fields.filter(({ key }) => key === 'extra' || money.every((field) => field.key !== key)),
      ...further,
    ],
    indicators,
    unplaced: unplacedIn(segment.lines, claims),
  };
}

/** 总分 ‖ 100 ‖ 97.8 → 总分／分值 100, 总分／得分 97.8. */
function sumFields(row: TableRow): readonly Field[] {
  const [label] = row.line.places;
  if (!label) return [];
  const sums = [
    ...(['weight', 'score'] as const).map((role) => ({ words: role === 'weight' ? '分值' : '得分', cells: row.cells(role) })),
    ...row.further.map(({ head, cells }) => ({ words: head.text, cells })), // 复核得分
  ];
  return sums.flatMap(({ words, cells: [cell] }): Field[] => {
    const text = `${label.traced.text}／${words}`;
    return cell && cell !== label.cell
      ? [{ key: 'extra', value: { text: cell.text, from: [cell] }, label: { text, from: [label.traced] } }]
      : [];
  });
}

function listToForms(segment: Segment, header: IndicatorHeader, claims: Claims): readonly Form[] {
  const family = familyById('project-list');
  const year = findYear(segment, claims);
  const { rows, labelOnly } = headerToRows(header, segment, claims);
  claims.take(labelOnly);
  const unit: MoneyUnit = statedUnit(segment.lines) ?? family.moneyUnit;
  const outside = outsideTables(segment, rows).filter(({ index }) => index < header.line.index);
  const shared = readHeaderFields(outside, header.line.index, unit, claims);
  const projects = splitProjects(header, rows, unitHeadings(header, segment.lines), unit, claims);
  const forms = projects.map(
    (project): Form => ({
      family: family.id,
      title: titleOf(segment),
      year,
      fields: [...project.fields, ...shared.filter(({ key }) => project.fields.every((field) => field.key !== key))],
      indicators: readIndicators(project.rows, family.tree, claims),
      unplaced: [],
    }),
  );
  const further = readFurtherLabels(outside, claims);
  const unplaced = unplacedIn(segment.lines, claims);
  return forms.map((form, at) => (at === 0 ? { ...form, fields: [...form.fields, ...further], unplaced } : form));
}

/** A layout that fits no family is still read by its labels: with the widest tree. */
const unknownFamily: Pick<FormFamily, 'tree'> = familyById('self-evaluation');

const titleOf = ({ title }: Segment): Sourced | null => (title ? { text: title.traced.text, from: [title.traced] } : null);

const levelTexts = (rows: readonly TableRow[], level: 'level1' | 'level2'): readonly string[] => [
  ...new Set(rows.flatMap((row) => row.cells(level).map(({ text }) => text))),
];

/** Lines of the form that hold no indicator rows. */
function outsideTables(segment: Segment, rows: readonly TableRow[]): readonly LabelledLine[] {
  const inside = new Set(rows.map(({ line }) => line.index));
  return segment.lines.filter(({ index }) => !inside.has(index));
}

/** （2020年度） below the title, else 2020年绩效目标 above the table, else a cell of its own, else the title itself. */
function findYear({ lines, title, headers }: Segment, claims: Claims): Sourced | null {
  const printed: Traced[] = [];
  for (const { places } of lines)
    for (const { traced, signs } of places)
      if ((signs & yearFigure) !== 0 && (isYearLine(traced.text) || isYearHeading(traced.text))) printed.push(traced);
  claims.take(printed);
  const [found] = [...printed.filter(({ text }) => isYearLine(text)), ...printed];
  if (found) return { text: found.text, from: [found] };
  const cell = lines.flatMap(({ values }) => values).find(({ key, value }) => key === 'year' && value && hasYear(value.text));
  if (cell?.value) return cell.value;
  if (title && hasYear(title.traced.text)) return { text: title.traced.text, from: [title.traced] };
  const heading = lines
    .filter(({ index, places }) => index < (headers[0]?.line.index ?? 0) && places.length <= 2)
    .flatMap(({ places }) => places.map(({ traced }) => traced));
  const mentioned = heading.find(
    ({ text }) => text.length < longestYearLine && /(?:^|[\s\u3000（(])20\d\d年(?:度|$|[\s\u3000）)])/.test(text),
  );
  return mentioned ? { text: mentioned.text, from: [mentioned] } : null;
}
/** 单位名称：云岭市水务局　　2022年　　单位：万元. */
const longestYearLine = 60;
/** What no label, value, head or indicator took. Group heads (绩效指标, 项目资金) are known and say nothing by themselves. */
function unplacedIn(lines: readonly Line[], claims: Claims): readonly Sourced[] {
  const unplaced: Sourced[] = [];
  for (const { places } of lines)
    for (const { traced } of places)
      if (!claims.has(traced) && saysSomething(traced.text)) unplaced.push({ text: traced.text, from: [traced] });
  return unplaced;
}

const saysSomething = (text: string): boolean =>
  headerKeyOf(text) !== 'group' && unitOfLine(text) === null && !isWebLine(text) && !/^[\s\-—–/\\.…]*$/.test(text);
