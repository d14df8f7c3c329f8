import type { Notice, RecordLeftOut } from '../../../../notices.ts';
import { BadInputError, type Position } from '../../../../problems.ts';
import type { FoundDocument, FoundMark, MarkedFile } from '../../../marked-file.ts';
import { type ByteSource, nameOf } from '../../source.ts';
import { notRead } from '../../who-read.ts';
import { tablesIn } from '../shapes.ts';
import { doccano } from './doccano.ts';
import { labelStudioSpans } from './label-studio.ts';
import { labelStudioMin } from './label-studio-min.ts';
import { prodigySpans } from './prodigy.ts';
import type { MarkingProgram } from './program.ts';

const programs: readonly MarkingProgram[] = [labelStudioSpans, labelStudioMin, prodigySpans, doccano];

/**
 * What is marked in the texts of a JSON file; undefined if there is nothing, or if there are codings of the whole texts, too, and marks
 * are not what is wanted.
 */
export function marksIn(
  text: string,
  source: ByteSource,
  areWanted: boolean,
): { marked: MarkedFile; notices: Notice[] } | undefined {
  const at: Position = { file: source.path };
  const [table, ...others] = recordsIn(text, at, source.path);
  if (table === undefined || others.length > 0 || !('records' in table)) return undefined;
  const [first] = table.records();
  const program = first && programs.find(({ fits }) => fits(first.fields));
  if (program === undefined) return undefined;
  const documents = new Map<string, FoundDocument>();
  const marks: FoundMark[] = [];
  const read: { document: string; coder: string; isRead: boolean }[] = [];
  const left = new Map<RecordLeftOut, number>();
  const leaveOut = (why: RecordLeftOut, records = 1) => void left.set(why, (left.get(why) ?? 0) + records);
  const name = nameOf(source.path, ['json', 'jsonl', 'ndjson']);
  let number = 0;
  for (const { line, fields } of table.records()) {
    if (!program.fits(fields)) return undefined;
    if (!areWanted && program.hasWholes(fields)) return undefined;
    number += 1;
    const place = line === 0 ? at : { ...at, line };
    const found = program.read(fields, number, place, leaveOut);
    const { document } = found;
    const before = documents.get(document.name);
    if (before && before.text !== document.text)
      throw new BadInputError([{ code: 'other-text', at: place, document: document.name, first: before.at }]);
    if (!before) documents.set(document.name, document);
    marks.push(...found.marks);
    read.push(...found.read.map(({ coder = name, isRead }) => ({ document: document.name, coder, isRead })));
  }
  if (marks.length === 0 && !(areWanted && number > 0)) return undefined;
  const notices = [...left].flatMap(([why, records]): Notice[] =>
    records > 0 ? [{ code: 'records-left-out', at, why, records }] : [],
  );
  const marked: MarkedFile = {
    path: source.path,
    name,
    format: program.name,
    source: { path: source.path, sha256: source.fingerprint(), rows: number },
    documents: [...documents.values()],
    codes: undefined,
    coders: program.saysWhoRead ? [] : [name],
    marks,
    read: program.saysWhoRead ? [...read, ...notRead([...documents.keys()], read)] : read,
    areQuotesSure: true,
    counting: program.counting,
  };
  return { marked, notices };
}

function recordsIn(text: string, at: Position, path: string) {
  try {
    return tablesIn(text, at, /\.(jsonl|ndjson)$/i.test(path));
  } catch (error) {
    // what is wrong is said by whoever reads it as a table
    if (error instanceof BadInputError) return [];
    throw error;
  }
}
