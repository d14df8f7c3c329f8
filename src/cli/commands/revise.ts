import { Command } from 'commander';
import { codebookRows, nearNewCategories } from '../../codebook/revised-codebook.ts';
import { mapRows, type Rows, unwritable } from '../../codebook/written-map.ts';
import type { CategoryMap } from '../../codings/coding.ts';
import { UsageError } from '../../problems.ts';
import type { Table } from '../../read/table.ts';
import { renderRevision } from '../../render/documents/revise/render.ts';
import { spreadsheetText } from '../../render/formats/csv.ts';
import type { Style } from '../../render/formats/terminal.ts';
import { policyOf } from '../../report/figures/figures.ts';
import { revisionReport } from '../../report/revise/revision.ts';
import type { Parsed } from '../options/meaning.ts';
import { addOutputOptions, outputOptionsSchema } from '../options/output.ts';
import { parseOptions } from '../options/parse.ts';
import { addReadingOptions, readingOptionsSchema } from '../options/reading.ts';
import { addRevisionOptions, revisionOptionsSchema } from '../options/revision.ts';
import { askedMap } from '../pipeline/asked-map.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { readAside } from '../pipeline/load-aside.ts';
import { writeOutputs } from '../pipeline/write.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { noticeText } from '../wording/notices.ts';
import { quote } from '../wording/text.ts';

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
  const { merge, drop, rename, map: path, level, suggest } = options;
  if (merge.length + drop.length + rename.length === 0 && (path ?? level ?? suggest) === undefined)
    throw new UsageError(
      'there is no change to look at',
      'say what is to become of categories, as in --merge "A+B=C", --drop NAME or --map FILE, or ask for merges: --suggest 8',
    );
  // --level is what may become of the categories here, not how they are read
  const { data } = await load(args, { ...options, level: undefined }, terminal);
  needCoders('revise', data);
  const sheet = async (path: string | undefined, option: string): Promise<Table | undefined> =>
    path === undefined ? undefined : readAside(path, option, options, terminal);
  const codebook = await sheet(options.codebook, '--codebook');
  const asked = askedMap(data, { ...options, map: await sheet(options.map, '--map'), codebook });
  for (const notice of nearNewCategories(asked.map)) terminal.err(noticeText(notice));
  const { report, map } = revisionReport(data, asked.map, {
    ...options,
    uncoded: policyOf(options.rule, options),
    level: asked.level,
    joint: options.separator === '/' ? ' + ' : ' / ',
    version,
  });
  const { separator } = options;
  if (options.writeMap !== undefined) checkWritable(map, separator);
  const revised = { vocabulary: data.vocabulary, level: options.level, separator };
  const files = [
    { path: options.writeMap, rows: () => mapRows(map, separator) },
    { path: options.writeCodebook, rows: () => codebookRows(map, codebook, revised) },
  ].flatMap(({ path, rows }) => (path === undefined ? [] : [{ path, format: rows }]));
  await writeOutputs<(typeof options)['format'] | (() => Rows)>(
    (format, style: Style) => (typeof format === 'function' ? csvOf(format()) : renderRevision(report, format, style)),
    { format: options.format, output: [...options.output, ...files] },
    terminal,
  );
}

function checkWritable(map: CategoryMap, separator: string | undefined): void {
  const [found] = unwritable(map, separator);
  if (found !== undefined)
    throw new UsageError(
      `--write-map: ${quote(found)} cannot stand in a map with --separator ${separator ?? ';'}`,
      'say another --separator, or leave --write-map out',
    );
}

function csvOf({ columns, rows }: Rows): string {
  return spreadsheetText(columns, rows, ',');
}
