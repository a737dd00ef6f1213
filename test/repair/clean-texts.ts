import fc from 'fast-check';
import { createSegmentation, type Segmentation } from '../../src/chinese/segmentation.ts';
import type { Traced } from '../../src/model/grid.ts';
import { repairTexts } from '../../src/repair/repair-texts.ts';
import { rules } from '../../src/repair/rules.ts';
import { tracedOf } from './traced.ts';

export const language = createSegmentation('@node-rs/jieba');
export const repaired = (texts: readonly string[], with_: Segmentation = language): readonly Traced[] =>
  repairTexts(
    texts.map((text, index) => tracedOf(text, index + 1)),
    rules,
    with_,
  );

/** Clean texts as forms have them. */
export const names = [
  '预算执行率',
  '桥梁定期检测',
  '故障响应时间',
  '参训人员考核通过率',
  '长效管理制度健全性',
  '服务对象满意度',
  '库房温湿度达标率',
];
export const values = ['≥90%', '=25个中心', '150-200项', '>1万字', '年底前完成', '100%', '2000万元'];
export const sentences = [
  '完成年度检测任务，保障设备正常运行。',
  '参训人员考核通过率达到90%以上；服务对象满意度不低于95%。',
  '做好桥梁定期检测工作，故障响应时间不超过2小时。',
];
export const text = fc.constantFrom(...names, ...values, ...sentences);

/** A place inside a text, whatever number is drawn. */
export const at = (clean: string, place: number): number => 1 + (place % Math.max(1, clean.length - 1));

export type Noise = (clean: string, place: number) => string;

/** Puts a sign somewhere inside a text. */
export const insert =
  (sign: string): Noise =>
  (clean, place) =>
    clean.slice(0, at(clean, place)) + sign + clean.slice(at(clean, place));
