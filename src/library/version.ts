import { createRequire } from 'node:module';

/** The version of this package, as its own manifest has it. */
export function version(): string {
  return (createRequire(import.meta.url)('intercoder/package.json') as { version: string }).version;
}
