/** What a report says on paper: paragraphs and tables, before any format is given to them. */
export type Part = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone: 'plain' | 'heading' | 'aside';
}

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  /** The first column is left-aligned, all others are right-aligned. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function paragraph(text: string, tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { kind: 'paragraph', text, tone };
}

export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { kind: 'table', title, head, rows };
}
