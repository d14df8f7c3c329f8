/** The cell of a coder who did not code the unit. Never the same as uncoded, which is an empty coding. */
export const MISSING = -1;

/** Numbers of codings or cells, one for every unit and coder, unit by unit; MISSING where there is none. */
export type Cells = Int8Array | Int16Array | Int32Array;
