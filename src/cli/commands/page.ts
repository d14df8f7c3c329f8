import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
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
    const page = await offlinePage();
    await writeWhole([{ path: output, content: () => page }], terminal);
    terminal.out(`Wrote ${visible(output)}: open it in a browser and drop sheets on it. It needs no network.\n`);
    return exit.ok;
  },
});

const PROGRAM = /(<script type="application\/gzip" id="program">)(.*)(?=<\/script>)/;

/** The page as the build made it, with the program in it, which its worker runs: those bundled files of the package that it names. */
async function offlinePage(): Promise<string> {
  const read = (...path: string[]) => readFileSync(join(packageFolder, ...path), 'utf8');
  const page = read('dist', 'page', 'page.html');
  const { modules, files } = JSON.parse(PROGRAM.exec(page)![2]!) as { modules: string[]; files: string[] };
  const scripts = modules.map((name) => {
    const script = read('dist', name);
    // in parentheses, since a browser then parses it once, not again when it is called
    return `${JSON.stringify(basename(name))}: (function (exports, require, module, __dirname) {${script}\n})`;
  });
  const texts = Object.fromEntries(files.map((path) => [path, read(path)]));
  const program = [
    `const MODULES = {${scripts.join(',\n')}};`,
    `const FILES = ${JSON.stringify(texts)};`,
    read('dist', 'page', 'worker.js'),
  ];
  const packed = await packedText(program.join('\n'));
  return page.replace(PROGRAM, (_, start) => start + packed);
}

/** The gzip stream of a text, in base64. */
async function packedText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64');
}
