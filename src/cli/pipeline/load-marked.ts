import type { Names } from '../../codebook/codebook.ts';
import type { CodebookEntry } from '../../codebook/entries.ts';
import { nearestName } from '../../names/nearest.ts';
import { NO_SEPARATOR } from '../../names/separator.ts';
import type { Notice } from '../../notices.ts';
import { BadInputError, type MarkedFacts, type Problem } from '../../problems.ts';
import type { ReadTables } from '../../read/files/read-tables.ts';
import { readOneTable } from '../../read/files/read-tables.ts';
import { readTexts } from '../../read/files/read-texts.ts';
import type { FoundDocument, MarkedFile } from '../../read/marked-file.ts';
import type { Table } from '../../read/table.ts';
import { positionIn } from '../../read/table.ts';
import { choicesOf } from '../../report/spans/choices.ts';
import { overlapOf, unitKindOf } from '../../spans/choice.ts';
import type { Overlap } from '../../spans/coverage.ts';
import { joined } from '../../spans/join.ts';
import { type MarkedTexts, wasRead, withReaders, withUnsaid } from '../../spans/marked-texts.ts';
import { documentsIn, markedSheet, readersIn } from '../../spans/sheet.ts';
import { UNIT_COLUMNS, unitTable } from '../../spans/unit-table.ts';
import { hasUnits, isCharacters, needsText, type UnitKind, unitKinds } from '../../spans/units.ts';
import type { Before, StudiesRead } from '../../study/read-study.ts';
import { prepareFor } from '../../study/reading/find-reading.ts';
import { patterns } from '../../study/reading/layouts/patterns.ts';
import type { ReadingOptions } from '../../study/reading-options.ts';
import type { Study } from '../../study/study.ts';
import { flagOf } from '../options/option.ts';
import { readingOptions, SPANS } from '../options/reading.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import type { LoadOptions, Read } from './loading.ts';

/**
 * Reads texts in which stretches were marked as a study of units: what a unit is, and how much of it a mark must cover, is for the user
 * to say; without that the run ends with what each choice would give.
 */
export async function loadMarked(
  read: Read,
  found: ReadTables,
  options: LoadOptions,
  codebook: Names | undefined,
  before: Before,
  terminal: Terminal,
): Promise<StudiesRead> {
  checkForMarked(options);
  const overlap = overlapIn(options);
  const asked = kindIn(options);
  const { texts, files, notices } = await markedTexts(found, options, before, terminal);
  const like = tableLike(files);
  const study = async (of: MarkedTexts, kind: UnitKind) => {
    const { table, isCounted } = unitTable(of, kind, overlap, like);
    await prepareFor([table]);
    const names = codebook ?? namesOf(of, like);
    return read([table], isCounted ? forCounts(options) : forUnits(options), names, before);
  };
  if (asked === undefined) {
    const choices = await choicesFor(withUnsaid(texts, 'read'), overlap, study);
    throw new BadInputError([{ code: 'unit-not-chosen', at: { file: like.path }, choices, facts: factsOf(texts) }]);
  }
  checkUnits(asked, texts, like);
  checkReaders(texts, like);
  const { studies, notices: met, ...others } = await study(texts, asked);
  const units = studies[0].unitCount;
  const told: Notice = {
    code: 'spans-read',
    format: files[0]!.format,
    files: files.length,
    documents: texts.documents.length,
    marks: texts.marks.filter(({ isFurther }) => !isFurther).length,
    unit: asked.name,
    units,
    overlap: overlapText(overlap),
  };
  const own = (data: Study): Study => ({
    ...data,
    layout: SPANS,
    reading: data.reading && { ...data.reading, layout: SPANS },
    tables: files.map(tableOfFile),
  });
  return {
    ...others,
    studies: studies.map(own) as unknown as StudiesRead['studies'],
    notices: [...notices, told, ...met.filter(isOfMarks)],
    keeping: () => readingOptions(options),
  };
}

