/** What a report says on paper: paragraphs and tables, before any format is given to them. */
export type Part = Paragraph | TablePart;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone: 'plain' | 'heading' | 'aside';
}

export interface TablePart {
  readonly kind: 'table';
  readonly title: string;
  readonly head: readonly string[];
  /** Figures stand to the right, words to the left; the first column always stands to the left. */
  readonly of: 'figures' | 'words';
  /** The names in the first column are as short as they may become. */
  readonly namesAreShort: boolean;
  readonly rows: readonly (readonly string[])[];
}

export function paragraph(text: string, tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { kind: 'paragraph', text, tone };
}

export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { of = 'figures', namesAreShort = false }: Partial<Pick<TablePart, 'of' | 'namesAreShort'>> = {},
): TablePart {
  return { kind: 'table', title, head, rows, of, namesAreShort };
}
