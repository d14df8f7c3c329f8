import { extname } from 'node:path';
import { patternsOf } from '../../patterns/patterns.ts';
import { UsageError } from '../../problems.ts';
import { csvOfTable } from '../../render/tables/csv.ts';
import type { TableFormat } from '../../render/tables/format.ts';
import { tableFormatNamed, tableFormats } from '../../render/tables/list.ts';
import { visibleLines } from '../../render/visible.ts';
import { plural } from '../../render/words.ts';
import { patternColumns } from '../../study/reading/layouts/counted-patterns.ts';
import type { ReadingOptions } from '../../study/reading-options.ts';
import type { Study } from '../../study/study.ts';
import { columnOfRows } from '../../study/tables/made-table.ts';
import { tableOf } from '../../study/written/columns.ts';
import { writtenLayoutNamed } from '../../study/written/list.ts';
import { categoryTable } from '../../study/written/read-back.ts';
import type { WrittenLayout } from '../../study/written/written-layout.ts';
import { patternRows } from '../../warehouse/pattern-rows.ts';
import { configPath, NO_CONFIG } from '../config/take-config.ts';
import { COUNTS, conversion } from '../options/conversion.ts';
import { fromConfig } from '../options/general.ts';
import type { Parsed } from '../options/option.ts';
import { byteOrderMark, privacy } from '../options/output.ts';
import { reading, rollingUp, SPANS } from '../options/reading.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { applyPrivacy, withoutReadingNotes } from '../pipeline/privacy.ts';
import type { OutputFile } from '../pipeline/write.ts';
import { type Destination, writeStudy } from '../pipeline/write-study.ts';
import { exit } from '../run-state.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { typedWord } from '../wording/text.ts';
import { typedOptions } from '../wording/typed-options.ts';
import { defineCommand, sheets } from './command.ts';

const convertOptions = {
  ...conversion,
  ...reading,
  ...rollingUp,
  ...byteOrderMark,
  ...privacy,
  ...fromConfig,
};

type Options = Parsed<typeof convertOptions>;

/** `intercoder convert <sheets...>`: the same study in another layout and format. */
export const command = defineCommand({
  arguments: { sheets },
  options: convertOptions,
  run: async ({ args, options, terminal }) => {
    checkDestination(options);
    const { format: _, output, ...forReading } = options;
    const quiet = withoutReadingNotes(terminal, options);
    if (options.to === SPANS) {
      const { checkForSpans, writeSpans } = await import('../pipeline/marked/write-spans.ts');
      checkForSpans(convertOptions, options);
      await writeSpans(args.sheets, options, quiet);
      return exit.ok;
    }
    const { data, notices } = await load(args.sheets, { ...forReading, format: 'csv' }, quiet);
    needCoders('convert', data);
    const study = applyPrivacy(data, options);
    const destination = destinationOf(study, options);
    const { writeCodebook } = options;
    const codebook = writeCodebook === undefined ? [] : [codebookFile(writeCodebook, study, options)];
    const found = await writeStudy(study, destination, codebook, terminal);
    const hasCodes = options.hold !== undefined || notices.some(({ code }) => code === 'held-names');
    const words = readingWords(study, found, options, hasCodes);
    if (output !== undefined) terminal.out(visibleLines(account(study, destination, [typedWord(output), ...words])));
    else if (words.length > 0)
      terminal.err(visibleLines(`note: to read this again, use: intercoder - ${words.join(' ')}\n`));
    return exit.ok;
  },
});

/** Counts of patterns, which need no single units. */
const counts: WrittenLayout = {
  name: COUNTS,
  title: 'counts of units with the same codings',
  roles: () => ({}),
  tables: (study) => {
    const rows = patternRows(patternsOf(study), study.coderOrder, study.unitCount);
    const columns = patternColumns.map(
      (name) => (number: number) =>
        columnOfRows(
          name,
          number,
          rows.map((row) => String(row[name])),
        ),
    );
    return [{ table: tableOf(COUNTS, rows.length, columns), codings: [] }];
  },
};

