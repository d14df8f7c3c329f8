/** A first line that names the delimiter of its file, as Excel has it: `sep=;`. */
export interface SepLine {
  readonly delimiter: string;
  /** The line without its break. What is left begins with the break, so that every other line keeps its number. */
  readonly line: string;
}

/** The first line of a text if it names the delimiter; programs that saved it may have filled it up with delimiters. */
export function sepLine(text: string): SepLine | undefined {
  const [line, delimiter] = /^"?sep=([^\r\n"])"?[,;\t]*(?=[\r\n]|$)/i.exec(text) ?? [];
  return line === undefined || delimiter === undefined ? undefined : { delimiter, line };
}
