import { parseXml } from '../xml/parse-xml.ts';
import type { Zip } from '../zip.ts';
import { numberFormat } from './number-formats.ts';
import type { CellStyle } from './sheet-scan.ts';

/** The cell formats in the order that the `s` attribute of a cell counts them (ECMA-376 18.8.10). */
export const readCellStyles = (zip: Zip, part: string): readonly CellStyle[] => {
  const stated = new Map<number, string>();
  const styles: { formatId: number; isCentred: boolean }[] = [];
  let inCellFormats = false;
  parseXml(zip, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') stated.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (!inCellFormats) return;
      const current = styles.at(-1);
      if (name === 'xf') styles.push({ formatId: Number(attributes.get('numFmtId') ?? 0), isCentred: false });
      if (name === 'alignment' && current) current.isCentred = attributes.get('horizontal') === 'centerContinuous';
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles.map(({ formatId, isCentred }) => ({ isCentred, format: numberFormat(formatId, stated.get(formatId)) }));
};
