/** A text whose first line names its delimiter, as Excel has it: `sep=;`. */
export interface NamedDelimiter {
  readonly delimiter: string;
  /** The text with that line left empty, so that every other line keeps its number. */
  readonly text: string;
}

/** The delimiter that the first line names, and what is to be read; undefined where the first line names none. */
export function namedDelimiter(text: string): NamedDelimiter | undefined {
  const [line, delimiter] = /^\uFEFF?"?sep=([^\r\n"])"?[,;\t]*(?=[\r\n]|$)/i.exec(text) ?? [];
  return line === undefined || delimiter === undefined ? undefined : { delimiter, text: text.slice(line.length) };
}
