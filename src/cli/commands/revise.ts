import { codebookOf, inFormOfStudy } from '../../codebook/codebook.ts';
import { codebookRows, nearNewCategories } from '../../codebook/revised-codebook.ts';
import { mapRows, unwritable } from '../../codebook/written-map.ts';
import type { CategoryMap } from '../../codings/coding.ts';
import { revisionDocument } from '../../render/documents/revise/document.ts';
import { csvText } from '../../render/formats/csv.ts';
import { revisionReport } from '../../report/revise/revision.ts';
import { fromConfig } from '../options/general.ts';
import { later, type Parsed } from '../options/option.ts';
import { outputOf } from '../options/output.ts';
import { reading } from '../options/reading.ts';
import { revision } from '../options/revision.ts';
import { readCodebookFile, readCompanionFile } from '../pipeline/companion-files.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { mapFromOptions } from '../pipeline/map-from-options.ts';
import { measuresFor } from '../pipeline/measures.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeText } from '../wording/notices.ts';
import { quote } from '../wording/text.ts';
import { defineCommand, sheets } from './command.ts';

const { codebook, coders, separator } = reading;

const options = { ...revision, ...later(reading), codebook, coders, separator, ...outputOf('revise'), ...fromConfig };

type Options = Parsed<typeof options>;

/** `intercoder revise <sheets...>`: what a revision of the codebook would do to the figures. */
export const command = defineCommand({
  arguments: { sheets },
  options,
  run: ({ args, options, terminal }) => revise(args.sheets, options, terminal),
});

async function revise(args: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  const { merge, drop, rename, map: path, level, suggest } = options;
  if (merge.length + drop.length + rename.length === 0 && (path ?? level ?? suggest) === undefined)
    throw new CommandLineError(
      'no revision given',
      'give one with --merge "A+B=C", --drop NAME or --map FILE, or ask for suggestions with --suggest 8',
    );
  // here --level is a revision of the categories, not a way of reading them
  const { data } = await load(args, { ...options, level: undefined }, terminal);
  needCoders('revise', data);
  const sheet = path === undefined ? undefined : await readCompanionFile(path, 'map', options, terminal);
  const written =
    options.codebook === undefined ? undefined : await readCodebookFile(options.codebook, options, terminal);
  const codebook = written && inFormOfStudy(codebookOf(written, options.separator), data);
  const requested = mapFromOptions(data, { ...options, map: sheet, codebook });
  for (const notice of nearNewCategories(requested.map)) terminal.err(noticeText(notice));
  const { report, map } = withProgress(terminal, 'suggest: merge', (onMerge) =>
    revisionReport(data, requested.map, {
      ...options,
      onMerge,
      measures: measuresFor(options.measures, terminal),
      level: requested.level,
      joint: options.separator === '/' ? ' + ' : ' / ',
      version,
    }),
  );
  const { separator } = options;
  if (options.writeMap !== undefined) checkWritable(map, separator);
  const revised = { vocabulary: data.vocabulary, level: options.level, separator };
  const files = [
    { option: 'write-map', path: options.writeMap, rows: () => mapRows(map, separator) },
    { option: 'write-codebook', path: options.writeCodebook, rows: () => codebookRows(map, codebook, revised) },
  ].flatMap(({ option, path, rows }) =>
    path === undefined ? [] : [{ option, path, content: () => csvText(rows(), ',') }],
  );
  await writeOutputs(revisionDocument(report), options, terminal, files);
  return exit.ok;
}

function checkWritable(map: CategoryMap, separator: string | undefined): void {
  const [category] = unwritable(map, separator);
  if (category !== undefined)
    throw new CommandLineError(
      `--write-map: ${quote(category)} cannot be written to a map with --separator ${separator ?? ';'}`,
      'use another --separator, or leave --write-map out',
    );
}
