import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import type { SourceBlock, SourceDocument, TableBlock } from '../../src/model/source-document.ts';
import { cell, docxOf, paragraph, row, run, table } from './docx-of.ts';
import { describeExtractor } from './extractor-contract.ts';

const plainBody = [
  paragraph(run('财政项目支出绩效目标表')),
  table([
    row([cell('项目名称'), cell('道路养护', '<w:gridSpan w:val="2"/>')]),
    row([cell('产出目标', '<w:vMerge w:val="restart"/>'), cell('养护里程'), cell('>=80公里')]),
    row([cell('', '<w:vMerge/>'), cell('完成时间'), cell('年底前')]),
  ]),
].join('');

const specialBody = plainBody + paragraph(run('隐藏', '<w:vanish/>') + run('说明'));

const exceeded = [{ cells: 3 }, { characters: 10 }, { inflatedBytes: 500 }, { zipEntries: 2 }, { depth: 4 }];
describeExtractor('docx', { extract, sample: async () => docxOf(specialBody), format: 'docx', exceeded });

const read = (body: string, parts?: Parameters<typeof docxOf>[1]): Promise<SourceDocument> => extract(docxOf(body, parts), defaultLimits);

const shownIn = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'text' ? [block.fragments.map(({ text, hidden }) => (hidden ? `(${text})` : text)).join('')] : [],
  );

/** Row, column, spans and text of each cell. */
const drawn = ({ blocks }: SourceDocument, index = 0): readonly string[] => {
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  return (tables[index]?.cells ?? []).map(
    ({ row: at, column, rowSpan, columnSpan, fragments }) =>
      `${at},${column} ${rowSpan}x${columnSpan} ${fragments.map(({ text, hidden }) => (hidden ? `(${text})` : text)).join('|')}`,
  );
};

describe('a paragraph', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  const field = (begin: string, instruction: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin">${begin}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const control = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const checkBox = (state: string): string => `<w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox>`;

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'hyperlinks, smart tags and simple fields',
      `<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:fldSimple>${run('丙')}</w:fldSimple>`,
      ['甲乙丙'],
    ],
    [
      'what a tracked change leaves',
      `${run('保')}<w:ins>${run('留')}</w:ins><w:del><w:r><w:delText>去</w:delText></w:r></w:del><w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`,
      ['保留新'],
    ],
    [
      'tabs as spaces and breaks as line ends',
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>',
      ['甲 乙\n丙-'],
    ],
    ['hidden text by itself', run('明') + run('暗', '<w:vanish/>') + run('明'), ['明明(暗)']],
    [
      'a ticked and an empty box of content controls',
      control(checkBox('1'), run('☒')) + run('是') + control(checkBox('0'), run('☐')) + run('否'),
      ['☒是☐否'],
    ],
    ['the state of a box without a sign', control(checkBox('1'), '') + run('是') + control(checkBox('0'), run('')) + run('否'), ['☑是☐否']],
    ['a check box that holds a paragraph', `</w:p>${control(checkBox('1'), paragraph(run('☒')))}<w:p>`, ['☒']],
    ['the state of a box that holds an empty paragraph', `</w:p>${control(checkBox('1'), paragraph(''))}<w:p>`, ['☑']],
    [
      'boxes of the older kind',
      field('<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>', ' FORMCHECKBOX ', '') +
        field('<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>', ' FORMCHECKBOX ', ''),
      ['☑☐'],
    ],
    ['the result of a form field', field('<w:ffData><w:textInput/></w:ffData>', ' FORMTEXT ', run('经费')), ['经费']],
    [
      'the chosen entry of a drop-down',
      field(
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="一次性"/><w:listEntry w:val="经常性"/></w:ddList></w:ffData>',
        ' FORMDROPDOWN ',
        '',
      ),
      ['经常性'],
    ],
    [
      'the chosen text of a drop-down control',
      control('<w:dropDownList><w:listItem w:displayText="甲"/></w:dropDownList>', run('甲')),
      ['甲'],
    ],
    [
      'a tick put into a box by overprinting',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(□,√)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('新增')}`,
      ['☑新增'],
    ],
    [
      'signs of sign fonts',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
      ['☑☐≥'],
    ],
    ['letters set in a sign font', run('þ', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run('已通过'), ['☑已通过']],
    [
      'a text box once, after its paragraph',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('文')}`,
      ['文', '框'],
    ],
    ['a text box that only a drawing has', `<w:r><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></w:r>`, ['框']],
    [
      'the base of ruby, and the ruby apart',
      '<w:r><w:ruby><w:rt><w:r><w:t>zhu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>注</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ['注', 'zhu'],
    ],
  ];

  test.each(cases)('gives %s', async (_, content, expected) => {
    expect(shownIn((await read(paragraph(content))).blocks)).toEqual(expected);
  });

  test('whose end is deleted runs into the next', async () => {
    const { blocks } = await read(paragraph(run('前'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('后')));
    expect(shownIn(blocks)).toEqual(['前后']);
  });

  test('is said to hold an embedded file, whose text is not read', async () => {
    const { notices } = await read(paragraph(`<w:r><w:object><o:OLEObject/></w:object></w:r>${run('见附表')}`));
    expect(notices.map(({ code }) => code)).toEqual(['unplaced-text']);
  });
});

