/** What the user has said of how tables are to be read; what is absent is found out. */
export interface Fixed {
  readonly layout?: string | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly coder?: string | undefined;
  readonly coders?: readonly string[] | undefined;
  /** Coders that other options name; their headings leave none of them out. */
  readonly asCoders?: readonly string[] | undefined;
  /** Columns that every coder filled in for every unit: what all of them say there was coded, too. */
  readonly asCodings?: readonly string[] | undefined;
  readonly category?: readonly string[] | undefined;
  readonly variables?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  /** Columns that make strata. */
  readonly by?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  /** How many rows are headings; 0: none. */
  readonly headerRows?: number | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly none?: readonly string[] | undefined;
  /** "none": cells are whole. */
  readonly separator?: string | undefined;
  readonly blank?: 'missing' | 'uncoded' | undefined;
  readonly byRow?: boolean | undefined;
  /** Rows of one coder and unit are one set, or the first or last of them counts. */
  readonly onDuplicate?: 'error' | 'first' | 'last' | 'union' | undefined;
  /** Only rows with these values. */
  readonly where?: readonly { readonly column: string; readonly value: string }[] | undefined;
  /** Layout, unit, coders and categories are named: a reading has these and no others. */
  readonly saysAll?: boolean | undefined;
  /** The columns of what stood at the same place in each list: perhaps a coder's, perhaps nobody's. */
  readonly placesOfLists?: readonly string[] | undefined;
  /** Which of the readings that are shown is to be taken, counted from 1. */
  readonly reading?: number | undefined;
  /** The codebook's categories. */
  readonly categories?: readonly string[] | undefined;
}
