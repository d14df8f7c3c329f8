import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { packageFolder } from '../version.ts';
import { agree, createAgreeCommand } from './agree.ts';

/** The examples that come with the program; their data are constructed. */
const EXAMPLES: Record<string, readonly string[]> = {
  'gillard-2013': ['SG.csv', 'KO.csv', 'SLG.csv'],
  'comparison-study': ['A.csv', 'B.csv', 'C.csv', 'D.csv'],
};

/** `intercoder demo [example]`: the tables of an example, without any sheet of one's own. */
export function demoCommand(terminal: Terminal): Command {
  const example = new Argument('[example]', 'which example').choices(Object.keys(EXAMPLES)).default('gillard-2013');
  return createAgreeCommand('demo')
    .description('the agreement tables of an example that comes with the program')
    .addArgument(example)
    .action(async (name: string, typed: object) => {
      const folder = join(packageFolder, 'fixtures', name);
      const sheets = EXAMPLES[name]!.map((sheet) => join(folder, sheet));
      const example = { codebook: join(folder, 'codebook.csv'), separator: ';' };
      await agree(sheets, { ...typed, ...example }, terminal, name);
    });
}
