import { type Codebook, checkedCodebook, codebookOf } from '../../codebook/codebook.ts';
import { matcherOf } from '../../names/pattern.ts';
import { BadInputError, type Problem } from '../../problems.ts';
import { fileNotFound, sheetOfFile } from '../../read/files/find-files.ts';
import { tryReadTables } from '../../read/files/read-tables.ts';
import { queriedFormat } from '../../read/formats/list.ts';
import type { EarlierReport, EarlierReports } from '../../report/agree/earlier-report.ts';
import { readStudies, readStudy, type Studies, type StudiesRead, type StudyRead } from '../../study/read-study.ts';
import { prepareFor } from '../../study/reading/find-reading.ts';
import { withNotices } from '../../study/reading-taken.ts';
import { hasFingerprints } from '../options/output.ts';
import { checkForCounts, checkForSheets, type ReadingValues, readingOptions, SPANS } from '../options/reading.ts';
import { withProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeTexts } from '../wording/notices.ts';
import { list, typedList } from '../wording/text.ts';
import type { LoadOptions, Read } from './loading.ts';

/** Whether the argument names a report instead of sheets. */
export function isReport(path: string): boolean {
  return path.toLowerCase().endsWith('.json');
}

/** The JSON report of `intercoder agree` in a file; of several variables, that of the one that was named. */
export async function loadReport(
  path: string,
  variables: readonly string[],
  terminal: Pick<Terminal, 'inputs'>,
): Promise<EarlierReport> {
  const reports = await loadReports(path, terminal);
  const meant = reports.filter(
    ({ variable }) => variable === undefined || variables.some((name) => matcherOf(name)(variable)),
  );
  if (meant.length === 1) return meant[0]!.report;
  const names = reports.flatMap(({ variable }) => variable ?? []);
  throw new CommandLineError(
    `${path} is a report of several variables: ${list(names)}`,
    `choose one: --variables ${typedList(names.slice(0, 1))}`,
  );
}

/** The JSON report in a file: one, or one per variable. */
export async function loadReports(path: string, { inputs }: Pick<Terminal, 'inputs'>): Promise<EarlierReports> {
  inputs.add(path);
  const { readText } = await import('./read-text.ts');
  const text = await readText(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BadInputError([fileNotFound(path)]);
    throw new BadInputError([{ code: 'file-unreadable', at: { file: path }, why: error.code ?? 'unknown' }]);
  });
  const { earlierReportSchema, earlierVariablesSchema } = await import('../../report/agree/earlier-report.ts');
  const json = parseJson(text);
  const several = earlierVariablesSchema.safeParse(json);
  if (several.success) {
    const { variables, ...of } = several.data;
    return variables.map(({ variable, ...report }) => ({ variable, report: { ...of, ...report } }));
  }
  const parsed = earlierReportSchema.safeParse(json);
  if (parsed.success) return [{ report: parsed.data }];
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
 * of them, and if they contain several variables.
 *
 * @param known - the codebook, if it has been read already
 */
export async function load(
  args: readonly string[],
  options: LoadOptions,
  terminal: Terminal,
  known?: Codebook,
): Promise<StudyRead> {
  const { studies, ...read } = await loadWith(readOne, args, options, terminal, known);
  return { data: studies[0], ...read };
}

/** The same of sheets that may contain several variables: a study of each. */
export async function loadStudies(args: readonly string[], options: LoadOptions, terminal: Terminal): Promise<Studies> {
  const { studies } = await loadWith(readStudies, args, options, terminal);
  return studies;
}

const readOne: Read = (...sheets) => {
  const { data, ...read } = readStudy(...sheets);
  return { studies: [data], ...read };
};

