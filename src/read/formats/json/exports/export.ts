import type { RecordLeftOut } from '../../../../notices.ts';
import type { JsonObject } from '../parse.ts';

/** What an annotation program writes, as far as its shape differs from a list of codings. */
export interface Export {
  /** The program, as a preset calls it. */
  readonly name: string;
  /** Whether a record is one of this program. */
  fits(record: JsonObject): boolean;
  /** The codings in a record, one for each coder; records that are none are counted. */
  codings(record: JsonObject, leaveOut: (why: RecordLeftOut, records?: number) => void): Iterable<JsonObject>;
}
