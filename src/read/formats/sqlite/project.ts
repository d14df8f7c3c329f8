import type { Notice } from '../../../notices.ts';
import type { Counting, FoundCode, FoundDocument, FoundMark } from '../../marked-file.ts';
import type { MarkedOptions } from '../format.ts';
import type { Database } from './database.ts';

/** What a database says of marked texts. */
export interface Project {
  readonly documents: readonly FoundDocument[];
  readonly codes: readonly FoundCode[];
  readonly marks: readonly FoundMark[];
  readonly counting: readonly [Counting, ...Counting[]];
  readonly notices: readonly Notice[];
}

/** A program whose projects are databases. */
export interface ProjectKind {
  readonly name: string;
  readonly tables: readonly string[];
  read(database: Database, options: MarkedOptions): Project;
}

/** Counts that are tried if the first does not fit. */
export function countings(first: Counting): readonly [Counting, ...Counting[]] {
  const others = (['characters', 'utf-16', 'bytes'] as const).flatMap((by) =>
    ([1, 2] as const).map((lineEnd): Counting => ({ by, lineEnd, mark: 0 })),
  );
  return [first, ...others.filter(({ by, lineEnd }) => by !== first.by || lineEnd !== first.lineEnd)];
}
