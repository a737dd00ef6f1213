/**
 * A form on all that a department spends, not on one project: 部门整体支出绩效目标表, 部门（单位）整体支出绩效目标申报表, 单位整体绩效目标表.
 * Source: 岳阳楼区 2023 and the forms that departments publish beside those of their projects.
 */
const wholeDepartment = /整体支出|(?:部门|单位)(?:[(（](?:部门|单位)[)）])?整体/;

/** @param title as in the record */
export const isWholeDepartment = (title: string | null): boolean => title !== null && wholeDepartment.test(title);
