import { readFile } from 'node:fs/promises';
import { BadInputError, UsageError } from '../problems.ts';
import { notFound } from '../read/locate.ts';
import type { EarlierReport } from '../report/earlier-report.ts';
import type { Terminal } from './terminal.ts';

/** Whether the argument names a report instead of sheets. */
export function isReport(path: string): boolean {
  return path.toLowerCase().endsWith('.json');
}

/** The JSON report of `intercoder agree` in a file. */
export async function loadReport(path: string, { inputs }: Pick<Terminal, 'inputs'>): Promise<EarlierReport> {
  inputs.add(path);
  const text = await readFile(path, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BadInputError([await notFound(path)]);
    throw new BadInputError([{ code: 'file-unreadable', at: { file: path }, why: error.code ?? 'unknown' }]);
  });
  const { earlierReportSchema } = await import('../report/earlier-report.ts');
  const parsed = earlierReportSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `${path} is no report of intercoder agree (${parsed.error.issues[0]?.path.join('.') || 'the whole file'} is not as expected)`,
    'write one with: intercoder agree SHEETS -o report.json',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
