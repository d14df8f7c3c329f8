import { sep } from 'node:path';

/** A path as patterns, configs and GitHub have it, which may be read on another system; Windows separates its parts by backslashes. */
export function slashed(path: string, separator: string = sep): string {
  return separator === '/' ? path : path.replaceAll(separator, '/');
}
