import type { MarkLeftOut, SpanNotice } from '../../../notices.ts';
import { BadInputError, type Position, type Problem, ProblemList } from '../../../problems.ts';
import { damaged, refused, tooLarge } from '../../fault.ts';
import type { Counting, FoundCode, FoundDocument, FoundMark } from '../../marked-file.ts';
import { MOST_MARKS_BYTES } from '../archive/limits.ts';
import type { FileTree } from '../file-tree.ts';
import type { Read, TableOptions } from '../format.ts';
import { nameOf } from '../source.ts';
import { documentName, textOfBytes } from '../text-bytes.ts';
import { numberIn } from '../written-number.ts';
import { type Attributes, readXml, type XmlReader } from '../xml.ts';

const FORMAT = 'qdpx';

/** No codebook that people use has more. */
const MOST_CODES = 100_000;

/** So many bytes are parsed at once, since the parser keeps what it has not gone through. */
const PIECE = 1 << 16;

/** What was marked in a project, by whom and with which codes. */
export async function readQdpx(tree: FileTree, { encoding }: TableOptions): Promise<Read> {
  const name = tree.names.find((one) => /^project\.qde$/i.test(one))!;
  const at = tree.at(name);
  const project = new ProjectReader(at);
  await readXml(inPieces(await tree.bytes(name, MOST_MARKS_BYTES)), at, FORMAT, project);
  if (!project.isThere) throw damaged(at, FORMAT, 'missing-part');
  const documents = namedApart(
    withoutCopies(project.texts).filter(({ selections, kind }) => kind === 'TextSource' || selections.length > 0),
  );
  const problems = new ProblemList();
  const marks: FoundMark[] = [];
  const found: FoundDocument[] = [];
  for (const document of documents) {
    found.push({ name: document.name, text: await textOf(document, tree, encoding), at: document.at });
    for (const selection of document.selections) marks.push(...marksOf(selection, document, project, problems));
  }
  if (problems.list.length > 0) throw new BadInputError(problems.list);
  const file = {
    path: tree.path,
    name: nameOf(tree.path, ['qdpx', 'zip']),
    format: 'REFI-QDA project',
    source: { path: tree.path, sha256: tree.fingerprint(), rows: marks.length },
    documents: found,
    codes: [...project.codes.values()],
    coders: marks.length === 0 ? [nameOf(tree.path, ['qdpx', 'zip'])] : [],
    marks,
    read: [],
    areQuotesSure: false,
    counting: countingOf(project.origin),
  };
  return { tables: [], marked: [file], problems: [], notices: noticesOf(project, { file: tree.path }) };
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start === 0 || start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

/** Characters, as QualCoder counts them; NVivo counts UTF-16 units, and ATLAS.ti a line end as one. */
function countingOf(origin: string): readonly [Counting, ...Counting[]] {
  const isNVivo = /nvivo/i.test(origin);
  const isAtlas = /atlas/i.test(origin);
  const all = (['characters', 'utf-16', 'bytes'] as const).flatMap((by) =>
    ([2, 1] as const).flatMap((lineEnd) => ([0, 1] as const).map((mark): Counting => ({ by, lineEnd, mark }))),
  );
  const usual = all.find(
    ({ by, lineEnd, mark }) =>
      by === (isNVivo ? 'utf-16' : 'characters') && lineEnd === (isAtlas ? 1 : 2) && mark === 0,
  )!;
  return [usual, ...all.filter((one) => one !== usual)];
}

interface Selection {
  readonly guid: string;
  readonly name: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
  readonly user: string | undefined;
  readonly at: Position;
  readonly codings: { readonly user: string | undefined; readonly codes: string[] }[];
}

interface Text {
  name: string;
  readonly kind: string;
  readonly path: string | undefined;
  content: string | undefined;
  readonly at: Position;
  readonly selections: Selection[];
}

/** Which kind of source is marked where the mark is on no text. */
const REGIONS: Readonly<Record<string, MarkLeftOut>> = {
  PictureSelection: 'picture',
  AudioSelection: 'sound',
  VideoSelection: 'video',
  PDFSelection: 'pdf',
};

const WHOLE_SOURCES: Readonly<Record<string, MarkLeftOut>> = {
  PictureSource: 'picture',
  AudioSource: 'sound',
  VideoSource: 'video',
  PDFSource: 'pdf',
};

class ProjectReader implements XmlReader {
  isThere = false;
  origin = '';
  readonly users = new Map<string, string>();
  readonly codes = new Map<string, FoundCode>();
  readonly texts: Text[] = [];
  /** What was marked beside texts: per kind how many codings, and of which sources. */
  readonly regions = new Map<MarkLeftOut, { marks: number; readonly names: Set<string> }>();
  readonly #at: Position;
  readonly #path: string[] = [];
  readonly #source: { readonly element: string; readonly name: string }[] = [];
  #text: Text | undefined;
  #selection: Selection | undefined;
  #region: MarkLeftOut | undefined;
  #hasCode = false;
  #isContent = false;
  #codeOfDescription: string | undefined;
  /** Where the points in time of a transcript are in its text, by their ids. */
  readonly #places = new Map<string, string | undefined>();
  readonly #openCodes: string[] = [];

  constructor(at: Position) {
    this.#at = at;
  }

  open(element: string, attributes: Attributes, line: number): void {
    const { guid = '', name = '' } = attributes;
    if (element === 'Project') {
      this.isThere = true;
      this.origin = attributes['origin'] ?? '';
    } else if (element === 'User') this.#user(guid.toLowerCase(), name.trim() || attributes['id'] || guid, line);
    else if (element === 'Code') this.#code(guid.toLowerCase(), attributes, line);
    else if (element === 'Description') this.#codeOfDescription = this.#openCodes.at(-1);
    else if (element.endsWith('Source') || element === 'Transcript' || element === 'Representation')
      this.#open(element, attributes, line);
    else if (element === 'PlainTextContent') this.#isContent = this.#text !== undefined;
    else if (element === 'PlainTextSelection' && this.#text) this.#selection = this.#select(attributes, line, false);
    else if (element === 'SyncPoint') this.#places.set(guid.toLowerCase(), attributes['position']);
    else if (element === 'TranscriptSelection' && this.#text) this.#selectTime(attributes, line);
    else if (element in REGIONS) this.#region = REGIONS[element];
    else if (element === 'Coding') this.#coding(attributes, line);
    else if (element === 'CodeRef') this.#codeRef(attributes['targetGUID'] ?? '');
  }

  close(element: string): void {
    if (element === 'Code') {
      this.#openCodes.pop();
      this.#path.pop();
    } else if (element === 'PlainTextSelection' || element === 'TranscriptSelection') {
      if (this.#selection?.codings.length === 0) this.#leaveOut('without-code');
      this.#selection = undefined;
      if (element === 'TranscriptSelection') this.#region = undefined;
    } else if (element in REGIONS) this.#region = undefined;
    else if (element === 'PlainTextContent') this.#isContent = false;
    else if (element === 'Description') this.#codeOfDescription = undefined;
    else if (element === 'Coding') this.#endCoding();
    else if (this.#source.at(-1)?.element === element) {
      this.#source.pop();
      this.#text = undefined;
    }
  }

  text(text: string): void {
    if (this.#isContent && this.#text) this.#text.content = (this.#text.content ?? '') + text;
    else if (this.#codeOfDescription !== undefined) {
      const code = this.codes.get(this.#codeOfDescription)!;
      const definition = `${code.definition ?? ''}${text}`.trim();
      if (definition !== '') this.codes.set(this.#codeOfDescription, { ...code, definition });
    }
  }

  #user(guid: string, name: string, line: number): void {
    const other = this.users.get(guid);
    if (other !== undefined && other !== name) throw this.#oneId(other, name, line);
    this.users.set(guid, name);
  }

  /** Nothing says whose a mark is, or of which code, where two have the same id. */
  #oneId(one: string, other: string, line: number): BadInputError {
    return damaged({ ...this.#at, line }, FORMAT, 'one-id', `${one}, ${other}`);
  }

  #code(guid: string, attributes: Attributes, line: number): void {
    if (this.codes.size >= MOST_CODES) throw tooLarge(this.#at, 'codes', MOST_CODES);
    const { name: said = '', isCodable } = attributes;
    this.#path.push(said.trim().normalize('NFC'));
    this.#openCodes.push(guid);
    const isHeading = isCodable !== undefined && /^(false|0)$/i.test(isCodable.trim());
    const [name, other] = [this.#path, this.codes.get(guid)?.path].map((path) => path?.join('/'));
    if (other !== undefined && other !== name) throw this.#oneId(other, name!, line);
    this.codes.set(guid, { path: [...this.#path], isApplied: !isHeading });
  }

  #open(element: string, attributes: Attributes, line: number): void {
    const name = attributes['name'] || this.#source.at(-1)?.name || attributes['guid'] || '';
    this.#source.push({ element, name });
    if (element in WHOLE_SOURCES) return;
    this.#text = {
      name: documentName(name),
      kind: element,
      path: attributes['plainTextPath'],
      content: undefined,
      at: { ...this.#at, line },
      selections: [],
    };
    this.texts.push(this.#text);
  }

  #select({ guid = '', name, startPosition, endPosition, creatingUser }: Attributes, line: number, isWhole: boolean) {
    const selection: Selection = {
      ...{ guid, name, isWhole, user: creatingUser, at: { ...this.#at, line }, codings: [] },
      start: isWhole ? 0 : numberIn(startPosition),
      end: isWhole ? 0 : numberIn(endPosition),
    };
    this.#text!.selections.push(selection);
    return selection;
  }

  /** A part of a transcript is named by points in time. Where these have no place in the text, it is one of the recording. */
  #selectTime({ fromSyncPoint = '', toSyncPoint = '', ...attributes }: Attributes, line: number): void {
    const startPosition = this.#places.get(fromSyncPoint.toLowerCase());
    const endPosition = this.#places.get(toSyncPoint.toLowerCase());
    if (startPosition === undefined || endPosition === undefined)
      this.#region = WHOLE_SOURCES[this.#source.at(-2)?.element ?? ''] ?? 'sound';
    else this.#selection = this.#select({ ...attributes, name: undefined, startPosition, endPosition }, line, false);
  }

  #coding(attributes: Attributes, line: number): void {
    this.#hasCode = false;
    if (this.#region !== undefined || this.#text === undefined) return;
    const selection = this.#selection ?? this.#select({ guid: attributes['guid'] }, line, true);
    selection.codings.push({ user: attributes['creatingUser'] ?? selection.user, codes: [] });
    this.#coded = selection;
  }

  #coded: Selection | undefined;

  #codeRef(guid: string): void {
    this.#hasCode = true;
    const region = this.#region ?? (this.#text ? undefined : WHOLE_SOURCES[this.#source.at(-1)?.element ?? '']);
    if (region !== undefined) this.#leaveOut(region);
    else if (this.#coded) this.#coded.codings.at(-1)?.codes.push(guid.toLowerCase());
    else this.#selection?.codings.push({ user: this.#selection.user, codes: [guid.toLowerCase()] });
  }

  #endCoding(): void {
    if (!this.#hasCode && this.#coded) this.#leaveOut('without-code');
    this.#coded = undefined;
  }

  #leaveOut(why: MarkLeftOut): void {
    const known = this.regions.get(why) ?? { marks: 0, names: new Set<string>() };
    known.marks += 1;
    const name = this.#source.at(-1)?.name;
    if (name) known.names.add(name);
    this.regions.set(why, known);
  }
}

/** QualCoder writes a transcript twice: as a text, and with its recording, where nothing says who marked it. */
function withoutCopies(texts: readonly Text[]): Text[] {
  const marked = texts.filter(({ kind, selections }) => kind === 'TextSource' && selections.length > 0);
  const paths = new Set(marked.flatMap(({ path }) => path ?? []));
  return texts.filter(({ kind, path }) => kind !== 'Transcript' || path === undefined || !paths.has(path));
}

/** Texts of the same name are told apart by their order. */
function namedApart(texts: readonly Text[]): Text[] {
  const times = new Map<string, number>();
  return texts.map((text) => {
    const time = (times.get(text.name) ?? 0) + 1;
    times.set(text.name, time);
    return time === 1 ? text : { ...text, name: `${text.name} (${time})` };
  });
}

function marksOf(
  { guid, name, start, end, isWhole, at, codings }: Selection,
  document: Text,
  { users, codes }: ProjectReader,
  problems: ProblemList,
): FoundMark[] {
  return codings.flatMap(({ user, codes: given }) =>
    given.flatMap((code) => {
      const known = codes.get(code);
      if (known === undefined) {
        problems.add((): Problem => ({ code: 'unknown-code', at, found: code }));
        return [];
      }
      return [
        {
          document: document.name,
          coder: user === undefined ? undefined : (users.get(user.toLowerCase()) ?? user),
          code: known.path,
          ...{ start, end, quote: name, at, ...(guid === '' ? {} : { id: guid }) },
          ...(isWhole ? ({ isWhole: true } as const) : {}),
        },
      ];
    }),
  );
}

/** The text of a document: it is in the project's file, or in a file of its own beside it. */
async function textOf(
  { path, content, at, name }: Text,
  tree: FileTree,
  encoding: string | undefined,
): Promise<string> {
  if (content !== undefined) return content;
  if (path === undefined) throw new BadInputError([{ code: 'unknown-document', at, found: name }]);
  const wanted = path.replace(/^internal:\/\//i, '').replaceAll('\\', '/');
  if (/(^|\/)\.\.(\/|$)|^\/|^[a-z]+:/i.test(wanted)) throw refused({ file: tree.path, inside: wanted }, 'path');
  const inside = [`sources/${wanted}`, wanted].map((one) => one.toLowerCase());
  const found = tree.names.find((one) => inside.includes(one.toLowerCase()));
  if (found === undefined) throw damaged({ file: tree.path, inside: wanted }, FORMAT, 'missing-part');
  return textOfBytes(await tree.bytes(found), tree.at(found).file, encoding);
}

function noticesOf({ regions }: ProjectReader, at: Position): SpanNotice[] {
  return [...regions].map(([why, { marks, names }]) => ({
    code: 'marks-left-out',
    ...{ at, why, marks, names: [...names] },
  }));
}
