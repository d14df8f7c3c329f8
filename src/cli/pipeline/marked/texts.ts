import { nearestName } from '../../../names/nearest.ts';
import type { Notice } from '../../../notices.ts';
import { BadInputError, type Problem } from '../../../problems.ts';
import { type ReadTables, readOneTable } from '../../../read/files/read-tables.ts';
import { readTexts } from '../../../read/files/read-texts.ts';
import type { FoundDocument, MarkedFile } from '../../../read/marked-file.ts';
import { positionIn } from '../../../read/table.ts';
import { joined } from '../../../spans/join.ts';
import { type MarkedTexts, wasRead, withReaders, withUnsaid } from '../../../spans/marked-texts.ts';
import { documentsIn, markedSheet, readersIn } from '../../../spans/sheet.ts';
import { ofCoders } from '../../../spans/some-coders.ts';
import type { Before } from '../../../study/read-study.ts';
import { isAgreed } from '../../../study/reading/set-aside.ts';
import { readingOptions, SPANS } from '../../options/reading.ts';
import type { Terminal } from '../../terminal.ts';
import type { LoadOptions } from '../loading.ts';

/** What was marked, as all files say it together, and who read what as far as the options say it. */
export async function markedTexts(
  found: ReadTables,
  options: LoadOptions,
  before: Before,
  terminal: Terminal,
): Promise<{ texts: MarkedTexts; files: readonly MarkedFile[]; notices: readonly Notice[] }> {
  stopAt(before.problems);
  const inFiles = await filesIn(found, options, terminal);
  const files = options.coderFrom === 'filename' ? inFiles.map(calledByFile) : inFiles;
  const { texts: all, problems, notices } = joined(files);
  stopAt(problems);
  const at = { file: pathOf(files) };
  if (all.marks.length === 0) throw new BadInputError([{ code: 'nothing-marked', at }]);
  const said = options.coded === undefined ? all : await withCoded(all, options.coded, options, terminal);
  const answer = { uncoded: 'read', missing: 'not-read' } as const;
  const texts = options.blank === undefined ? said : withUnsaid(said, answer[options.blank]);
  return { texts, files, notices: [...found.notices, ...notices] };
}

/** The same as if nothing but its name said whose a file is: copies of a project may all name the user who made it. */
function calledByFile(file: MarkedFile): MarkedFile {
  return {
    ...file,
    coders: [],
    marks: file.marks.map((mark) => ({ ...mark, coder: undefined })),
    read: file.read.map((one) => ({ ...one, coder: '' })),
  };
}

/** What the files are called together. */
export function pathOf(files: readonly MarkedFile[]): string {
  return [...new Set(files.map(({ path }) => path))].join(', ');
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

/** The same without whoever has what was agreed on ("gold", "curator"), unless options name them as coders; as in sheets. */
export function withoutAgreed(
  texts: MarkedTexts,
  options: LoadOptions,
): { texts: MarkedTexts; notices: readonly Notice[] } {
  const named = readingOptions(options);
  if (named.coders.length > 0) return { texts, notices: [] };
  const isOwn = texts.coders.map((heading) => !isAgreed({ heading }, named));
  const agreed = texts.coders.filter((_, coder) => !isOwn[coder]);
  return {
    texts: ofCoders(
      texts,
      texts.coders.flatMap((_, coder) => (isOwn[coder] ? [coder] : [])),
    ),
    notices: agreed.map((name): Notice => ({ code: 'not-a-coder', name, kind: 'value' })),
  };
}

/** Without a second coder there is no figure. */
export function checkCoders({ coders }: MarkedTexts, files: readonly MarkedFile[], leftOut: readonly string[]): void {
  if (coders.length > 1) return;
  const coder = coders[0]!;
  const isInAllFiles = files.length > 1 && files.every(({ name }) => name !== coder);
  const at = { file: pathOf(files) };
  throw new BadInputError([{ code: 'one-coder', at, coder, layout: SPANS, leftOut, isInAllFiles }]);
}

/** Who read a text in which they marked nothing must be known, since figures hang on it. */
export function checkReaders(texts: MarkedTexts, path: string): void {
  const places = texts.documents.flatMap(({ name }, document) => {
    const coders = texts.coders.filter((_, coder) => wasRead(texts, document, coder) === 'unsaid');
    return coders.length === 0 ? [] : [{ document: name, coders }];
  });
  if (places.length > 0) throw new BadInputError([{ code: 'unsaid-who-read', at: { file: path }, places }]);
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}
