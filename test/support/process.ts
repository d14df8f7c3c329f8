import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './paths.ts';

/** Whether the command has been built; tests of the built command are skipped where it has not. */
export const isBuilt: boolean = existsSync(join(PROJECT, 'dist', 'cli', 'main.js'));

/** Whether a program is installed; tests that need it are skipped where it is not. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end. The environment says nothing of colour but what the test says, and names no certificates, which Node would
 * read at every start.
 */
export function runProcess(
  program: string,
  args: readonly string[],
  { cwd = PROJECT, env = {}, input }: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_EXTRA_CA_CERTS: _certificates, ...inherited } = process.env;
  return new Promise((resolve) => {
    const options = { cwd, env: { ...inherited, ...env }, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
    const child = execFile(program, [...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

/** Runs the built command through its shim. */
export function intercoder(args: readonly string[], options?: Parameters<typeof runProcess>[2]): Promise<Ended> {
  return runProcess(process.execPath, [join(PROJECT, 'bin', 'intercoder.js'), ...args], options);
}
