import type { Text } from '../text.ts';

/**
 * What is shown in a picture, before a page or a file writes it. A picture is mostly a column of a table: each row has its name and
 * figures and the marks between them, so that eyes, screen readers and whoever copies the table have the same source.
 */
export interface Picture {
  /** Names the file that has it, and its place on a page: "pairs". */
  readonly name: string;
  readonly title: Text;
  /** What is shown, in a sentence. */
  readonly lead?: Text;
  readonly chart: Chart;
  /** How the marks are to be read. */
  readonly note?: Text;
}

export type Chart = Rows | Drawing | Multiples;

export interface Rows {
  readonly kind: 'rows';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly kind: 'name' | 'figure' | 'words' | 'drawn';
  readonly head: Text;
  /** Over a drawn column. */
  readonly scale?: Marks;
  /** How wide it is in a file; drawn columns only. */
  readonly width?: number;
  /** Whether a phone, which has little room, leaves it out. */
  readonly isSpare?: boolean;
}

export interface Row {
  /** Whether it stands out: all coders, above the pairs. */
  readonly isLead?: boolean;
  readonly cells: readonly (Text | Marks)[];
}

/** SVG to put between figures. Coordinates across are in percent, so that it fits any width, unless it has its own. */
export interface Marks {
  readonly marks: string;
  readonly height: number;
  readonly width?: number;
}

/** A picture that is no table. */
export interface Drawing extends Marks {
  readonly kind: 'drawing';
  /** How wide it is in a file, and at most on a page. */
  readonly width: number;
  /** Whether it has that width everywhere, as its marks are placed in pixels. */
  readonly isFixed?: boolean;
  /** What it shows, in words. */
  readonly says: string;
  /** Whether a phone, which has little room, leaves it out. */
  readonly isSpare?: boolean;
}

/** The same drawing several times, each under its name. */
export interface Multiples {
  readonly kind: 'multiples';
  readonly drawings: readonly { readonly name: Text; readonly drawing: Drawing }[];
}

export function isMarks(cell: Text | Marks): cell is Marks {
  return typeof cell === 'object' && 'marks' in cell;
}
