import { layoutShanghai } from '../../../fixtures/make/layout-shanghai.ts';
import type { PrintedForm } from '../../../fixtures/make/printed-form.ts';
import { shanghai2018 } from '../../../fixtures/make/shanghai-2018.ts';
import { writeDocx } from '../../../fixtures/make/write-docx.ts';
import { writeText } from '../../../fixtures/make/write-text.ts';
import { writeXlsx } from '../../../fixtures/make/write-xlsx.ts';

/** The second Shanghai form with as many indicators as wanted, its empty sections left out. */
const formOf = (rows: number): PrintedForm => {
  const sections = shanghai2018.sections.filter((section) => section.rows.length > 0);
  const each = Math.ceil(rows / sections.length);
  const grown = sections.map((section, index) => {
    const wanted = Math.max(0, Math.min(each, rows - index * each));
    const own = section.rows;
    return {
      ...section,
      rows: Array.from({ length: wanted }, (_, row) => ({
        name: `${own[row % own.length]?.name ?? ''}（第${row + 1}项）`,
        target: own[row % own.length]?.target ?? '',
      })),
    };
  });
  return layoutShanghai({ ...shanghai2018, sections: grown.filter((section) => section.rows.length > 0) });
};

/** Its level labels are printed once and leave their rows blank, as text copies do. */
export const textOfRows = async (rows: number): Promise<Uint8Array> => Buffer.from(writeText(formOf(rows), '\n'));
export const xlsxOfRows = (rows: number): Promise<Uint8Array> => writeXlsx([formOf(rows)]);
export const docxOfRows = (rows: number): Promise<Uint8Array> => writeDocx(formOf(rows));
