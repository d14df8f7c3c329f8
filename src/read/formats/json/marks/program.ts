import type { RecordLeftOut } from '../../../../notices.ts';
import type { Position } from '../../../../problems.ts';
import type { Counting, FoundDocument, FoundMark } from '../../../marked-file.ts';
import type { JsonObject } from '../parse.ts';

/** What a record of an annotation program says of one text. */
export interface MarkedRecord {
  readonly document: FoundDocument;
  readonly marks: readonly FoundMark[];
  /** Who read the text, or did not; nothing where the program does not say it. */
  readonly read: readonly { readonly coder: string | undefined; readonly isRead: boolean }[];
}

/** A program that keeps marks in JSON, a record for each text. */
export interface MarkingProgram {
  readonly name: string;
  readonly counting: readonly [Counting, ...Counting[]];
  /** Whether it says who read what, so that whoever it does not name did not. */
  readonly saysWhoRead: boolean;
  fits(record: JsonObject): boolean;
  /** Whether the record has codings of the whole text. */
  hasWholes(record: JsonObject): boolean;
  /** @param number - of the record, from 1 */
  read(
    record: JsonObject,
    number: number,
    at: Position,
    leaveOut: (why: RecordLeftOut, records?: number) => void,
  ): MarkedRecord;
}