/** Throws for what no data could be written to. */
function checkDestination({ to, output, format, level, codebook, writeCodebook }: Options): void {
  const ending = output === undefined ? undefined : formatOfEnding(output);
  if (ending !== undefined && format !== undefined && ending.name !== format)
    throw new CommandLineError(
      `--format ${format}: the file of --output ends in ${ending.extension}`,
      'leave --format out, or give the file another ending',
    );
  if (level !== undefined && codebook !== undefined && writeCodebook === undefined)
    throw new CommandLineError(
      `--level ${level}: the sheets alone do not say which categories there are after rolling up`,
      'also write them as a codebook: --write-codebook FILE.csv',
    );
  if (to === 'per-coder') {
    if (output === undefined)
      throw new CommandLineError(
        '--to per-coder: several tables cannot go to stdout',
        'name a folder (-o FOLDER) or a workbook (-o FILE.xlsx)',
      );
    if (ending !== undefined && ending.name !== 'xlsx')
      throw new CommandLineError(
        `--to per-coder: ${output} would be one file`,
        'name a folder (-o FOLDER, with --format json for JSON) or a workbook (-o FILE.xlsx)',
      );
    if (ending === undefined && format === 'xlsx')
      throw new CommandLineError('--to per-coder: one workbook takes all coders', 'name it: -o FILE.xlsx');
    return;
  }
  if (output !== undefined && ending === undefined)
    throw new CommandLineError(
      `--output: a file ending in ${tableFormats.map(({ extension }) => extension).join(', ')} is expected, not "${output}"`,
      'give it such an ending; a folder is for --to per-coder',
    );
  if (output === undefined && format === 'xlsx')
    throw new CommandLineError('--format xlsx: a workbook cannot go to stdout', 'name its file: -o FILE.xlsx');
}

function formatOfEnding(path: string): TableFormat | undefined {
  return tableFormats.find(({ extension }) => extension === extname(path).toLowerCase());
}

function destinationOf(study: Study, { to, output, format, by, bom }: Options): Destination {
  const isCounted = study.units === undefined;
  if (to !== undefined && isCounted !== (to === COUNTS))
    throw new UsageError({ code: isCounted ? 'layout-needs-units' : 'layout-is-of-counts', layout: to });
  const ending = output === undefined ? undefined : formatOfEnding(output);
  return {
    layout: isCounted ? counts : writtenLayoutNamed(to ?? 'long'),
    format: ending ?? tableFormatNamed(format ?? 'csv'),
    path: output,
    isFolder: output !== undefined && ending === undefined,
    by,
    bom,
  };
}

function codebookFile(path: string, study: Study, { bom }: Options): OutputFile {
  return { path, option: 'write-codebook', content: () => csvOfTable(categoryTable(study), ',', bom) };
}

/** The options with which the sheets are read as the same study. */
function readingWords(
  study: Study,
  found: Partial<ReadingOptions>,
  { codebook, writeCodebook, config }: Options,
  hasCodes: boolean,
): string[] {
  const categories = study.declared ? (writeCodebook ?? codebook) : undefined;
  return [
    ...(categories === undefined ? [] : [`--codebook ${typedWord(categories)}`]),
    ...(categories !== undefined && writeCodebook === undefined && hasCodes ? [`--hold ${study.vocabulary}`] : []),
    ...typedOptions(found),
    ...(configPath(config) === undefined ? [] : [`--config ${NO_CONFIG}`]),
  ];
}

/** What was written, and how to read it. */
function account(study: Study, { layout, path }: Destination, words: readonly string[]): string {
  const { coderOrder, unitCount, categories } = study;
  const sizes = [plural(unitCount, 'unit'), plural(coderOrder.length, 'coder'), plural(categories.length, 'category')];
  return [
    `Wrote ${path}: ${layout.title}, ${sizes.join(', ')}.`,
    'It was read again and gives the same study:',
    `  intercoder ${words.join(' ')}`,
    '',
  ].join('\n');
}
