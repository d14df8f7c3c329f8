import { join } from 'node:path';
import { later } from '../options/option.ts';
import { reading } from '../options/reading.ts';
import { packageFolder } from '../version.ts';
import { agree, agreeOptions } from './agree.ts';
import { defineCommand } from './command.ts';

/** The examples that come with the program; their data are constructed. */
const EXAMPLES: Record<string, readonly string[]> = {
  'gillard-2013': ['SG.csv', 'KO.csv', 'SLG.csv'],
  'comparison-study': ['A.csv', 'B.csv', 'C.csv', 'D.csv'],
};

/** `intercoder demo [example]`: the tables of an example, without any sheet of one's own. */
export const command = defineCommand({
  arguments: {
    example: { usage: '[one]', help: 'which example', choices: Object.keys(EXAMPLES), default: 'gillard-2013' },
  },
  options: { ...agreeOptions, ...later(reading) },
  run: ({ args: { example }, options, terminal }) => {
    const folder = join(packageFolder, 'fixtures', example);
    const sheets = EXAMPLES[example]!.map((sheet) => join(folder, sheet));
    return agree(sheets, { ...options, codebook: join(folder, 'codebook.csv'), separator: ';' }, terminal, example);
  },
});
