import type { Action } from '../actions.ts';
import type { Document } from '../document.ts';

export interface Style {
  /** How many columns a line may have. */
  readonly columns: number;
  /** Whether words may be bold or dim. */
  readonly colour: boolean;
  /** Whether it is written whole, even where a screen would show less; a file always is. */
  readonly whole?: boolean | undefined;
  /** Whether pictures may be drawn with signs: not for a screen reader, nor where the text goes on to another program. */
  readonly pictures?: boolean | undefined;
  /** Whether files for spreadsheets begin with a byte-order mark, from which Excel knows that they are UTF-8. */
  readonly bom?: boolean | undefined;
  /** Whether a page looks for a newer one of itself, as it will be written again. */
  readonly reloads?: boolean | undefined;
  /** Which of the pictures a file has. */
  readonly picture?: string | undefined;
  /** What was typed to make it: "intercoder agree sheets/ -o report.html". */
  readonly madeBy?: string | undefined;
  /** Gives the words for what readers can do next. */
  readonly actionText?: ((action: Action) => string) | undefined;
}

/** The part of a Document that a format writes. Every Document has a report, and parts for readers. */
export type Written = 'report' | 'parts' | 'records' | 'checks' | 'pictures';

export interface Format {
  readonly name: string;
  readonly extensions: readonly string[];
  /** A command offers a format if its Document has this. */
  readonly writes: Written;
  /** Set if spreadsheet programs open it: then it is the sheet that a command writes, to fill in or to read again. */
  readonly isForSpreadsheets?: true;
  write(document: Document, style: Style): Promise<string>;
}

/** A format of files only. */
export interface FileFormat extends Omit<Format, 'write'> {
  write(document: Document, style: Style): Promise<string | Uint8Array>;
}
