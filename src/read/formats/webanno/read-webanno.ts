import type { Notice } from '../../../notices.ts';
import { BadInputError, type Position } from '../../../problems.ts';
import type { Counting, FoundDocument, FoundMark, MarkedFile } from '../../marked-file.ts';
import type { FileTree } from '../file-tree.ts';
import type { MarkedOptions, Read, TableOptions } from '../format.ts';
import { type ByteSource, nameOf } from '../source.ts';
import { documentName, textOfBytes } from '../text-bytes.ts';
import { notRead } from '../who-read.ts';
import { bytesOf } from '../whole-file.ts';
import { readTsvText, type Tsv } from './tsv.ts';

/** Java's positions. */
const COUNTING: readonly [Counting, ...Counting[]] = [{ by: 'utf-16', lineEnd: 2, mark: 0 }];

/** Versions of a text that are no coder's. */
const CURATOR = 'CURATION_USER';
const UNTOUCHED = 'INITIAL_CAS';

/** A file of one user and one text. */
interface UserFile {
  readonly user: string;
  readonly document: string;
  readonly tsv: Tsv;
  readonly at: Position;
}

/** What was marked in an export: a folder for each text, with a file for each user. */
export async function readExport(tree: FileTree, { marked, encoding }: TableOptions): Promise<Read> {
  const found = tree.names.flatMap((name) => {
    const [, document, user] = /(?:^|\/)annotation\/([^/]+)\/([^/]+)\.tsv$/i.exec(name) ?? [];
    return document === undefined ? [] : [{ name, document, user: user!.normalize('NFC') }];
  });
  if (found.length === 0) throw new BadInputError([{ code: 'export-without-tsv', at: { file: tree.path } }]);
  const users = found.filter(({ user }) => user !== CURATOR && user !== UNTOUCHED);
  const files: UserFile[] = [];
  for (const { name, document, user } of users) {
    const at = tree.at(name);
    const tsv = readTsvText(textOfBytes(await tree.bytes(name), at.file), at);
    files.push({ user, document: documentName(document), tsv, at });
  }
  const documents: FoundDocument[] = [];
  for (const document of new Set(found.map((one) => one.document))) {
    const source = tree.names.find((name) => /(^|\/)source\//i.test(name) && name.endsWith(`/${document}`));
    const name = documentName(document);
    if (source !== undefined && /\.txt$/i.test(source)) {
      const text = textOfBytes(await tree.bytes(source), tree.at(source).file, encoding);
      documents.push({ name, text, at: tree.at(source) });
    } else {
      const first = files.find((file) => file.document === name);
      if (first) documents.push({ name, text: first.tsv.text, at: first.at });
    }
  }
  const at = { file: tree.path };
  const curated = tree.names.filter((name) => name.endsWith(`/${CURATOR}.tsv`)).length;
  const untouched = tree.names.filter((name) => name.endsWith(`/${UNTOUCHED}.tsv`)).length;
  const notices: Notice[] = [
    ...(curated === 0 ? [] : [{ code: 'marks-left-out', at, why: 'curation', marks: curated, names: [] } as const]),
    ...(untouched === 0 ? [] : [{ code: 'marks-left-out', at, why: 'initial', marks: untouched, names: [] } as const]),
  ];
  const own = { path: tree.path, name: nameOf(tree.path, ['zip']), sha256: tree.fingerprint() };
  return { tables: [], marked: [markedFile(files, documents, own, marked)], problems: [], notices };
}

/** The same of one file, which is called by its user; its text is called by the folder it is in. */
export function readTsv(source: ByteSource, { marked, encoding }: TableOptions): Read {
  const at = { file: source.path };
  const tsv = readTsvText(textOfBytes(bytesOf(source), source.path, encoding), at);
  const user = nameOf(source.path, ['tsv']);
  const sha256 = source.fingerprint();
  if (user === CURATOR || user === UNTOUCHED) {
    const why = user === CURATOR ? 'curation' : 'initial';
    return { tables: [], problems: [], notices: [{ code: 'marks-left-out', at, why, marks: 1, names: [] }] };
  }
  const document = documentName(source.path.split(/[\\/]/).at(-2) ?? 'text');
  const documents = [{ name: document, text: tsv.text, at }];
  const own = { path: source.path, name: user, sha256 };
  return { tables: [], marked: [markedFile([{ user, document, tsv, at }], documents, own, marked)], problems: [] };
}

function markedFile(
  files: readonly UserFile[],
  documents: readonly FoundDocument[],
  { path, name, sha256 }: { readonly path: string; readonly name: string; readonly sha256: string },
  marked: MarkedOptions | undefined,
): MarkedFile {
  const { layer, feature } = layerOf(files, { file: path }, marked?.layer);
  const marks = files.flatMap(({ user, document, tsv }) =>
    tsv.annotations.flatMap((one): FoundMark[] => {
      if (one.layer !== layer) return [];
      const number = Math.max(0, one.features.indexOf(feature ?? ''));
      const value = feature === undefined ? lastName(layer) : one.values[number];
      if (value === undefined) return [];
      const { start, end, at } = one;
      return [{ document, coder: user, code: [value], start, end, at }];
    }),
  );
  // a user's file is made when they open the text
  const read = files.map(({ user, document }) => ({ document, coder: user, isRead: true }));
  const names = documents.map((one) => one.name);
  return {
    ...{ path, name, documents, marks },
    format: 'WebAnno TSV export',
    source: { path, sha256, rows: marks.length },
    codes: undefined,
    coders: [],
    read: [...read, ...notRead(names, read)],
    areQuotesSure: true,
    counting: COUNTING,
  };
}

/** The layer, and the feature on it, that has the coders' categories: the one that was named, or the only one with marks. */
function layerOf(
  files: readonly UserFile[],
  at: Position,
  asked: string | undefined,
): { layer: string; feature: string | undefined } {
  const layers = new Map<string, { readonly layer: string; readonly feature: string | undefined }>();
  for (const { tsv } of files) {
    for (const { layer, features, values } of tsv.annotations) {
      if (features.length === 0) layers.set(layer, { layer, feature: undefined });
      features.forEach((feature, i) => {
        if (values[i] !== undefined) layers.set(`${layer}|${feature}`, { layer, feature });
      });
    }
  }
  const all = [...layers].sort(([a], [b]) => (a < b ? -1 : 1));
  if (all.length === 0) throw new BadInputError([{ code: 'nothing-marked', at }]);
  const meant = asked === undefined ? all : all.filter(([full, { layer }]) => isNamed(asked, full, layer));
  if (meant.length === 1) return meant[0]![1];
  const found = asked === undefined || meant.length > 1 ? {} : { found: asked };
  throw new BadInputError([
    { code: 'layer-not-chosen', at, layers: (meant.length > 1 ? meant : all).map(([full]) => full), ...found },
  ]);
}

/** By its last name, in full, and either with its feature. */
function isNamed(asked: string, full: string, layer: string): boolean {
  const feature = full.slice(layer.length);
  return [full, layer, lastName(layer), lastName(layer) + feature].some(
    (one) => one.toLowerCase() === asked.toLowerCase(),
  );
}

function lastName(layer: string): string {
  return layer.split('.').at(-1)!;
}
