import { readFileSync } from 'node:fs';

/** From package.json, which lies two folders above in src/ and in dist/ alike. */
export const toolVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return version;
};
