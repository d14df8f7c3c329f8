import { type DisagreementsReport, disagreementsSchema } from '../../src/report/disagreements/schema.ts';
import { fixture } from './paths.ts';
import { run } from './run.ts';

const FOLDER = fixture('gillard-2013');

/** The sheets of the constructed example of fifty units, with its codebook. */
export const gillard: readonly string[] = [
  ...['SG', 'KO', 'SLG'].map((coder) => `${FOLDER}/${coder}.csv`),
  '--codebook',
  `${FOLDER}/codebook.csv`,
];

/** The report of `disagreements --format json`, checked against its contract. */
export async function disagreementsOf(args: readonly string[], input = ''): Promise<DisagreementsReport> {
  const { code, stdout, stderr } = await run(['disagreements', ...args, '--format', 'json'], { input });
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
  return disagreementsSchema.parse(JSON.parse(stdout));
}

/** A wide sheet from rows such as "u1 A;B A": a unit, and what each coder gave; "-" is uncoded, "." was not coded. */
export function wide(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split(' '));
  const coders = cells[0]!.slice(1).map((_, i) => `coder ${i + 1}`);
  return [['unit', ...coders], ...cells.map((row) => row.map((cell) => (cell === '-' ? '' : cell)))]
    .map((row) => `${row.join(',')}\n`)
    .join('');
}

/** The options with which such a sheet is read. */
export const asWide: readonly string[] = [
  '-',
  '--layout',
  'wide',
  '--blank',
  'uncoded',
  '--missing',
  '.',
  '--separator',
  ';',
];
