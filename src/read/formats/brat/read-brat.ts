import { BadInputError, ProblemList } from '../../../problems.ts';
import type { Counting, FoundCode, FoundDocument, FoundMark } from '../../marked-file.ts';
import type { FileTree } from '../file-tree.ts';
import type { Read, TableOptions } from '../format.ts';
import { nameOf } from '../source.ts';
import { documentName, textOfBytes } from '../text-bytes.ts';
import { numberIn } from '../written-number.ts';

/** As brat decodes its texts: a byte-order mark is a character. */
const COUNTING: readonly [Counting, ...Counting[]] = [
  { by: 'characters', lineEnd: 2, mark: 1 },
  { by: 'characters', lineEnd: 2, mark: 0 },
  { by: 'characters', lineEnd: 1, mark: 1 },
  { by: 'characters', lineEnd: 1, mark: 0 },
  { by: 'utf-16', lineEnd: 2, mark: 1 },
  { by: 'utf-16', lineEnd: 2, mark: 0 },
  { by: 'bytes', lineEnd: 2, mark: 1 },
];

/** What was marked in a folder with a folder for each coder, or of one coder. */
export async function readBrat(tree: FileTree, { encoding }: TableOptions): Promise<Read> {
  const own = nameOf(tree.path.replace(/(?<![\\/])[\\/]+$/, ''), ['zip']);
  const codes = await codesIn(tree);
  const pathOf = new Map(codes?.map(({ path }) => [path.at(-1)!, path]));
  const problems = new ProblemList();
  const documents: FoundDocument[] = [];
  const marks: FoundMark[] = [];
  const coders = new Set<string>();
  const annotated = tree.names.filter((name) => /\.ann$/i.test(name));
  const texts = tree.names.filter((name) => /\.txt$/i.test(name));
  for (const name of texts) {
    const text = textOfBytes(await tree.bytes(name), tree.at(name).file, encoding);
    documents.push({ name: placeOf(name, annotated).document, text, at: tree.at(name) });
  }
  for (const name of annotated) {
    const { coder = own, document } = placeOf(name, annotated);
    coders.add(coder);
    if (!documents.some((one) => one.name === document)) {
      problems.add(() => ({ code: 'unknown-document', at: tree.at(name), found: document }));
      continue;
    }
    const text = textOfBytes(await tree.bytes(name), tree.at(name).file, encoding);
    text.split(/\r\n?|\n/).forEach((line, i) => {
      const at = { ...tree.at(name), line: i + 1 };
      if (!line.startsWith('T')) {
        if (!/^([REAMN#*].*)?$/.test(line.trim())) problems.add(() => ({ code: 'bad-mark', at, found: line }));
        return;
      }
      const found = markIn(line);
      if (found === undefined) problems.add(() => ({ code: 'bad-mark', at, found: line }));
      else {
        const { type, id, pieces, quote } = found;
        pieces.forEach(([start, end], piece) => {
          marks.push({
            ...{ document, coder, code: pathOf.get(type) ?? [type], start, end, id, at },
            ...(pieces.length === 1 ? { quote } : {}),
            ...(piece > 0 ? ({ isFurther: true } as const) : {}),
          });
        });
      }
    });
  }
  if (problems.list.length > 0) throw new BadInputError(problems.list);
  const file = {
    path: tree.path,
    name: own,
    format: 'brat folder',
    source: { path: tree.path, sha256: tree.fingerprint(), rows: marks.length },
    ...{ documents, codes, marks },
    coders: [...coders],
    read: [],
    areQuotesSure: true,
    counting: COUNTING,
  };
  return { tables: [], marked: [file], problems: [] };
}

/** Whose a file is, and of which document: the first folder is the coder's, if the marks are in folders. */
function placeOf(name: string, annotated: readonly string[]): { coder: string | undefined; document: string } {
  const [first, ...rest] = name.split('/');
  const areInFolders = annotated.every((one) => one.includes('/'));
  const inside = areInFolders && rest.length > 0 ? rest : [first!, ...rest];
  const folder = inside.slice(0, -1).join('/');
  const document = documentName(inside.at(-1)!.replace(/\.ann$/i, ''));
  return {
    coder: areInFolders && rest.length > 0 ? first!.normalize('NFC') : undefined,
    document: folder === '' ? document : `${folder}/${document}`,
  };
}

interface Line {
  readonly id: string;
  readonly type: string;
  readonly pieces: readonly (readonly [number, number])[];
  readonly quote: string;
}

/** `T1<tab>cost 7 13;20 25<tab>marked text` */
function markIn(line: string): Line | undefined {
  const [id, what = '', quote = ''] = line.split('\t');
  const [type, ...positions] = what.trim().split(' ');
  const pieces = positions
    .join(' ')
    .split(';')
    .map((piece) => piece.trim().split(/\s+/).map(numberIn));
  if (!/^T\S+$/.test(id!) || !type || !pieces.every((piece) => piece.length === 2)) return undefined;
  return { id: id!, type: type.normalize('NFC'), pieces: pieces as [number, number][], quote };
}

/** The types that a project lists, in its configuration; undefined if it has none. */
async function codesIn(tree: FileTree): Promise<FoundCode[] | undefined> {
  const name = tree.names.find((one) => /(^|\/)annotation\.conf$/.test(one));
  if (name === undefined) return undefined;
  const codes: FoundCode[] = [];
  let isList = false;
  let open: { readonly type: string; readonly depth: number }[] = [];
  for (const line of textOfBytes(await tree.bytes(name), tree.at(name).file).split(/\r\n?|\n/)) {
    const section = /^\s*\[(\w+)\]/.exec(line)?.[1]?.toLowerCase();
    if (section !== undefined) {
      isList = section === 'entities' || section === 'events';
      open = [];
      continue;
    }
    const [, space, mark, type] = /^(\s*)(!?)([^\s#<!-][^\s|]*)/.exec(line) ?? [];
    if (!isList || type === undefined) continue;
    const depth = space!.length;
    open = [...open.filter((one) => one.depth < depth), { type: type.normalize('NFC'), depth }];
    codes.push({ path: open.map((one) => one.type), isApplied: mark === '' });
  }
  return codes;
}
