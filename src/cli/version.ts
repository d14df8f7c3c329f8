import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's own folder: one above the bundle, two above this module in the sources. */
export const packageFolder: string = ['..', '../..']
  .map((up) => fileURLToPath(new URL(`${up}/`, import.meta.url)))
  .find((folder) => existsSync(`${folder}package.json`))!;

export const version: string = (JSON.parse(readFileSync(`${packageFolder}package.json`, 'utf8')) as { version: string })
  .version;
