import { z } from 'zod';

// The contract with everyone downstream. The JSON Schema and the TypeScript types are derived from here.
// Every description is Chinese first, then English, parted by ' · '.

const text = (description: string) => z.string().min(1).nullable().describe(description);
const amount = (description: string) => z.number().nullable().describe(`${description}, yuan (CNY), exact to the fen`);

export const families = [
  'shanghai-2017',
  'shanghai-2022',
  'national-2011',
  'national-2015',
  'national-2021',
  'self-evaluation',
  'project-list',
  'unknown',
] as const;

export const categories = [
  'management.input',
  'management.finance',
  'management.implementation',
  'output.quantity',
  'output.quality',
  'output.timeliness',
  'output.cost',
  'cost.economic',
  'cost.social',
  'cost.ecological',
  'benefit.economic',
  'benefit.social',
  'benefit.ecological',
  'benefit.sustainability',
  'impact.management',
  'impact.personnel',
  'impact.coordination',
  'impact.facilities',
  'impact.information',
  'impact.other',
  'satisfaction',
] as const;

export const comparators = ['=', '>', '>=', '<', '<=', 'between', 'approx'] as const;
export const precisions = ['day', 'month', 'quarter', 'half-year', 'year'] as const;

export const horizons = ['long-term', 'annual'] as const;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const condition = z
  .strictObject({
    measure: text('该条件所说的量，如“培训场次” · what the clause measures, where it names it'),
    comparator: z.enum(comparators).describe('比较关系 · comparison; between includes both ends'),
    value: z.number().describe('数值，万、亿已乘出 · value with scales multiplied out; the lower end of a range'),
    upper: z.number().nullable().describe('区间上限 · upper end of a range'),
    unit: text('计量单位 · unit'),
  })
  .describe('一个量化条件 · one quantitative condition');

const deadline = z
  .strictObject({
    by: isoDate.describe('最迟日期（期间取期末） · latest day; the end of a period counts'),
    precision: z.enum(precisions).describe('时限精度 · precision of the deadline'),
    ambiguous: z.boolean().describe('是否有两种读法，如“第三季度前” · whether it reads two ways'),
  })
  .describe('完成时限 · deadline');

const frequency = z
  .strictObject({
    times: z.number().describe('次数 · how many'),
    unit: z.string().min(1).describe('次数单位 · unit of the count'),
    every: z
      .string()
      .regex(/^P\d+[YMWD]$/)
      .describe('周期，ISO 8601 时长 · period as an ISO 8601 duration'),
  })
  .describe('频次 · frequency');

export const targetSchema = z
  .strictObject({
    text: text('指标值文字（修复后） · the target as text, after repair'),
    kind: z.enum(['quantitative', 'qualitative', 'deadline', 'mixed', 'missing']).describe('指标值类别 · kind of target'),
    conditions: z.array(condition).describe('量化条件 · quantitative conditions'),
    deadline: deadline.nullable().describe('完成时限 · deadline'),
    frequency: frequency.nullable().describe('频次 · frequency'),
    quality: text('定性表述 · qualitative wording'),
  })
  .describe('指标值 · target');

const extras = z.array(
  z.strictObject({
    label: z.string().min(1).describe('栏目名原文 · label as printed'),
    text: z.string().min(1).describe('栏目内容 · its text'),
  }),
);

export const indicatorSchema = z
  .strictObject({
    ordinal: z.number().int().min(1).describe('序号，从 1 起 · 1-based, in reading order'),
    category: z.enum(categories).nullable().describe('统一类别 · concept shared by all families; null where nothing tells'),
    level1: text('一级指标（目标）原文 · level-1 label the row truly hangs under, in the form’s own words'),
    level2: text('二级指标（目标）原文 · level-2 label, in the form’s own words'),
    name: text('三级指标名称 · indicator name (level 3)'),
    target: targetSchema,
    weight: z.number().nullable().describe('权重或分值 · weight in points'),
    direction: z.enum(['positive', 'negative']).nullable().describe('正向或反向 · direction, only from a column that says it'),
    actual: targetSchema.nullable().describe('实际完成值 · actual value (self-evaluation)'),
    score: z.number().nullable().describe('得分 · score'),
    horizon: z
      .enum(horizons)
      .optional()
      .describe('所属期间：长期（中期）或年度；表中只有一张指标表时不写 · long term or year, left out where the form has one table only'),
    core: z.literal(true).optional().describe('标有★的核心指标；没有标记时不写 · marked ★ as a core indicator, left out where it is not'),
    note: text('备注、偏差原因或指标解释 · note, reason of deviation or explanation'),
    extras: extras
      .optional()
      .describe('其他栏目，如评分标准、另一时期的指标值；没有时不写 · further columns of the row, left out where there are none'),
  })
  .describe('绩效指标 · indicator');

