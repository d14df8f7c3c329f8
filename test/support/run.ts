import { main } from '../../src/cli/main.ts';
import { type Report, reportSchema } from '../../src/report/agree/schema.ts';
import { fakeTerminal } from './terminal.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function run(argv: readonly string[], own: Parameters<typeof fakeTerminal>[0] = {}): Promise<Outcome> {
  const terminal = fakeTerminal(own);
  const code = await main(argv, terminal);
  return { code, stdout: terminal.written.out, stderr: terminal.written.err };
}

/** Runs `agree --format json` and gives the report, checked against its contract. */
export async function agreeReport(
  args: readonly string[],
  own: Parameters<typeof fakeTerminal>[0] = {},
): Promise<{ report: Report; stderr: string }> {
  const { code, stdout, stderr } = await run(['agree', ...args, '--format', 'json'], own);
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
  return { report: reportSchema.parse(JSON.parse(stdout)), stderr };
}
