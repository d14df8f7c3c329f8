import { type Mark, type MarkedTexts, wasRead } from './marked-texts.ts';

/** A stretch that a coder gave a category; `end` is the first character behind it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** By position in the list of categories. */
  readonly category: number;
}

/** A document that all coders read: its extent, and each coder’s units in the order of their starts. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly units: readonly (readonly Segment[])[];
}

/**
 * Documents, one behind the other, as coders unitized them. No unit reaches from one document into the next, so a gap ends with its
 * document.
 */
export interface Continuum {
  readonly coders: number;
  readonly categories: number;
  readonly stretches: readonly Stretch[];
}

/** A continuum, and what of the texts is in it otherwise than it was marked. */
export interface ContinuumOfTexts {
  readonly continuum: Continuum;
  /** By name: documents in the continuum. */
  readonly documents: readonly string[];
  /** Documents that some coder did not read. */
  readonly leftOut: readonly string[];
  /** How many marks were joined to another of the same coder and category that they overlap. */
  readonly joined: number;
  /** How many marks cover nothing. */
  readonly empty: number;
}

/**
 * The documents that all coders read. Marks of one coder and category that overlap are one unit, since a unit cannot be in the same
 * place twice; those that only touch are units of their own.
 *
 * @param texts - with the extent of each document known
 */
export function continuumOf(texts: MarkedTexts): ContinuumOfTexts {
  const { documents, coders, categories, marks } = texts;
  const isRead = documents.map((_, document) =>
    coders.every((_c, coder) => wasRead(texts, document, coder) === 'read'),
  );
  const byDocument = documents.map((): Mark[] => []);
  for (const mark of marks) byDocument[mark.document]!.push(mark);
  let [joined, empty] = [0, 0];
  const stretches = documents.flatMap(({ start, end = start }, document): Stretch[] => {
    if (!isRead[document]) return [];
    const covering = byDocument[document]!.filter((mark) => mark.end > mark.start);
    empty += byDocument[document]!.length - covering.length;
    const units = coders.map((_, coder) => withoutOverlaps(covering.filter((mark) => mark.coder === coder)));
    joined += covering.length - units.reduce((sum, own) => sum + own.length, 0);
    return [{ start, end, units }];
  });
  const named = (read: boolean) => documents.flatMap(({ name }, i) => (isRead[i] === read ? [name] : []));
  return {
    continuum: { coders: coders.length, categories: categories.length, stretches },
    documents: named(true),
    leftOut: named(false),
    joined,
    empty,
  };
}

/** One coder’s marks of a document, in the order of their starts; those of one category that overlap are one. */
function withoutOverlaps(marks: readonly Mark[]): Segment[] {
  const units: Segment[] = [];
  const lastOf = new Map<number, number>();
  for (const { start, end, category } of marks.toSorted((a, b) => a.start - b.start)) {
    const at = lastOf.get(category);
    const last = at === undefined ? undefined : units[at]!;
    if (at !== undefined && last !== undefined && start < last.end)
      units[at] = { ...last, end: Math.max(last.end, end) };
    else {
      lastOf.set(category, units.length);
      units.push({ start, end, category });
    }
  }
  return units;
}
