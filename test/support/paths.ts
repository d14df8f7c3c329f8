import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const PROJECT: string = join(import.meta.dirname, '..', '..');

/** A path in the fixtures. */
export function fixture(...parts: readonly string[]): string {
  return join(PROJECT, 'fixtures', ...parts);
}

const REAL_DATA = join(PROJECT, '..', 'shared', 'realdata');

/** A path in the optional folder of real coding data, which lies beside the checkout and not in it. */
export function realData(...parts: readonly string[]): string {
  return join(REAL_DATA, ...parts);
}

/** Whether the data are there; tests that need them are skipped where they are not. */
export function hasRealData(...parts: readonly string[]): boolean {
  return existsSync(realData(...parts));
}
