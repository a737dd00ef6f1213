import type { Finding } from './finding.ts';

/** That a file could not be read, or holds no form, as a finding beside those of the other files. */
export const fileFinding = (file: string, code: string, message: string): Finding => ({
  file,
  form: null,
  code,
  severity: 'error',
  pointer: '',
  message,
  place: null,
  marked: null,
});
