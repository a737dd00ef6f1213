import type { Severity } from '../model/flag.ts';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

export const isAtLeast = (severity: Severity, least: Severity): boolean => severities.indexOf(severity) <= severities.indexOf(least);

export type SeverityCounts = Readonly<Record<Severity, number>>;

export const countBySeverity = (items: readonly { readonly severity: Severity }[]): SeverityCounts => {
  const of = (severity: Severity): number => items.filter((item) => item.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};
