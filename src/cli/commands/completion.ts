import { statSync } from 'node:fs';
import { tryReadTables } from '../../read/files/read-tables.ts';
import { columnName } from '../../read/table.ts';
import { visible } from '../../render/visible.ts';
import { candidates } from '../completion/candidates.ts';
import { shells } from '../completion/shells.ts';
import { exit } from '../run-state.ts';
import { defineCommand } from './command.ts';

/** Whoever presses a key does not wait for the columns of larger sheets. */
const MOST_BYTES = 10_000_000;

/** `intercoder completion bash`: what makes a shell complete the words of this program; with words, how they could go on. */
export const command = defineCommand({
  arguments: {
    shell: { usage: '<one>', help: 'which shell', choices: Object.keys(shells) },
    words: { usage: '[several...]', help: 'what was typed; asked by the shell itself' },
  },
  options: {},
  run: async ({ args: { shell, words }, terminal, commands }) => {
    const { script, line } = shells[shell as keyof typeof shells];
    if (words.length === 0) {
      terminal.out(script);
      return exit.ok;
    }
    const found = await candidates(words, commands, columnsOf);
    const lines = found.words.filter(({ word }) => visible(word) === word).map(line);
    terminal.out([found.takesFiles ? 'files' : 'no files', ...lines, ''].join('\n'));
    return exit.ok;
  },
});

/** The columns of all sheets, which are read as they are without any option. */
async function columnsOf(sheets: readonly string[]): Promise<readonly string[]> {
  const isLarge = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES;
  if (sheets.length === 0 || sheets.some(isLarge)) return [];
  const { tables } = await tryReadTables(sheets, {}, async () => new Uint8Array());
  return [...new Set(tables.flatMap(({ columns }) => columns.map(columnName)))];
}
