// Where everything lies in the kernel's memory, and how much of it there may be.

/** Rows are numbered in blocks of so many. */
export const BLOCK: i32 = 4096;
/** The start of every so many rows is noted. */
export const NOTED: i32 = 64;
/** Columns behind the first. */
export const MOST_COLUMNS: i32 = 1024;
/** Distinct row ends, and room for their bytes. */
export const MOST_ENDS: i32 = 1 << 16;
export const END_BYTES: i32 = 1 << 23;
export const SLOTS: i32 = 1 << 17;

/** The longest first cell that is kept as one of ascending texts; every so many of these one is kept whole. */
export const LONGEST: i32 = 255;
export const WHOLE: i32 = 64;
/** So many bytes beyond a text may be looked at, or written. */
export const SLACK: i32 = 16;
/** So many bytes beyond the rows must exist: where a first cell is short, it is looked at where the one before it ended. */
export const LOOK_AHEAD: i32 = LONGEST + SLACK;

/** What `scan` found, and what it goes on from: the numbers below say where. The program reads and writes it. */
export const STATE: i32 = 1024;
/** Why it stopped. */
export const WHY: i32 = STATE;
/** The rows of the block that are filled; the program sets them to 0 when it has kept them. */
export const ROWS: i32 = STATE + 4;
/** The line breaks within cells of rows that were taken; the program sets them to 0 when it has counted these. */
export const BREAKS: i32 = STATE + 8;
/** Where the row end begins that was not found, and its length. */
export const END_START: i32 = STATE + 12;
export const END_LENGTH: i32 = STATE + 16;

export const FIRST_CELLS: i32 = STATE + 64;
/** The lengths of first cells of any kind; then FIRST_CELLS says where they begin. */
export const FIRST_LENGTHS: i32 = FIRST_CELLS + 4 * BLOCK;
export const ROW_ENDS: i32 = FIRST_LENGTHS + 4 * BLOCK;
/** Where rows start that are noted, and how many line breaks were within cells of the rows before them. */
export const ROW_STARTS: i32 = ROW_ENDS + 4 * BLOCK;
export const ROW_BREAKS: i32 = ROW_STARTS + 4 * (BLOCK / NOTED);
/** Of each column behind the first: 1 if its cells are passed over. */
export const PASSED: i32 = ROW_BREAKS + 4 * (BLOCK / NOTED);
export const LAST: i32 = PASSED + MOST_COLUMNS;
/** What the ascending texts of the block add: of each the bytes shared with the one before, the number of others, and these. */
export const ADDED: i32 = LAST + LONGEST + 1 + SLACK;
/** Where in what is added each text begins that is kept whole. */
export const WHOLES: i32 = (ADDED + BLOCK * (LONGEST + 2) + SLACK + 7) & ~7;
export const PREFIX: i32 = WHOLES + 4 * (BLOCK / WHOLE + 1);
export const END_SLOTS: i32 = (PREFIX + LONGEST + SLACK + 7) & ~7;
/** Of each row end where its text starts, its length, and its number. */
export const ENDS: i32 = END_SLOTS + 4 * SLOTS;
export const END_SIZE: i32 = 16;
export const END_TEXTS: i32 = ENDS + END_SIZE * MOST_ENDS;
/** The cells of a row that are not passed over. */
export const KEPT: i32 = END_TEXTS + END_BYTES;
export const KEPT_BYTES: i32 = 1 << 16;
export const INPUT: i32 = KEPT + KEPT_BYTES + SLACK;