/** What was marked, as all files say it together, and who read what as far as the options say it. */
export async function markedTexts(
  found: ReadTables,
  options: LoadOptions,
  before: Before,
  terminal: Terminal,
): Promise<{ texts: MarkedTexts; files: readonly MarkedFile[]; notices: readonly Notice[] }> {
  stopAt(before.problems);
  const files = await filesIn(found, options, terminal);
  const { texts: all, problems, notices } = joined(files);
  stopAt(problems);
  const at = { file: files.map(({ path }) => path).join(', ') };
  if (all.marks.length === 0) throw new BadInputError([{ code: 'nothing-marked', at }]);
  const said = options.coded === undefined ? all : await withCoded(all, options.coded, options, terminal);
  const answer = { uncoded: 'read', missing: 'not-read' } as const;
  const texts = options.blank === undefined ? said : withUnsaid(said, answer[options.blank]);
  return { texts, files, notices: [...found.notices, ...notices] };
}

async function filesIn(found: ReadTables, options: LoadOptions, terminal: Terminal): Promise<readonly MarkedFile[]> {
  const { tables, marked } = found;
  const isSheet = options.layout === SPANS;
  if (!isSheet && tables.length > 0)
    throw new BadInputError([
      { code: 'spans-and-sheets', at: { file: marked[0]!.path }, sheets: tables.map(({ path }) => path) },
    ]);
  const texts = options.extents === undefined ? [] : await documentsAt(options.extents, options, terminal);
  const [category] = options.category;
  const named = { coder: options.coder, category, text: options.text };
  return [...marked, ...tables.map((table) => markedSheet(table, named, texts))];
}

async function documentsAt(path: string, { encoding }: LoadOptions, terminal: Terminal): Promise<FoundDocument[]> {
  terminal.inputs.add(path);
  const texts = await readTexts(path, encoding);
  if (texts !== undefined) return texts;
  const taker = { option: 'extents' };
  return documentsIn(await readOneTable(path, taker, { encoding, fingerprint: false }, terminal.standardInput));
}

/** Who read what, by a sheet. */
async function withCoded(
  texts: MarkedTexts,
  path: string,
  { encoding }: LoadOptions,
  terminal: Terminal,
): Promise<MarkedTexts> {
  terminal.inputs.add(path);
  const taker = { option: 'coded' };
  const table = await readOneTable(path, taker, { encoding, fingerprint: false }, terminal.standardInput);
  const documents = texts.documents.map(({ name }) => name);
  const readers = readersIn(table);
  const unknown = readers.flatMap(({ document, coder, row }): Problem[] => {
    const at = positionIn(table, row);
    return [...unknownName('document', document, documents, at), ...unknownName('coder', coder, texts.coders, at)];
  });
  stopAt(unknown);
  return withReaders(texts, readers);
}

function unknownName(
  what: 'document' | 'coder',
  found: string,
  names: readonly string[],
  at: Problem['at'],
): Problem[] {
  if (names.includes(found)) return [];
  const nearest = nearestName(found, names);
  return [{ code: 'unknown-reader', at, what, found, names, ...(nearest === undefined ? {} : { nearest }) }];
}

/** Options that have a meaning for sheets of codings only. */
function checkForMarked(options: LoadOptions): void {
  const isSheet = options.layout === SPANS;
  const { note, separator, variables, missing, none, hold, byRow, reading, headerRows, columns, ignore } = options;
  const ofColumns = isSheet ? {} : { coder: options.coder, text: options.text, category: options.category };
  const idle = {
    ...{ note, separator, variables, missing, none, hold, byRow, reading, headerRows, columns, ignore },
    ...ofColumns,
  };
  const given = Object.entries(idle).find(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false,
  );
  if (given !== undefined)
    throw new CommandLineError(
      `${flagOf(given[0])}: it has no meaning for texts in which stretches were marked`,
      'leave it out',
    );
  if (!isSheet && options.layout !== undefined)
    throw new CommandLineError(
      `--layout ${options.layout}: texts in which stretches were marked have no layout`,
      'leave it out',
    );
  if (!isSheet && options.extents !== undefined)
    throw new CommandLineError('--extents: the project has its texts', 'leave it out');
}