async function loadWith(
  read: Read,
  args: readonly string[],
  options: LoadOptions,
  terminal: Terminal,
  known?: Codebook,
): Promise<StudiesRead> {
  const forReading = readingOptions(options);
  const { codebook, problems } = known ? { codebook: known, problems: [] } : await readCodebook(options, terminal);
  if (options.hold === 'codes' && problems.length === 0 && codebook?.codes === undefined)
    throw new CommandLineError(
      `--hold codes: ${codebook === undefined ? 'no codebook given' : hasOtherNames(codebook) ? 'the codebook’s columns are two names of each category, so its codes and names are read as one' : 'the codebook has no column "code"'}`,
      codebook === undefined
        ? 'add it: --codebook FILE'
        : hasOtherNames(codebook)
          ? 'leave --hold out'
          : 'add the column, or leave --hold out',
    );
  const queried = args.map(queriedFormat).find((format) => format !== undefined);
  const { studies, notices, ...others } = queried
    ? await loadQueriedStudy(queried, args, forReading, codebook, problems)
    : await loadSheets(read, args, options, terminal, codebook, problems);
  for (const { path } of studies[0].tables) terminal.inputs.add(path);
  for (const line of noticeTexts([...(known ? [] : (codebook?.notices ?? [])), ...notices])) terminal.err(line);
  if (options.saveConfig !== undefined) {
    const { saveReading } = await import('../config/save-config.ts');
    await saveReading(options.saveConfig, others.keeping(), options, terminal);
  }
  return { studies, notices, ...others };
}

function hasOtherNames({ forms }: Codebook): boolean {
  return forms.some(({ kind }) => kind === 'other-column');
}

async function loadQueriedStudy(...queried: Parameters<LoadQueried>): Promise<StudiesRead> {
  const { loadQueried } = await import('./load-queried.ts');
  const { data, ...read } = await loadQueried(...queried);
  return { studies: [data], ...read };
}

type LoadQueried = typeof import('./load-queried.ts').loadQueried;

async function loadSheets(
  read: Read,
  args: readonly string[],
  options: LoadOptions,
  terminal: Terminal,
  codebook: Codebook | undefined,
  problems: readonly Problem[],
): Promise<StudiesRead> {
  const { delimiter, encoding, coderFrom } = options;
  const sheets = options.sheet.length > 0 ? options.sheet : undefined;
  const fewestColumns = options.byRow ? 1 : 2;
  const found = await withProgress(terminal, 'reading: file', (onFile) =>
    tryReadTables(
      args,
      {
        onFile,
        ...{ delimiter, encoding, sheets, coderFrom, fewestColumns, fingerprint: hasFingerprints(options) },
        marked: { layer: options.layer, coders: options.coders, areWanted: options.layout === SPANS },
      },
      terminal.standardInput,
      codebook ?? (options.codebook === undefined ? undefined : sheetOfFile(options.codebook)),
      options.companions,
    ),
  );
  const before = { problems: [...found.problems, ...problems], requestedSheets: found.requested };
  if (found.marked.length > 0 || options.layout === SPANS) {
    const { loadMarked } = await import('./load-marked.ts');
    return loadMarked(read, found, options, codebook, before, terminal);
  }
  // files that could not be read may have been of marked texts
  if (found.problems.length === 0) checkForSheets(options);
  await prepareFor(found.tables);
  const { studies, notices, ...others } = read(
    found.tables,
    { ...readingOptions(options), mayAllBeBlank: terminal.typed?.some(({ name }) => name === 'blank') ?? false },
    codebook,
    before,
  );
  if (studies[0].units === undefined) checkForCounts(options);
  const [first, ...further] = studies.map((data) => ({
    ...data,
    reading: data.reading && withNotices(data.reading, found.notices),
  }));
  return { studies: [first!, ...further], notices: [...found.notices, ...notices], ...others };
}

async function readCodebook(
  { codebook: path, encoding, delimiter, separator, level }: ReadingValues,
  terminal: Terminal,
): Promise<{ codebook: Codebook | undefined; problems: readonly Problem[] }> {
  if (path === undefined) return { codebook: undefined, problems: [] };
  try {
    const { readCodebookFile } = await import('./companion-files.ts');
    const sheet = await readCodebookFile(path, { encoding, delimiter }, terminal);
    const codebook = level === undefined ? codebookOf(sheet, separator) : checkedCodebook(sheet, separator);
    return { codebook, problems: [] };
  } catch (error) {
    if (error instanceof BadInputError) return { codebook: undefined, problems: error.problems };
    throw error;
  }
}