describe('a list', () => {
  const level = (index: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering: readonly [string, string] = [
    'w:numbering',
    `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
     <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>`,
  ];
  const item = (numId: number, at: number, text: string): string =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`);

  test('is numbered as Word numbers it', async () => {
    const body = [
      item(1, 0, '目标'),
      item(1, 1, '数量'),
      item(1, 1, '2020年'),
      item(1, 2, '细目'),
      item(1, 0, '措施'),
      item(1, 1, '制度'),
      item(2, 0, '续'),
    ];
    const { blocks } = await read(body.join(''), { numbering });
    expect(shownIn(blocks)).toEqual(['（一）目标', '1.数量', '2. 2020年', '2.1细目', '（二）措施', '1.制度', '（十二）续']);
  });

  test('may come from a style, and be taken away by number 0', async () => {
    const styles: readonly [string, string] = [
      'w:styles',
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    ];
    const body =
      paragraph(run('甲'), '<w:pStyle w:val="b"/>') + paragraph(run('乙'), '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(shownIn((await read(body, { numbering, styles })).blocks)).toEqual(['（一）甲', '乙']);
  });
});

describe('a table', () => {
  test('is drawn with its spans', async () => {
    expect(drawn(await read(plainBody))).toEqual([
      '0,0 1x1 项目名称',
      '0,1 1x2 道路养护',
      '1,0 2x1 产出目标',
      '1,1 1x1 养护里程',
      '1,2 1x1 >=80公里',
      '2,1 1x1 完成时间',
      '2,2 1x1 年底前',
    ]);
  });

  test('keeps its merges with a bookmark between two cells', async () => {
    const withBookmark = plainBody.replace('</w:tc><w:tc>', '</w:tc><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/><w:tc>');
    expect(drawn(await read(withBookmark))).toEqual(drawn(await read(plainBody)));
  });

  test('keeps rows in place that begin or end beside it', async () => {
    const body = table([
      row([cell('甲'), cell('乙'), cell('丙')]),
      row([cell('丁'), cell('戊')], '<w:gridBefore w:val="1"/>'),
      row([cell('己')], '<w:gridAfter w:val="2"/>'),
    ]);
    const document = await read(body);
    expect(drawn(document).slice(3)).toEqual(['1,1 1x1 丁', '1,2 1x1 戊', '2,0 1x1 己']);
    expect(document.blocks[0]).toMatchObject({ rows: 3, columns: 3 });
  });

  test('joins cells merged the older way', async () => {
    const body = table([
      row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙')]),
      row([cell('丙'), cell('丁'), cell('戊')]),
    ]);
    expect(drawn(await read(body)).slice(0, 2)).toEqual(['0,0 1x2 甲', '0,2 1x1 乙']);
  });

  test('keeps text under a vertical merge as hidden', async () => {
    const body = table([row([cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙')]), row([cell('下', '<w:vMerge/>'), cell('丙')])]);
    expect(drawn(await read(body))).toEqual(['0,0 2x1 甲|(下)', '0,1 1x1 乙', '1,1 1x1 丙']);
  });

  test('has no column where no cell begins', async () => {
    const body = table([
      row([cell('甲', '<w:gridSpan w:val="3"/>'), cell('乙')]),
      row([cell('丙', '<w:gridSpan w:val="3"/>'), cell('丁')]),
    ]);
    expect((await read(body)).blocks[0]).toMatchObject({ rows: 2, columns: 2 });
  });

  test('is not made wide by a number in the file', async () => {
    const body = table([row([cell('甲', '<w:gridSpan w:val="2000000000"/>'), cell('乙')])]);
    for (const text of [body, specialBody + body]) {
      expect((await read(text)).blocks.filter(({ kind }) => kind === 'table').at(-1)).toMatchObject({ rows: 1, columns: 2 });
    }
  });

  test('keeps rows and cells in content controls, and leaves deleted rows out', async () => {
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = table([
      control(row([cell('甲'), cell('乙')])),
      row([control(cell('丙')), cell('丁')]),
      row([cell('去'), cell('去')], '<w:del/>'),
    ]);
    expect(drawn(await read(body))).toEqual(['0,0 1x1 甲', '0,1 1x1 乙', '1,0 1x1 丙', '1,1 1x1 丁']);
  });

  test('gives a fragment for each paragraph of a cell', async () => {
    const body = table([row([`<w:tc>${paragraph(run('一'))}${paragraph('')}${paragraph(run('二'))}</w:tc>`])]);
    expect(drawn(await read(body))).toEqual(['0,0 1x1 一|二']);
  });

  test('takes a nested table into the cell, whose text leads back to the nested cell', async () => {
    const nested = table([row([cell('内一'), cell('内二')])]);
    const { blocks } = await read(
      table([row([cell('外'), `<w:tc>${paragraph(run('前'))}${nested}${paragraph(run('后'))}</w:tc>`])]) + table([row([cell('次')])]),
    );
    const [outer, next] = blocks.filter((block): block is TableBlock => block.kind === 'table');
    expect(outer?.cells[1]?.fragments).toEqual([
      { text: '前', origin: { table: 0, row: 0, column: 1 } },
      { text: '内一', origin: { table: 1, row: 0, column: 0 } },
      { text: '内二', origin: { table: 1, row: 0, column: 1 } },
      { text: '后', origin: { table: 0, row: 0, column: 1 } },
    ]);
    expect(next?.cells[0]?.fragments[0]?.origin).toEqual({ table: 2, row: 0, column: 0 });
  });
});

describe('headers, footers and notes', () => {
  test('are kept with their role', async () => {
    const { blocks } = await read(plainBody, {
      header1: ['w:hdr', paragraph(run('页眉'))],
      footer1: ['w:ftr', table([row([cell('页脚')])])],
      footnotes: [
        'w:footnotes',
        `<w:footnote w:type="separator">${paragraph(run('线'))}</w:footnote><w:footnote w:id="2">${paragraph(run('脚注'))}</w:footnote>`,
      ],
    });
    const side = blocks.flatMap((block) =>
      block.kind === 'text' && block.role !== 'body' ? [[block.role, block.fragments[0]?.text, block.fragments[0]?.origin]] : [],
    );
    expect(side).toEqual([
      ['header', '页眉', { paragraph: 0, part: 'header' }],
      ['note', '脚注', { paragraph: 0, part: 'footnotes' }],
      ['footer', '页脚', { paragraph: 0, part: 'footer' }],
    ]);
  });
});