function overlapIn({ overlap = 'any' }: LoadOptions): Overlap {
  const meant = overlapOf(overlap);
  if (meant !== undefined) return meant;
  throw new CommandLineError(
    `--overlap: any, a share such as 0.5 or 50%, or a whole number of characters is expected, not "${overlap}"`,
    'correct it, for example --overlap 50%',
  );
}

/** What a unit is, if it is said. */
function kindIn({ unit: [typed, ...more], overlap }: LoadOptions): UnitKind | undefined {
  if (typed === undefined) return undefined;
  const kind = more.length === 0 ? unitKindOf(typed) : undefined;
  const names = unitKinds.map(({ name }) => name).join(', ');
  if (kind === undefined)
    throw new CommandLineError(
      `--unit: of marked texts it is ${names} or an expression between slashes, not "${[typed, ...more].join(',')}"`,
      'choose one; without --unit the run shows what each would give',
    );
  if ('fault' in kind)
    throw new CommandLineError(
      `--unit ${typed}: ${kind.fault}`,
      "correct the expression, for example --unit '/^Q\\d+/'",
    );
  if (isCharacters(kind) && overlap !== undefined && /^\d+$/.test(overlap.trim()) && Number(overlap) > 1)
    throw new CommandLineError(
      `--overlap ${overlap}: a unit is one character, of which no more than one can be covered`,
      'leave it out, or choose a longer unit',
    );
  return kind;
}

async function choicesFor(
  texts: MarkedTexts,
  overlap: Overlap,
  study: (texts: MarkedTexts, kind: UnitKind) => Promise<Pick<StudiesRead, 'studies'>>,
) {
  const isKnown = texts.documents.every(({ text }) => text !== undefined);
  const usual = unitKinds.filter((kind) => (isKnown || !needsText(kind)) && hasUnits(kind, texts));
  const kinds =
    typeof overlap === 'object' && 'characters' in overlap ? usual.filter((one) => !isCharacters(one)) : usual;
  const studies: { kind: UnitKind; study: Study }[] = [];
  for (const kind of kinds) studies.push({ kind, study: (await study(texts, kind)).studies[0] });
  return choicesOf(studies.map(({ kind: { name, title }, study: one }) => ({ unit: name, title, study: one })));
}

function checkUnits(kind: UnitKind, texts: MarkedTexts, { path }: Table): void {
  const without = texts.documents.filter(({ text }) => text === undefined).map(({ name }) => name);
  if (needsText(kind) && without.length > 0)
    throw new BadInputError([{ code: 'texts-needed', at: { file: path }, unit: kind.name, documents: without }]);
  if (!hasUnits(kind, texts)) throw new BadInputError([{ code: 'no-such-unit', at: { file: path }, unit: kind.name }]);
}

/** Who read a text in which they marked nothing must be known, since figures hang on it. */
function checkReaders(texts: MarkedTexts, { path }: Table): void {
  const places = texts.documents.flatMap(({ name }, document) => {
    const coders = texts.coders.filter((_, coder) => wasRead(texts, document, coder) === 'unsaid');
    return coders.length === 0 ? [] : [{ document: name, coders }];
  });
  if (places.length > 0) throw new BadInputError([{ code: 'unsaid-who-read', at: { file: path }, places }]);
}

function factsOf(texts: MarkedTexts): MarkedFacts {
  const { documents, coders, categories, marks, reading } = texts;
  return {
    documents: documents.length,
    characters: documents.reduce((sum, { start, end = start }) => sum + end - start, 0),
    coders,
    categories: categories.filter(({ isApplied }) => isApplied).map(({ name }) => name),
    marks: marks.filter(({ isFurther }) => !isFurther).length,
    unsaid: reading.filter((one) => one === 'unsaid').length,
    isWrapped: documents.some(({ text = '' }) => isWrapped(text)),
  };
}

