import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from '../problems.ts';
import { render } from '../render/render.ts';
import type { Report } from '../report/schema.ts';
import type { OutputOptions } from './options/output.ts';
import type { Terminal } from './terminal.ts';

const FILE_COLUMNS = 80;

/** Writes the report to every file asked for, whole or not at all, and then to stdout. */
export async function writeReport(
  report: Report,
  { format, output }: OutputOptions,
  terminal: Terminal,
): Promise<void> {
  const written: { path: string; temporary: string }[] = [];
  try {
    for (const { path, format: fileFormat } of output) {
      const temporary = `${path}.${process.pid}.tmp`;
      written.push({ path, temporary });
      await writeFile(temporary, await render(report, fileFormat, { columns: FILE_COLUMNS, colour: 0 }));
    }
    for (const { path, temporary } of written) await rename(temporary, path);
  } catch (error) {
    for (const { temporary } of written) await rm(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(
      `--output: ${written.at(-1)!.path} cannot be written (${code})`,
      'check that the folder exists and that you may write to it',
    );
  }
  terminal.out(await render(report, format, terminal));
}
