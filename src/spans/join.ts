import type { Notice } from '../notices.ts';
import { type Problem, ProblemList } from '../problems.ts';
import type { Counting, FoundCode, FoundDocument, FoundMark, MarkedFile } from '../read/marked-file.ts';
import { Characters } from './characters.ts';
import type { Mark, MarkedCategory, MarkedDocument, MarkedTexts, WasRead } from './marked-texts.ts';
import { characterFinder, folded, isQuoteOf, mayBeQuoteOf, plainText, withoutDots } from './positions.ts';

/** What stands between the names of a path. */
const PATH_SIGN = ' > ';

export interface Joined {
  readonly texts: MarkedTexts;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/**
 * What several files say of the same texts, as one: documents are the same by name, codes by path. Positions become those of
 * characters, in the count that the quotes bear out.
 */
export function joined(found: readonly MarkedFile[]): Joined {
  const files = found.map(withPlainNames);
  const problems = new ProblemList();
  const notices: Notice[] = [];
  const documents = joinedDocuments(files, problems);
  const coders = [...new Set(files.flatMap(codersOf))].sort(inOrder);
  const { categories, numberOf } = joinedCategories(files);
  const documentOf = new Map(documents.map(({ name }, i) => [name, i]));
  const coderOf = new Map(coders.map((name, i) => [name, i]));
  const marks: Mark[] = [];
  const empty: NamedMark[] = [];
  for (const file of files) {
    for (const { mark, start, end } of placedMarks(file, documents, documentOf, problems, notices)) {
      if (mark.code.at(-1) === '') {
        const { document, at } = mark;
        problems.add(() => ({ code: 'mark-without-category', at, document, start: mark.start, end: mark.end }));
      }
      if (start === end) empty.push(mark);
      marks.push({
        document: documentOf.get(mark.document)!,
        coder: coderOf.get(mark.coder)!,
        category: numberOf(mark.code),
        start,
        end,
        ...(mark.isFurther ? { isFurther: true } : {}),
      });
    }
  }
  if (empty.length > 0) notices.push({ code: 'marks-without-length', marks: empty.length, first: empty[0]!.at });
  const texts: MarkedTexts = {
    documents,
    coders,
    categories,
    declared: files.every(({ codes }) => codes !== undefined),
    marks: marks.sort(compareMarks),
    reading: whoRead(files, documentOf, coderOf, marks),
  };
  return { texts, problems: problems.list, notices };
}

interface NamedMark extends FoundMark {
  readonly coder: string;
}

/** A file of which each mark has a coder. */
interface NamedFile extends MarkedFile {
  readonly marks: readonly NamedMark[];
}

/**
 * Names as they are compared: white space around them does not count, as in sheets, since the table of units would take two that differ
 * in it for one, and accents are composed. Whom nothing names is
 * called by the file.
 */
function withPlainNames(file: MarkedFile): NamedFile {
  const { documents, codes, coders, marks, read } = file;
  const plain = (one: string) => one.trim().normalize('NFC');
  const name = plain(file.name);
  return {
    ...file,
    name,
    documents: documents.map((one) => ({ ...one, name: plain(one.name) })),
    codes: codes?.map((one) => ({ ...one, path: one.path.map(plain) })),
    coders: coders.map((one) => plain(one) || name),
    marks: marks.map((one) => ({
      ...one,
      document: plain(one.document),
      coder: plain(one.coder ?? '') || name,
      code: one.code.map(plain),
    })),
    read: read.map((one) => ({ ...one, document: plain(one.document), coder: plain(one.coder) || name })),
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareMarks(a: Mark, b: Mark): number {
  return a.document - b.document || a.start - b.start || a.end - b.end || a.coder - b.coder || a.category - b.category;
}

function codersOf({ marks, coders, read }: NamedFile): string[] {
  return [...coders, ...marks.map(({ coder }) => coder), ...read.map(({ coder }) => coder)];
}

/** Each document once, with its text, wherever it is. */
function joinedDocuments(files: readonly NamedFile[], problems: ProblemList): MarkedDocument[] {
  const met = new Map<string, { readonly found: FoundDocument; readonly text: string | undefined }>();
  for (const found of files.flatMap(({ documents }) => documents)) {
    const text = found.text === undefined ? undefined : plainText(found.text);
    const before = met.get(found.name);
    if (before === undefined || (before.text === undefined && text !== undefined)) met.set(found.name, { found, text });
    else if (text !== undefined && before.text!.trimEnd() !== text.trimEnd())
      problems.add(() => ({ code: 'other-text', at: found.at, document: found.name, first: before.found.at }));
    else if (text === undefined && isOtherStretch(found, before.found))
      problems.add(() => ({ code: 'other-text', at: found.at, document: found.name, first: before.found.at }));
    // programs differ in the line ends that they keep at the end
    else if (text !== undefined && text.length > before.text!.length) met.set(found.name, { found, text });
  }
  return [...met.values()]
    .map(({ found: { name, extent }, text }): MarkedDocument => {
      if (text !== undefined) return { name, text, start: 0, end: new Characters(text).length };
      return { name, text, start: extent?.start ?? 0, end: extent?.end };
    })
    .sort((a, b) => inOrder(a.name, b.name));
}

function isOtherStretch({ extent: one }: FoundDocument, { extent: other }: FoundDocument): boolean {
  return one !== undefined && other !== undefined && (one.start !== other.start || one.end !== other.end);
}

/** The codes of all files by their paths. */
function joinedCategories(files: readonly NamedFile[]): {
  categories: MarkedCategory[];
  numberOf: (path: readonly string[]) => number;
} {
  const codes = new Map<string, FoundCode>();
  const add = (code: FoundCode) => {
    const key = JSON.stringify(code.path);
    const before = codes.get(key);
    codes.set(key, {
      path: code.path,
      isApplied: code.isApplied || before?.isApplied === true,
      definition: before?.definition ?? code.definition,
    });
  };
  for (const { codes: listed = [], marks } of files) {
    for (const code of listed) add(code);
    for (const { code } of marks) add({ path: code, isApplied: true });
  }
  // codes above others may be in no list of their own
  for (const { path } of [...codes.values()])
    for (let depth = 1; depth < path.length; depth += 1) add({ path: path.slice(0, depth), isApplied: false });
  const times = new Map<string, number>();
  for (const { path } of codes.values()) times.set(path.at(-1)!, (times.get(path.at(-1)!) ?? 0) + 1);
  const categories = [...codes.values()]
    .map(({ path, isApplied, definition }): MarkedCategory => {
      const own = path.at(-1)!;
      return { name: times.get(own) === 1 ? own : path.join(PATH_SIGN), path, isApplied, definition };
    })
    .sort((a, b) => inOrder(a.name, b.name));
  const numbers = new Map(categories.map(({ path }, i) => [JSON.stringify(path), i]));
  return { categories, numberOf: (path) => numbers.get(JSON.stringify(path))! };
}

interface PlacedMark {
  readonly mark: NamedMark;
  readonly start: number;
  readonly end: number;
}

/** The marks of a file by the characters of their documents. */
function placedMarks(
  file: NamedFile,
  documents: readonly MarkedDocument[],
  documentOf: ReadonlyMap<string, number>,
  problems: ProblemList,
  notices: Notice[],
): PlacedMark[] {
  const own = new Map(file.documents.map((document) => [document.name, document]));
  const counts = [...byDocument(file.marks)].map(([name, marks]) => {
    const document = documents[documentOf.get(name)!]!;
    return { name, marks, document, text: own.get(name)?.text ?? document.text };
  });
  const attempts = new Map<string, (PlacedMark[] | Problem)[]>();
  const attempt = (number: number, { name, marks, text }: (typeof counts)[number]) => {
    const tried = attempts.get(name) ?? [];
    attempts.set(name, tried);
    tried[number] ??= placedIn(text!, marks, file, file.counting[number]!);
    return tried[number];
  };
  const withText = counts.filter(({ text }) => text !== undefined);
  const fits = (number: number, one: (typeof counts)[number]) => Array.isArray(attempt(number, one));
  const numbers = file.counting.map((_, number) => number);
  // one file counts in one way; if no way fits all its texts, each has its own
  const common = numbers.find((number) => withText.every((one) => fits(number, one)));
  const placed: PlacedMark[] = [];
  const unusual = new Map<number, string[]>();
  for (const one of counts) {
    if (one.text === undefined) {
      placed.push(...withoutText(one.marks, one.document, problems));
      continue;
    }
    const number = common ?? numbers.find((each) => fits(each, one));
    const result = attempt(number ?? 0, one);
    if (!Array.isArray(result)) {
      problems.add(() => result);
      continue;
    }
    placed.push(...result);
    if (number! > 0 && differs(result, attempts.get(one.name)![0])) {
      unusual.set(number!, [...(unusual.get(number!) ?? []), one.name]);
    }
  }
  for (const [number, names] of unusual) {
    const { by, lineEnd, mark } = file.counting[number]!;
    notices.push({ code: 'counted-otherwise', at: { file: file.path }, documents: names, by, lineEnd, mark });
  }
  return placed;
}

function byDocument(marks: readonly NamedMark[]): Map<string, NamedMark[]> {
  const groups = new Map<string, NamedMark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.document);
    if (group) group.push(mark);
    else groups.set(mark.document, [mark]);
  }
  return groups;
}

/** Whether the usual count gives other marks, or none. */
function differs(placed: readonly PlacedMark[], usual: readonly PlacedMark[] | Problem | undefined): boolean {
  return (
    !Array.isArray(usual) || usual.some(({ start, end }, i) => start !== placed[i]!.start || end !== placed[i]!.end)
  );
}

/** The marks in a text if they are counted so, or the first problem. */
function placedIn(
  raw: string,
  marks: readonly NamedMark[],
  { areQuotesSure }: NamedFile,
  counting: Counting,
): PlacedMark[] | Problem {
  const find = characterFinder(raw, counting);
  const plain = new Characters(plainText(raw));
  let all: string | undefined;
  const isInText = (quote: string) => {
    all ??= folded(plain.text);
    return all.includes(withoutDots(folded(quote)));
  };
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const [start, end] = mark.isWhole ? [0, plain.length] : [find(mark.start), find(mark.end)];
    if (start === undefined || end === undefined || mark.end < mark.start) return outside(mark, plain.length);
    const { quote = '' } = mark;
    if (folded(quote) !== '' && !isQuoteOf(quote, plain.slice(start, end), !areQuotesSure)) {
      if (areQuotesSure || (mayBeQuoteOf(quote, end - start) && isInText(quote)))
        return { code: 'other-quote', at: mark.at, document: mark.document, quote, found: plain.slice(start, end) };
    }
    const before = mark.isFurther ? placed.at(-1) : undefined;
    // some programs cut a mark at the end of each line, which was marked too
    if (before && before.end <= start && isLineEnd(plain.slice(before.end, start)))
      placed[placed.length - 1] = { ...before, end };
    else placed.push({ mark, start, end });
  }
  return placed;
}

