import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's own folder: two above the bundle, and above this module in the sources. */
export const packageFolder: string = join(import.meta.dirname, '..', '..');

export const version: string = (
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
).version;