const FEWEST_LINES = 8;

/** Whether most lines of a text end at nearly the same length. */
function isWrapped(text: string): boolean {
  const lengths = text
    .split('\n')
    .map((line) => line.trimEnd().length)
    .filter((length) => length > 0);
  if (lengths.length < FEWEST_LINES) return false;
  const longest = Math.max(...lengths);
  return longest <= 120 && lengths.filter((length) => length > 0.8 * longest).length > 0.6 * lengths.length;
}

/** The options under which the table of units is read; others are as the user has them. */
function forUnits(options: LoadOptions): ReadingOptions {
  const asked = readingOptions({ ...options, layout: undefined, unit: [], coder: undefined, category: [] });
  const isStratum = asked.by.some((name) => name.toLowerCase() === UNIT_COLUMNS.document);
  return {
    ...asked,
    layout: 'long',
    unit: [UNIT_COLUMNS.unit],
    coder: UNIT_COLUMNS.coder,
    category: [UNIT_COLUMNS.category],
    text: UNIT_COLUMNS.text,
    separator: NO_SEPARATOR,
    blank: 'uncoded',
    onDuplicate: 'union',
    preset: 'none',
    headerRows: 1,
    aside: isStratum ? [] : [UNIT_COLUMNS.document],
  };
}

/** The same of characters, which are counted. */
function forCounts(options: LoadOptions): ReadingOptions {
  const asked = readingOptions({
    ...options,
    layout: undefined,
    unit: [],
    coder: undefined,
    category: [],
    text: undefined,
  });
  const idle = [...asked.by.map(() => 'by'), ...asked.where.map(() => 'where')][0];
  if (idle !== undefined)
    throw new CommandLineError(
      `--${idle}: characters are counted, not listed, so their documents are not known`,
      'leave it out, or choose a longer unit',
    );
  return { ...asked, layout: patterns.name, onDuplicate: 'error', blank: undefined, preset: 'none' };
}

/** The categories that the project lists, as a codebook has them; undefined if it lists none. */
function namesOf({ categories, declared }: MarkedTexts, { path }: Table): Names | undefined {
  if (!declared) return undefined;
  const nameOf = new Map(categories.map((one) => [JSON.stringify(one.path), one.name]));
  const entries = categories.map(
    ({ name, path: names, isApplied, definition }): CodebookEntry => ({
      category: name,
      code: undefined,
      definition,
      parent: nameOf.get(JSON.stringify(names.slice(0, -1))),
      themes: [],
      isHeading: !isApplied,
      row: undefined,
      at: { file: path },
    }),
  );
  return { path, categories: categories.filter(({ isApplied }) => isApplied).map(({ name }) => name), entries };
}

/** What the table of units is called: by all files. */
function tableLike(files: readonly MarkedFile[]): Table {
  const path = [...new Set(files.map((file) => file.path))].join(', ');
  return { ...tableOfFile(files[0]!), path, position: () => ({ file: path }) };
}

/** A file as a table without cells, as reports name what they were made from. */
function tableOfFile({ path, name, source }: MarkedFile): Table {
  return {
    path,
    name,
    columns: [],
    rows: 0,
    line: () => 0,
    source,
    dialect: { delimiter: '', encoding: 'utf-8' },
    dropped: { rows: 0, columns: 0 },
  };
}

/** Notices of the table of units that say something of what was marked. */
function isOfMarks({ code }: Notice): boolean {
  return !['read-as', 'read-as-patterns', 'duplicates-resolved', 'blanks'].includes(code);
}

function overlapText(overlap: Overlap): string {
  if (overlap === 'any') return 'a character';
  return 'share' in overlap ? `${100 * overlap.share}%` : `${overlap.characters} characters`;
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}
