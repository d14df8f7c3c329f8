/** Texts in which coders marked stretches and gave them categories: what programs for qualitative analysis keep, whatever the format. */
export interface MarkedTexts {
  /** By name. */
  readonly documents: readonly MarkedDocument[];
  /** By name, so that figures do not depend on the order of files. */
  readonly coders: readonly string[];
  /** By name; those that nobody used, too, where a project lists its codes. */
  readonly categories: readonly MarkedCategory[];
  /** Whether a project lists its codes, so that these are all that coders could apply. */
  readonly declared: boolean;
  /** By document, start, end, coder and category; the pieces of a mark stand one by one. */
  readonly marks: readonly Mark[];
  /** Documents × coders, document by document: whether the coder read the document. */
  readonly reading: readonly WasRead[];
}

/**
 * A document: a text, or only the stretch of one. Positions count characters, which are code points; a text has no byte-order mark,
 * and a line end is one character.
 */
export interface MarkedDocument {
  readonly name: string;
  /** Undefined where only the stretch is known. */
  readonly text: string | undefined;
  /** The first character; 0 where there is a text. */
  readonly start: number;
  /** The one behind the last: the number of characters where there is a text. Undefined where neither text nor stretch is known. */
  readonly end: number | undefined;
}

export interface MarkedCategory {
  /** The code's own name where only one code bears it, else its path. */
  readonly name: string;
  /** The names from the top of the tree down to its own. */
  readonly path: readonly string[];
  /** Whether coders can apply it; else it only groups others. */
  readonly isApplied: boolean;
  readonly definition?: string | undefined;
}

/** A stretch of a document that a coder gave a category; by positions in the lists of documents, coders and categories. */
export interface Mark {
  readonly document: number;
  readonly coder: number;
  readonly category: number;
  /** The first character. */
  readonly start: number;
  /** The one behind the last; where it is the start, the mark covers nothing. */
  readonly end: number;
  /** Whether it is a further piece of a mark that has another piece before it. */
  readonly isFurther?: true;
}

/** Whether a coder read a document; `unsaid` where there is no mark of theirs in it, and nothing says so. */
export type WasRead = 'read' | 'not-read' | 'unsaid';

export function wasRead({ coders, reading }: MarkedTexts, document: number, coder: number): WasRead {
  return reading[document * coders.length + coder]!;
}

/** The same with an answer for what was not said. */
export function withUnsaid(texts: MarkedTexts, answer: 'read' | 'not-read'): MarkedTexts {
  return { ...texts, reading: texts.reading.map((one) => (one === 'unsaid' ? answer : one)) };
}

/** The same, where a list says who read what: whoever is not in it, and has no mark in a document, did not read it. */
export function withReaders(
  texts: MarkedTexts,
  readers: readonly { readonly document: string; readonly coder: string }[],
): MarkedTexts {
  const { documents, coders, reading } = texts;
  const listed = new Set(readers.map(({ document, coder }) => JSON.stringify([document, coder])));
  const said = reading.map((one, slot): WasRead => {
    const document = documents[Math.floor(slot / coders.length)]!.name;
    const isListed = listed.has(JSON.stringify([document, coders[slot % coders.length]]));
    return one === 'read' || isListed ? 'read' : 'not-read';
  });
  return { ...texts, reading: said };
}
