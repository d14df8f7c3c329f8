import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';
import { hasProgram, isBuilt } from '../support/process.ts';
import { folderWith } from '../support/scratch.ts';

const CODERS = ['A', 'B', 'C', 'D'];

/** Many rows, so that the resamples take longer than any test waits. */
const ROWS = Array.from({ length: 2000 }, (_, i) =>
  [`u${i}`, ...CODERS.map((_, coder) => `c${(i * (coder + 3) + (i % 7) * coder) % 40}`)].join(','),
);

const FILES = { 'sheet.csv': `${['unit', ...CODERS].join(',')}\n${ROWS.join('\n')}\n`, 'report.json': 'old' };

const COMMAND = ['agree', 'sheet.csv', '--ci', 'percentile', '--resamples', '100000', '-o', 'report.json'];

/** The progress is first shown after two seconds, later where the machine has other work as well. */
const PATIENCE_MILLISECONDS = 60_000;

const LINE_REMOVED = '\r\u001B[K';

const SHIM = join(PROJECT, 'bin', 'intercoder.js');

/** Runs until an output says something, then does something to the run; returns how it ended. */
function ended(
  program: string,
  args: readonly string[],
  cwd: string,
  shown: string,
  act: (child: ReturnType<typeof spawn>) => void,
): Promise<{ code: number | null; signal: string | null; output: string }> {
  const child = spawn(program, args, { cwd, stdio: 'pipe' });
  let output = '';
  let isDone = false;
  const onText = (text: Buffer) => {
    output += text;
    if (isDone || !output.includes(shown)) return;
    isDone = true;
    act(child);
  };
  child.stdout.on('data', onText);
  child.stderr.on('data', onText);
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, output })));
}

function expectUntouched(folder: string): void {
  expect(readdirSync(folder).sort()).toEqual(['report.json', 'sheet.csv']);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old');
}

describe.skipIf(!isBuilt)('a long run that is interrupted writes nothing:', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s',
    async (signal) => {
      const folder = folderWith(FILES);
      const run = await ended(process.execPath, [SHIM, ...COMMAND], folder, 'note:', (child) => child.kill(signal));
      expect(run).toMatchObject({ code: null, signal });
      expectUntouched(folder);
    },
    PATIENCE_MILLISECONDS,
  );

  it.skipIf(!hasProgram('script') || !existsSync('/dev/ptmx'))(
    'Ctrl-C on a screen, from which the progress is removed',
    // `script` may end before it has passed on the last of what was printed
    { timeout: PATIENCE_MILLISECONDS, retry: 3 },
    async () => {
      const folder = folderWith(FILES);
      const command = [process.execPath, SHIM, ...COMMAND].map((word) => `'${word}'`).join(' ');
      const args = ['--quiet', '--return', '--flush', '--command', command, '/dev/null'];
      const run = await ended('script', args, folder, 'bootstrap: resample', (child) => child.stdin!.write('\u0003'));
      expect(run.code).toBe(130);
      // behind it the terminal may still say which key was pressed
      expect(run.output.slice(run.output.lastIndexOf('bootstrap'))).toContain(LINE_REMOVED);
      expectUntouched(folder);
    },
  );
});
