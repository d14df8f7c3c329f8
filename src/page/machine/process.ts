import { HOME } from './files.ts';

/*
 * What the program and its packages use of Node's globals.
 */

export const process = {
  argv: ['intercoder'],
  env: {},
  pid: 1,
  platform: 'linux',
  versions: {},
  execArgv: [],
  cwd: () => HOME,
  on: () => process,
  once: () => process,
  removeListener: () => process,
};

/** All that packages ask of Node's bytes: whether something is some. */
export const Buffer = { isBuffer: () => false, from: (bytes: readonly number[]) => Uint8Array.from(bytes) };
