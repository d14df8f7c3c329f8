import { Command } from 'commander';
import { codebookRows, mapRows, type Rows } from '../../data/category-map/written-map.ts';
import { readOnlySheet } from '../../read/read-sheets.ts';
import type { Sheet } from '../../read/sheet.ts';
import { renderRevision } from '../../render/revision/render.ts';
import { spreadsheetText } from '../../render/spreadsheet.ts';
import type { Style } from '../../render/terminal.ts';
import { policyOf } from '../../report/figures.ts';
import { revisionReport } from '../../report/revision/revision.ts';
import { askedMap } from '../asked-map.ts';
import { needCoders } from '../check-units.ts';
import { load } from '../load.ts';
import type { Parsed } from '../options/meaning.ts';
import { addOutputOptions, outputOptionsSchema } from '../options/output.ts';
import { parseOptions } from '../options/parse.ts';
import { addReadingOptions, readingOptionsSchema } from '../options/reading.ts';
import { addRevisionOptions, revisionOptionsSchema } from '../options/revision.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { writeOutputs } from '../write-outputs.ts';

const schema = {
  ...readingOptionsSchema,
  ...revisionOptionsSchema,
  ...outputOptionsSchema,
};

/** `intercoder revise <sheets...>`: what a revision of the codebook would do to the figures. */
export function reviseCommand(terminal: Terminal): Command {
  const command = new Command('revise')
    .description('what merging categories would do to the figures, and how much of that any merging would do')
    .argument('<sheets...>', 'files, folders or patterns; - reads standard input');
  return addOutputOptions(addRevisionOptions(addReadingOptions(command))).action((sheets: string[], typed: unknown) =>
    revise(sheets, parseOptions(schema, typed), terminal),
  );
}

async function revise(args: readonly string[], options: Parsed<typeof schema>, terminal: Terminal): Promise<void> {
  const { data } = await load(args, options, terminal);
  needCoders('revise', data);
  const sheet = async (path: string | undefined, option: string): Promise<Sheet | undefined> =>
    path === undefined
      ? undefined
      : readOnlySheet(path, option, { encoding: options.encoding, fingerprint: false }, terminal.standardInput);
  const codebook = await sheet(options.codebook, '--codebook');
  const asked = askedMap(data.categories, { ...options, map: await sheet(options.map, '--map'), codebook });
  const { report, map } = revisionReport(data, asked.map, {
    ...options,
    uncoded: policyOf(options.rule, options),
    level: asked.level,
    joint: options.separator === '/' ? ' + ' : ' / ',
    version,
  });
  const files = [
    { path: options.writeMap, rows: () => mapRows(map) },
    { path: options.writeCodebook, rows: () => codebookRows(map, codebook, options.separator) },
  ].flatMap(({ path, rows }) => (path === undefined ? [] : [{ path, format: rows }]));
  const inputs = [...data.sheets.map(({ path }) => path), options.codebook, options.map].flatMap((path) => path ?? []);
  await writeOutputs<(typeof options)['format'] | (() => Rows)>(
    (format, style: Style) => (typeof format === 'function' ? csvOf(format()) : renderRevision(report, format, style)),
    { format: options.format, output: [...options.output, ...files] },
    inputs,
    terminal,
  );
}

function csvOf({ columns, rows }: Rows): string {
  return spreadsheetText(columns, rows, ',');
}
