import { codebookOf } from '../../codebook/codebook.ts';
import { codebookRows } from '../../codebook/revised-codebook.ts';
import { visible } from '../../render/visible.ts';
import { isAgreed } from '../../study/reading/set-aside.ts';
import { type OwnCodebook, type Template, templates } from '../init/templates.ts';
import { group } from '../options/option.ts';
import { list, mapped, tested, text, wholeNumberBetween } from '../options/parser.ts';
import { asSheets } from '../options/sample.ts';
import { readCodebookFile } from '../pipeline/companion-files.ts';
import { writeNew } from '../pipeline/write-new-files.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { defineCommand } from './command.ts';

/** The file name is the coder's name, so it must be a valid file name that is read back as a coder. */
const coder = tested(
  tested(
    text,
    (name) => !/[/\\:*?"<>|[\]{}]|^[.~]|\.$/.test(name),
    'a name without / \\ : * ? " < > | and brackets is expected',
  ),
  (name) => !/codebook$/i.test(name) && !isAgreed({ heading: name }),
  'a name is expected that will not be mistaken for a codebook or a consensus',
);

const USUAL_CODERS = ['A', 'B'];

const coders = tested(
  tested(
    mapped(list(coder), (names) => (names.length > 0 ? names : USUAL_CODERS)),
    (names) => names.length >= 2,
    'at least two coders are expected, for example --coders Ana,Ben',
  ),
  (names) => new Set(names.map((name) => name.toLowerCase())).size === names.length,
  'names that differ in more than their case are expected',
);

/** `intercoder init [folder]`: what a team needs to start coding. */
export const command = defineCommand({
  arguments: { folder: { usage: '[one]', help: 'folder to write to; created if it does not exist', default: '.' } },
  options: group('Sheets', {
    coders: {
      value: '<names>',
      help: `the coders (${USUAL_CODERS.join(' and ')} by default)`,
      parser: coders,
    },
    units: {
      value: '<number>',
      help: 'write this many numbered units into each sheet',
      parser: wholeNumberBetween(0, 100_000),
      default: '0',
    },
    as: asSheets,
    codebook: { value: '<file>', help: 'a codebook that you have already, to begin with', parser: text },
  }),
  run: async ({ args: { folder }, options: { coders, units, as, codebook }, terminal }) => {
    const own = codebook === undefined ? undefined : await ownCodebook(codebook, terminal);
    const files: readonly Template[] = await templates(coders, units, as, own);
    const written = await writeNew(folder, files);
    terminal.out(nextSteps(folder, written));
    return exit.ok;
  },
});

async function ownCodebook(path: string, terminal: Terminal): Promise<OwnCodebook> {
  const { categories, ...codebook } = codebookOf(await readCodebookFile(path, {}, terminal), undefined);
  const same = { from: categories, to: categories, images: categories.map((_, i) => [i]) };
  return {
    categories,
    rows: codebookRows(same, { categories, ...codebook }, { vocabulary: 'categories', separator: ';' }),
  };
}

function nextSteps(folder: string, written: readonly string[]): string {
  const enter = folder === '.' ? '' : ` in ${visible(folder)}`;
  return [
    'Wrote:',
    ...written.map((path) => `  ${visible(path)}`),
    '',
    'Next:',
    '  1. Put your categories into codebook.csv, one per row, with their definitions.',
    '  2. Each coder fills in the sheet with their name, on their own: one row per',
    '     unit, with the same unit ids in every sheet. Put ; between several',
    '     categories; leave the cell empty if no category applies.',
    `  3. Run${enter}:`,
    '       intercoder                 how far you agree',
    '       intercoder gate            whether that is enough (see intercoder.json)',
    '       intercoder agree --watch   the same, updated whenever a sheet is saved',
    '',
  ].join('\n');
}
