import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { visible } from '../../render/visible.ts';
import { group } from '../options/option.ts';
import { OUTPUT } from '../options/output.ts';
import { tested, text } from '../options/parser.ts';
import { writeWhole } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import { packageFolder } from '../version.ts';
import { defineCommand } from './command.ts';

/** `intercoder page`: the same program as one page for a browser, for those who have no Node. */
export const command = defineCommand({
  arguments: {},
  options: group(OUTPUT, {
    output: {
      short: '-o',
      value: '<file>',
      help: 'where to write it',
      // whatever else is named so is no page, but may be a sheet
      parser: tested(
        text,
        (path) => extname(path).toLowerCase() === '.html',
        (path) => `a file ending in .html is expected, not "${path}"`,
      ),
      default: 'intercoder.html',
      writes: 'file',
      isFirst: true,
    },
  }),
  run: async ({ options: { output }, terminal }) => {
    const content = () => readFileSync(join(packageFolder, 'dist', 'intercoder.html'));
    await writeWhole([{ path: output, content }], terminal);
    terminal.out(`Wrote ${visible(output)}: open it in a browser and drop sheets on it. It needs no network.\n`);
    return exit.ok;
  },
});
