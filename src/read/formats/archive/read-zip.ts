import type { Notice } from '../../../notices.ts';
import { BadInputError, type Position, type Problem } from '../../../problems.ts';
import { refused, tooLarge } from '../../fault.ts';
import type { MarkedFile } from '../../marked-file.ts';
import { placeName, type Table } from '../../table.ts';
import type { FileTree, TreeFormat } from '../file-tree.ts';
import type { Read, ReadInner, TableOptions } from '../format.ts';
import { type ByteSource, nameOf, sourceOfBytes } from '../source.ts';
import { bytesOf } from '../whole-file.ts';
import { readWorkbook, ZIPPED_WORKBOOKS } from '../workbook/workbooks.ts';
import { DEEPEST_ARCHIVE, MOST_PROJECT_BYTES, MOST_PROJECT_RATIO, MOST_TEXT_BYTES, SMALL } from './limits.ts';
import { gathered } from './unpack.ts';
import { type Entry, Zip } from './zip.ts';

/** The tables in an archive: those of the workbook that it is, or of the files in it. */
export async function readZip(
  source: ByteSource,
  options: TableOptions,
  readInner: ReadInner,
  endings: readonly string[],
  trees: readonly TreeFormat[],
): Promise<Read> {
  const { depth = 0 } = options;
  const at = { file: source.path };
  if (depth === DEEPEST_ARCHIVE) throw refused(at, 'depth', DEEPEST_ARCHIVE);
  const zip = new Zip(bytesOf(source), at, isNamedAsZip(source.path) ? 'zip' : 'workbook');
  const visible = zip.entries.map(({ name }) => name).filter((name) => !HIDDEN.test(name));
  const project = trees.find(({ fits }) => fits(visible));
  if (project) return project.read(treeOf(zip, visible, source), options);
  const kind = unreadKind(zip);
  if (kind !== undefined) throw new BadInputError([{ code: 'unread-kind', at, kind }]);
  const { isXlsx, openXlsx } = await import('../workbook/xlsx.ts');
  if (isXlsx(zip)) return readWorkbook(await openXlsx(zip, at), source, options);
  const { isOds, openOds } = await import('../workbook/ods.ts');
  if (await isOds(zip)) return readWorkbook(await openOds(zip, at), source, options);
  if (zip.find('mimetype')) throw new BadInputError([{ code: 'unread-kind', at, kind: 'odt' }]);
  return readFiles(zip, source, { ...options, depth: depth + 1 }, readInner, endings);
}

/** Names of files that systems put into archives. */
const HIDDEN = /(^|\/)(\.|~\$|__MACOSX\/)/;

function treeOf(zip: Zip, names: readonly string[], source: ByteSource): FileTree {
  let total = 0;
  return {
    path: source.path,
    names,
    bytes: async (name, most = MOST_TEXT_BYTES) => {
      const entry = zip.find(name)!;
      if (entry.size > most) throw tooLarge(zip.at(entry), 'part', most);
      if (entry.size > SMALL && entry.size > MOST_PROJECT_RATIO * entry.packedSize)
        throw refused(zip.at(entry), 'ratio', MOST_PROJECT_RATIO);
      if (most <= MOST_TEXT_BYTES) total += entry.size;
      if (total > MOST_PROJECT_BYTES) throw tooLarge(zip.at(entry), 'project', MOST_PROJECT_BYTES);
      return gathered(zip.pieces(entry));
    },
    at: (name) => ({ file: source.path, inside: name }),
    fingerprint: () => source.fingerprint(),
  };
}

function isNamedAsZip(path: string): boolean {
  return !ZIPPED_WORKBOOKS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/** What an archive is that holds no tables, by the part that only such a one has. */
function unreadKind(zip: Zip): string | undefined {
  const parts: readonly (readonly [RegExp, string])[] = [
    [/(^|\/)workbook\.bin$/, 'xlsb'],
    [/^Index\/.*\.iwa$|^Index\.zip$/, 'numbers'],
    [/^word\/document\.xml$/, 'word'],
    [/^ppt\/presentation\.xml$/, 'powerpoint'],
  ];
  return parts.find(([pattern]) => zip.entries.some(({ name }) => pattern.test(name)))?.[1];
}

async function readFiles(
  zip: Zip,
  source: ByteSource,
  options: TableOptions,
  readInner: ReadInner,
  endings: readonly string[],
): Promise<Read> {
  const visible = zip.entries.filter(({ name }) => !HIDDEN.test(name));
  const named = options.sheets ? visible.filter((entry) => isNamed(entry, options.sheets!, endings)) : [];
  // names that none of the files has are those of sheets in them
  const inner = named.length > 0 ? { ...options, sheets: undefined } : options;
  const chosen =
    named.length > 0
      ? named
      : visible.filter(({ name }) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)));
  const left = visible.filter((entry) => !chosen.includes(entry)).map(({ name }) => name);
  if (chosen.length === 0)
    throw new BadInputError([{ code: 'unread-kind', at: { file: source.path }, kind: 'archive' }]);
  const tables: Table[] = [];
  const marked: MarkedFile[] = [];
  const problems: Problem[] = [];
  const notices: Notice[] =
    left.length > 0 && named.length === 0 ? [{ code: 'files-left-out', folder: source.path, files: left }] : [];
  const sha256 = source.fingerprint();
  for (const entry of chosen) {
    const read = await readInner(sourceOfBytes(await gathered(zip.pieces(entry)), entry.name), inner);
    tables.push(...read.tables.map((table) => movedTable(table, source.path, entry.name, sha256)));
    marked.push(...(read.marked ?? []).map((one) => movedMarks(one, source.path, entry.name, sha256)));
    problems.push(...read.problems.map((problem) => ({ ...problem, at: moved(problem.at, source.path) })));
    notices.push(...(read.notices ?? []).map((notice) => movedNotice(notice, source.path)));
  }
  return { tables, marked, problems, notices };
}

function isNamed({ name }: Entry, wanted: readonly string[], endings: readonly string[]): boolean {
  return wanted.some((one) => [name, name.split('/').at(-1), nameOf(name, endings)].includes(one));
}

function movedTable(table: Table, path: string, name: string, sha256: string): Table {
  const inside = table.inside === undefined ? name : `${name}/${table.inside}`;
  const place = placeName({ path, inside, sheet: table.sheet });
  return { ...table, path, inside, source: { path: place, sha256, rows: table.rows } };
}

/** The marks of a file in an archive, with the archive's path. */
function movedMarks(file: MarkedFile, path: string, name: string, sha256: string): MarkedFile {
  const marks = file.marks.map((mark) => ({ ...mark, at: moved(mark.at, path) }));
  const documents = file.documents.map((document) => ({ ...document, at: moved(document.at, path) }));
  const source = { ...file.source, path: placeName({ path, inside: name }), sha256 };
  return { ...file, path, source, marks, documents };
}

/** A position in a file of an archive, as one of the archive. */
function moved({ file, inside, ...at }: Position, archive: string): Position {
  return { ...at, file: archive, inside: inside === undefined ? file : `${file}/${inside}` };
}

function movedNotice(notice: Notice, archive: string): Notice {
  if ('at' in notice) return { ...notice, at: moved(notice.at, archive) };
  return notice.code === 'error-cells' ? { ...notice, first: moved(notice.first, archive) } : notice;
}