function isLineEnd(text: string): boolean {
  return text.trim() === '' && text.includes('\n');
}

function outside({ at, document, start, end, id }: NamedMark, length: number): Problem {
  return { code: 'mark-outside', at, document, start, end, length, ...(id === undefined ? {} : { id }) };
}

/** Where there is no text, positions are taken as they are; they must be in the document's stretch. */
function withoutText(marks: readonly NamedMark[], document: MarkedDocument, problems: ProblemList): PlacedMark[] {
  return marks.flatMap((mark) => {
    const { start, end } = mark;
    const areWhole = Number.isSafeInteger(start) && Number.isSafeInteger(end);
    const isInside = start >= document.start && end <= (document.end ?? Number.POSITIVE_INFINITY);
    if (areWhole && isInside && start <= end) return [{ mark, start, end }];
    problems.add(() => outside(mark, document.end ?? Number.POSITIVE_INFINITY));
    return [];
  });
}

/** Whoever has a mark in a document read it; for others the files say it, or nobody. */
function whoRead(
  files: readonly NamedFile[],
  documentOf: ReadonlyMap<string, number>,
  coderOf: ReadonlyMap<string, number>,
  marks: readonly Mark[],
): WasRead[] {
  const reading = Array<WasRead>(documentOf.size * coderOf.size).fill('unsaid');
  for (const { document, coder, isRead } of files.flatMap(({ read }) => read)) {
    const slot = documentOf.get(document)! * coderOf.size + coderOf.get(coder)!;
    if (isRead || reading[slot] === 'unsaid') reading[slot] = isRead ? 'read' : 'not-read';
  }
  for (const { document, coder } of marks) reading[document * coderOf.size + coder] = 'read';
  return reading;
}
