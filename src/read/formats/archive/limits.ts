/** A file larger than this is not read as a workbook, an archive or JSON, since all of it has to be held in memory. */
export const MOST_FILE_BYTES = 1 << 29;

/** All that an archive holds, unpacked. */
export const MOST_UNPACKED_BYTES = 1 << 30;

export const MOST_ENTRIES = 10_000;

export const LONGEST_NAME = 1_000;

/** Folders in folders. */
export const DEEPEST_PATH = 40;

/** Archives in archives: a workbook in an archive is one, too. */
export const DEEPEST_ARCHIVE = 3;

/** Sheets pack to a tenth, repetitive ones to a fiftieth; what shrinks to less than this share is made to fill the memory. */
export const MOST_RATIO = 250;

/** A text that people marked; the longest novels have half of this. */
export const MOST_TEXT_BYTES = 1 << 23;

/** The file of a project that has all its marks. */
export const MOST_MARKS_BYTES = 1 << 26;

/** What is read of a packed project, all its texts together: some 16,000 pages. */
export const MOST_PROJECT_BYTES = 1 << 25;

/** The same of what a project holds, which is texts that people wrote and marks that differ. */
export const MOST_PROJECT_RATIO = 100;

/** Small files may pack as well as they like. */
export const SMALL = 1 << 22;
