import { damaged, refused, tooLarge } from '../../fault.ts';
import { placeName } from '../../table.ts';
import type { Read, ReadInner, TableOptions } from '../format.ts';
import { type ByteSource, sourceOfBytes } from '../source.ts';
import { bytesOf } from '../whole-file.ts';
import { DEEPEST_ARCHIVE, MOST_FILE_BYTES, MOST_RATIO, SMALL } from './limits.ts';
import { gathered, unpacked } from './unpack.ts';

/** The tables of a packed file, under the name that it has without the ending of packed ones. */
export async function readGzip(source: ByteSource, options: TableOptions, readInner: ReadInner): Promise<Read> {
  const { depth = 0 } = options;
  if (depth === DEEPEST_ARCHIVE) throw refused({ file: source.path }, 'depth', DEEPEST_ARCHIVE);
  const bytes = await gathered(checked(source));
  const inner = sourceOfBytes(bytes, source.path.replace(/\.gz$/i, ''));
  const read = await readInner({ ...inner, fingerprint: source.fingerprint }, { ...options, depth: depth + 1 });
  const { path } = source;
  return {
    tables: read.tables.map((table) => ({
      ...table,
      path,
      source: { ...table.source, path: placeName({ ...table, path }) },
    })),
    problems: read.problems.map((problem) => ({ ...problem, at: { ...problem.at, file: path } })),
    notices: read.notices ?? [],
  };
}

async function* checked(source: ByteSource): AsyncGenerator<Uint8Array> {
  const at = { file: source.path };
  const packed = bytesOf(source);
  let size = 0;
  try {
    for await (const piece of unpacked(packed, 'gzip')) {
      size += piece.length;
      if (size > MOST_FILE_BYTES) break;
      if (size > SMALL && size > MOST_RATIO * packed.length) throw refused(at, 'ratio', MOST_RATIO);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'BadInputError' ? error : damaged(at, 'gzip', 'cut-off');
  }
  if (size > MOST_FILE_BYTES) throw tooLarge(at, 'bytes', MOST_FILE_BYTES);
}