const pointer = z.string().regex(/^(\/.*)?$/);

const repairSchema = z
  .strictObject({
    pointer: pointer.describe('所在位置（RFC 6901） · RFC 6901 pointer into this record'),
    rule: z.string().min(1).describe('修复规则 · rule id'),
    before: z.string().nullable().describe('修复前 · text before; null where the file has none'),
    after: z.string().nullable().describe('修复后 · text after'),
    confidence: z.number().min(0).max(1).optional().describe('置信度，规则确定时不写 · 0..1, left out where the rule is exact'),
    applied: z.boolean().describe('是否已采用；false 为仅建议 · false: suggested only'),
    evidence: pointer.nullable().describe('依据所在位置 · where the support stands'),
  })
  .describe('修复记录 · one change from what the file says to what the record says');

const whole = z.number().int().min(0);
const fromZero = (description: string) => whole.describe(description);
const fromOne = (description: string) => whole.min(1).describe(description);
const point = z.number();
const originSchema = z
  .union([
    z
      .strictObject({
        page: fromOne('页码，从 1 起 · page, from 1'),
        box: z
          .tuple([point, point, point, point])
          .describe('左、上、右、下，以点（1/72 英寸）计，页面左上为原点 · left, top, right, bottom in points from the page’s top left'),
      })
      .describe('PDF：页码与方框 · page and box'),
    z
      .strictObject({
        table: fromZero('第几张表，从 0 起，嵌套的表也计入 · table in document order, from 0, nested ones included'),
        row: fromZero('行，从 0 起 · row, from 0'),
        column: fromZero('列，从 0 起 · column, from 0'),
      })
      .describe('DOCX：表、行、列 · table, row, column'),
    z
      .strictObject({
        paragraph: fromZero('第几段，从 0 起 · paragraph, from 0 within its part'),
        part: z
          .string()
          .optional()
          .describe('所在部分（页眉、页脚、脚注等），正文不写 · part such as header or footnote, left out for the body'),
      })
      .describe('DOCX：表外段落 · paragraph outside tables'),
    z
      .strictObject({
        sheet: z.string().describe('工作表名 · sheet name'),
        cell: z.string().describe('单元格，如 B4 · cell address'),
      })
      .describe('XLSX、XLS：工作表与单元格 · sheet and cell'),
    z
      .strictObject({
        line: fromOne('行，从 1 起 · line, from 1'),
        column: fromOne('以制表符分隔的第几栏，从 1 起 · tab-separated field, from 1'),
      })
      .describe('文本：行与栏 · line and column'),
  ])
  .describe('来源位置 · place in the file');

const flagSchema = z
  .strictObject({
    code: z.string().min(1).describe('问题代码 · flag code'),
    severity: z.enum(['error', 'warning', 'info']).describe('严重程度 · severity'),
    pointer: pointer.describe('所在位置 · RFC 6901 pointer; empty for the whole record'),
    message: z.string().min(1).describe('问题说明 · message in Chinese'),
    origins: z
      .array(originSchema)
      .min(1)
      .optional()
      .describe('来源位置，只在问题不属于某个值时写 · places in the file, only where the flag is about no value of the record'),
  })
  .describe('提示审核人查看的问题 · what a reviewer should look at');

