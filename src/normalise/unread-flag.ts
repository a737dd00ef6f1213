import type { FormRecord } from '../canonical/form-record.ts';

type FlagRecord = FormRecord['flags'][number];

/** Stands for a label that is nowhere printed. */
export const unlabelled = '未写栏目名';

const kinds: readonly { readonly code: string; readonly of: RegExp; readonly as: string }[] = [
  { code: 'date-unread', of: /Date$|^project\.period$/, as: '年月日' },
  { code: 'amount-unread', of: /^budget\./, as: '金额' },
  { code: 'value-unread', of: /\.(?:weight|score)$/, as: '数字' },
  { code: 'value-unread', of: /./, as: '该栏应填的值' },
];

/** Printed, but not what its place asks for: 计划开始日期 年初, 项目总预算 待定. The text itself is kept among the extras. */
export function unreadFlag(key: string, text: string, label: string | null, pointer = `/${key.replace('.', '/')}`): FlagRecord {
  const kind = kinds.find(({ of }) => of.test(key));
  return {
    code: kind?.code ?? 'value-unread',
    severity: 'warning',
    pointer: key === 'project.period' ? '/project/startDate' : pointer,
    message: `“${(label ?? unlabelled).replace(/[：:\s]+$/, '')}”填写的“${text.trim()}”不能读作${kind?.as ?? '该栏应填的值'}，原文保留在其他栏目中。`,
  };
}
