import { readFile } from 'node:fs/promises';
import { UsageError } from '../problems.ts';
import type { Baseline } from '../report/gate/baseline-schema.ts';

const HOW_TO_WRITE_ONE = 'write one with: intercoder agree SHEETS -o baseline.json';

/** Reads an earlier JSON report. */
export async function readBaseline(path: string): Promise<Baseline> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError(`--baseline: there is no file ${path}`, HOW_TO_WRITE_ONE);
    throw new UsageError(`--baseline: ${path} cannot be read (${error.code})`, 'name a JSON report');
  });
  const { baselineSchema } = await import('../report/gate/baseline-schema.ts');
  const parsed = baselineSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new UsageError(`--baseline: ${path} is no JSON report of intercoder`, HOW_TO_WRITE_ONE);
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
