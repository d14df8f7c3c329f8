import { appendFile } from 'node:fs/promises';
import { renderGate } from '../render/documents/gate/render.ts';
import type { Gate } from '../report/gate/schema.ts';
import type { Terminal } from './terminal.ts';

const PLAIN = { columns: 80, colour: false } as const;

/**
 * Where a GitHub workflow runs the gate: annotations on stderr, where they do not get into what is piped on, and the verdict in
 * the step's summary. A summary that cannot be written is told, and changes no verdict.
 */
export async function tellGithub(gate: Gate, terminal: Terminal, annotated: boolean): Promise<void> {
  const { GITHUB_ACTIONS: actions, GITHUB_STEP_SUMMARY: summary } = terminal.env;
  if (actions !== 'true') return;
  if (!annotated) terminal.err(await renderGate(gate, 'github', PLAIN));
  if (summary === undefined || summary === '') return;
  const text = `## intercoder gate\n\n${await renderGate(gate, 'markdown', PLAIN)}\n`;
  await appendFile(summary, text).catch((error: NodeJS.ErrnoException) =>
    terminal.err(`warning: the step summary ${summary} cannot be written (${error.code})\n`),
  );
}
