import type { Names } from '../../codebook/codebook.ts';
import type { CodebookEntry } from '../../codebook/entries.ts';
import type { Notice } from '../../notices.ts';
import { BadInputError, type MarkedFacts } from '../../problems.ts';
import type { ReadTables } from '../../read/files/read-tables.ts';
import type { MarkedFile } from '../../read/marked-file.ts';
import type { Table } from '../../read/table.ts';
import { choicesOf } from '../../report/spans/choices.ts';
import type { Overlap } from '../../spans/coverage.ts';
import { type MarkedTexts, withUnsaid } from '../../spans/marked-texts.ts';
import { unitTable } from '../../spans/unit-table.ts';
import { hasUnits, isCharacters, needsText, type UnitKind, unitKinds } from '../../spans/units.ts';
import type { Before, StudiesRead } from '../../study/read-study.ts';
import { prepareFor } from '../../study/reading/find-reading.ts';
import { MISSING_NUMBERS, MISSING_WORDS, NONE_WORDS, PERHAPS_MISSING } from '../../study/reading/words/cell-words.ts';
import type { Study } from '../../study/study.ts';
import { readingOptions, SPANS } from '../options/reading.ts';
import type { Terminal } from '../terminal.ts';
import { noticeTexts } from '../wording/notices.ts';
import type { LoadOptions, Read } from './loading.ts';
import { checkForMarked, forCounts, forUnits, kindIn, overlapIn } from './marked/options.ts';
import { checkCoders, checkReaders, markedTexts, pathOf, withoutAgreed } from './marked/texts.ts';

/**
 * Reads texts in which stretches were marked as a study of units: what a unit is, and how much of it a mark must cover, is for the user
 * to say; without that the run ends with what each choice would give.
 */
export async function loadMarked(
  read: Read,
  found: ReadTables,
  options: LoadOptions,
  codebook: Names | undefined,
  earlier: Before,
  terminal: Terminal,
): Promise<StudiesRead> {
  checkForMarked(options);
  const overlap = overlapIn(options);
  const asked = kindIn(options);
  const { texts: all, files, notices: before } = await markedTexts(found, options, earlier, terminal);
  const { texts, notices: agreed } = withoutAgreed(all, options);
  const notices = [...before, ...agreed];
  const like = tableLike(files);
  checkCoders(
    texts,
    files,
    all.coders.filter((coder) => !texts.coders.includes(coder)),
  );
  const study = async (of: MarkedTexts, kind: UnitKind) => {
    const { table, isCounted, contexts } = unitTable(of, kind, overlap, like, options.quotesMarks);
    await prepareFor([table]);
    const names = codebook ?? namesOf(of, like);
    const result = await read([table], isCounted ? forCounts(options) : forUnits(options), names, earlier);
    if (contexts === undefined) return result;
    const inContext = (data: Study): Study => ({
      ...data,
      contexts: data.units && { get: (unit) => contexts.get(data.units!.name(unit)) },
    });
    return { ...result, studies: result.studies.map(inContext) as unknown as StudiesRead['studies'] };
  };
  if (asked === undefined) {
    for (const line of noticeTexts(notices)) terminal.err(line);
    const choices = await choicesFor(withUnsaid(texts, 'read'), overlap, study);
    const formats = [...new Set(files.map(({ format }) => format))];
    const at = { file: like.path };
    throw new BadInputError([{ code: 'unit-not-chosen', at, formats, choices, facts: factsOf(texts) }]);
  }
  checkUnits(asked, texts, like);
  checkReaders(texts, like.path);
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
    areSets: true,
    declared: codebook === undefined ? texts.declared : data.declared,
    reading: data.reading && {
      ...data.reading,
      // the table of units has columns that nobody sees
      columns: data.reading.columns.filter(({ role }) => role !== 'left-out' && role !== 'note'),
      layout: SPANS,
      marked: { unit: asked.name, overlap: typedOverlap(overlap) },
    },
    tables: files.map(tableOfFile),
  });
  return {
    ...others,
    studies: studies.map(own) as unknown as StudiesRead['studies'],
    notices: [...notices, told, ...met.filter(isOfMarks)],
    keeping: () => readingOptions(options),
  };
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

/**
 * The categories that the project lists, as a codebook has them; undefined if it lists none. Where a code is called as cells are that
 * mean something else, such as "NA", all codes are listed, so that it is a category.
 */
function namesOf({ categories, declared }: MarkedTexts, { path }: Table): Names | undefined {
  if (!declared && !categories.some(({ name }) => isSpecial(name))) return undefined;
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

function isSpecial(name: string): boolean {
  const word = name.trim().toLowerCase();
  return [MISSING_WORDS, PERHAPS_MISSING, NONE_WORDS, MISSING_NUMBERS].some((words) => words.has(word));
}

/** What the table of units is called: by all files. */
function tableLike(files: readonly MarkedFile[]): Table {
  const path = pathOf(files);
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
  return 'share' in overlap ? typedOverlap(overlap) : `${overlap.characters} characters`;
}

/** In the one way in which reports have it: "any", "50%" or "20". */
function typedOverlap(overlap: Overlap): string {
  if (overlap === 'any') return overlap;
  return 'share' in overlap ? `${Number((100 * overlap.share).toPrecision(12))}%` : String(overlap.characters);
}
