import { readFile } from 'node:fs/promises';
import { type Codebook, checkedCodebook, codebookOf } from '../../codebook/codebook.ts';
import { BadInputError, type Problem } from '../../problems.ts';
import { fileNotFound, sheetOfFile } from '../../read/files/find-files.ts';
import { tryReadTables } from '../../read/files/read-tables.ts';
import { queriedFormat } from '../../read/formats/list.ts';
import type { EarlierReport } from '../../report/agree/earlier-report.ts';
import { readStudy, type StudyRead } from '../../study/read-study.ts';
import { prepareFor } from '../../study/reading/find-reading.ts';
import { withNotices } from '../../study/reading-taken.ts';
import { isWrittenAsJson, type Written } from '../options/output.ts';
import { checkForCounts, type ReadingValues, readingOptions } from '../options/reading.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeText } from '../wording/notices.ts';
import { readCodebookFile } from './companion-files.ts';

/** Whether the argument names a report instead of sheets. */
export function isReport(path: string): boolean {
  return path.toLowerCase().endsWith('.json');
}

/** The JSON report of `intercoder agree` in a file. */
export async function loadReport(path: string, { inputs }: Pick<Terminal, 'inputs'>): Promise<EarlierReport> {
  inputs.add(path);
  const text = await readFile(path, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BadInputError([fileNotFound(path)]);
    throw new BadInputError([{ code: 'file-unreadable', at: { file: path }, why: error.code ?? 'unknown' }]);
  });
  const { earlierReportSchema } = await import('../../report/agree/earlier-report.ts');
  const parsed = earlierReportSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CommandLineError(
    `${path} is not a report of intercoder agree (${parsed.error.issues[0]?.path.join('.') || 'the whole file'} is not as expected)`,
    'write one with: intercoder agree SHEETS -o report.json',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Reads the sheets, and the codebook if there is one; reports on stderr how they were read. Throws with everything that is wrong in any
 * of them.
 *
 * @param known - the codebook, if it has been read already
 */
export async function load(
  args: readonly string[],
  options: ReadingValues & Written & { readonly saveConfig?: string | undefined },
  terminal: Terminal,
  known?: Codebook,
) {
  const forReading = readingOptions(options);
  const { codebook, problems } = known ? { codebook: known, problems: [] } : await readCodebook(options, terminal);
  if (options.hold === 'codes' && problems.length === 0 && codebook?.codes === undefined)
    throw new CommandLineError(
      `--hold codes: ${codebook === undefined ? 'no codebook given' : 'the codebook has no column "code"'}`,
      codebook === undefined ? 'add it: --codebook FILE' : 'add the column, or leave --hold out',
    );
  const queried = args.map(queriedFormat).find((format) => format !== undefined);
  const { data, notices, ...others } = queried
    ? await (await import('./load-queried.ts')).loadQueried(queried, args, forReading, codebook, problems)
    : await loadSheets(args, options, terminal, codebook, problems);
  for (const { path } of data.tables) terminal.inputs.add(path);
  for (const notice of [...(known ? [] : (codebook?.notices ?? [])), ...notices]) terminal.err(noticeText(notice));
  if (options.saveConfig !== undefined) {
    const { saveReading } = await import('../config/save-config.ts');
    await saveReading(options.saveConfig, others.keeping(), options, terminal);
  }
  return { data, notices, ...others };
}

async function loadSheets(
  args: readonly string[],
  options: ReadingValues & Written,
  terminal: Terminal,
  codebook: Codebook | undefined,
  problems: readonly Problem[],
): Promise<StudyRead> {
  const { delimiter, encoding, coderFrom } = options;
  const sheets = options.sheet.length > 0 ? options.sheet : undefined;
  const fewestColumns = options.byRow ? 1 : 2;
  const read = await tryReadTables(
    args,
    { delimiter, encoding, sheets, coderFrom, fewestColumns, fingerprint: isWrittenAsJson(options) },
    terminal.standardInput,
    codebook ?? (options.codebook === undefined ? undefined : sheetOfFile(options.codebook)),
  );
  const before = { problems: [...read.problems, ...problems], requestedSheets: read.requested };
  await prepareFor(read.tables);
  const { data, notices, ...others } = readStudy(read.tables, readingOptions(options), codebook, before);
  if (data.units === undefined) checkForCounts(options);
  const reading = data.reading && withNotices(data.reading, read.notices);
  return { data: { ...data, reading }, notices: [...read.notices, ...notices], ...others };
}

async function readCodebook(
  { codebook: path, encoding, delimiter, separator, level }: ReadingValues,
  terminal: Terminal,
): Promise<{ codebook: Codebook | undefined; problems: readonly Problem[] }> {
  if (path === undefined) return { codebook: undefined, problems: [] };
  try {
    const sheet = await readCodebookFile(path, { encoding, delimiter }, terminal);
    const codebook = level === undefined ? codebookOf(sheet, separator) : checkedCodebook(sheet, separator);
    return { codebook, problems: [] };
  } catch (error) {
    if (error instanceof BadInputError) return { codebook: undefined, problems: error.problems };
    throw error;
  }
}