export const formRecordSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('记录格式版本 · version of this contract'),
    id: z
      .string()
      .regex(/^[0-9a-f]{16}-\d+$/)
      .describe('记录编号：文件 SHA-256 前 16 位加表序 · first 16 hex digits of the file’s SHA-256, and the form’s ordinal'),
    source: z
      .strictObject({
        file: z.string().min(1).describe('文件路径（相对输入目录） · path as given, relative to the input root'),
        format: z.enum(['pdf', 'docx', 'xlsx', 'xls', 'text']).describe('文件格式 · format, told by the bytes'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('文件 SHA-256 · hash of the bytes'),
        bytes: whole.describe('文件字节数 · size in bytes'),
        pages: whole.nullable().describe('页数，无页的格式为空 · pages, null where the format has none'),
        ordinal: whole.describe('在文件中的序号，从 0 起 · the form’s ordinal in the file, from 0'),
      })
      .describe('来源文件 · source file'),
    template: z
      .strictObject({
        family: z.enum(families).describe('表式 · form family'),
        title: text('表名（去空白） · title as printed, white space removed'),
      })
      .describe('表式与表名 · template'),
    fiscalYear: z.number().int().nullable().describe('预算年度 · fiscal year'),
    project: z
      .strictObject({
        applicant: text('申报（实施）单位 · applicant'),
        department: text('主管部门 · department in charge'),
        name: text('项目名称 · project name'),
        code: text('项目编码 · project code'),
        category: text('项目类别（属性） · project category'),
        performanceType: text('绩效类型（资金用途） · performance type'),
        startDate: isoDate.nullable().describe('计划开始日期 · start date, ISO 8601'),
        endDate: isoDate.nullable().describe('计划完成日期 · end date, ISO 8601'),
        governmentProcurement: z.boolean().nullable().describe('是否含有政府购买服务 · whether services are bought by government'),
      })
      .describe('项目信息 · project'),
    narrative: z
      .strictObject({
        overview: text('项目概况 · overview'),
        basis: text('立项依据 · basis'),
        necessity: text('项目设立的必要性 · necessity'),
        safeguards: text('保证项目实施的制度、措施 · safeguards'),
        plan: text('项目实施计划 · plan'),
        goal: text('总目标、年度总体目标 · goal (of the year where there are two)'),
        longTermGoal: text('中期或实施期目标 · long-term goal, where the form has its own place for it'),
      })
      .describe('文字部分 · narrative'),
    budget: z
      .strictObject({
        total: amount('项目总预算、资金总额 · total'),
        currentYear: amount('项目当年预算、年度资金总额 · current year'),
        previousYearBudget: amount('同名项目上年预算额 · previous year’s budget'),
        previousYearExecuted: amount('同名项目上年预算执行数 · previous year’s execution'),
        fiscalAppropriation: amount('其中：财政拨款 · fiscal appropriation of the year'),
        otherFunds: amount('其他资金 · other funds of the year'),
        executed: amount('全年执行数 · executed (self-evaluation)'),
      })
      .describe('资金（元） · budget'),
    extras: extras.describe(
      '合同字段之外的栏目，如项目负责人、实际完成情况 · labels of the form that have no place above, with their text',
    ),
    indicators: z.array(indicatorSchema).describe('绩效指标，按表中顺序 · indicators in reading order'),
    repairs: z.array(repairSchema).describe('修复记录，先后为序 · repairs, oldest first'),
    flags: z.array(flagSchema).describe('问题清单 · flags'),
    evidence: z
      .record(
        pointer,
        z.strictObject({
          raw: z.string().describe('原文 · verbatim text'),
          origins: z.array(originSchema).describe('来源位置 · places in the file'),
        }),
      )
      .describe('各值的出处，键为 RFC 6901 指针 · where each value was read, by pointer'),
  })
  .describe('财政项目支出绩效目标表记录 · canonical record of one filed form');

/** Read-only all the way down: a record is a result, never a workspace. */
type Deep<Value> = Value extends (infer Item)[]
  ? readonly Deep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Deep<Value[Key]> }
    : Value;

export type FormRecord = Deep<z.infer<typeof formRecordSchema>>;
export type IndicatorRecord = FormRecord['indicators'][number];
export type Target = IndicatorRecord['target'];
export type Condition = Target['conditions'][number];
export type Deadline = NonNullable<Target['deadline']>;
export type Frequency = NonNullable<Target['frequency']>;
export type Category = (typeof categories)[number];
export type Family = (typeof families)[number];
export type RepairRecord = FormRecord['repairs'][number];

/** The contract as JSON Schema, draft 2020-12. */
export const formRecordJsonSchema = (): unknown => z.toJSONSchema(formRecordSchema, { target: 'draft-2020-12' });
