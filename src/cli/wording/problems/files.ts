import { visible } from '../../../render/visible.ts';
import { list, typedWord } from '../text.ts';
import { typedTaker, type Wording } from './wording.ts';

/** Files that cannot be found, or are not sheets. */
export const fileProblems: Wording<
  | 'file-not-found'
  | 'file-unreadable'
  | 'no-sheets-there'
  | 'sheets-in-subfolders'
  | 'pattern-too-wide'
  | 'folder-for-file'
  | 'sheet-given-twice'
  | 'database-refuses'
  | 'empty-file'
  | 'not-text'
  | 'wrong-encoding'
> = {
  'file-not-found': ({ nearest, command }) => {
    if (command !== undefined)
      return {
        error: 'there is no such file, folder or command',
        hint: `did you mean the command "${command}"? It comes first, and intercoder ${command} --help says what follows it`,
      };
    return {
      error: 'there is no such file or folder',
      hint:
        nearest === undefined
          ? 'check the path; it is relative to the current folder'
          : `did you mean ${visible(nearest)}?`,
    };
  },
  'file-unreadable': ({ why }) => ({
    error: `the file cannot be read (${why})`,
    hint: UNREADABLE[why] ?? 'check that the file exists and that you have permission to read it',
  }),
  'no-sheets-there': ({ kind, others }) =>
    kind === 'folder'
      ? {
          error: `the folder contains no sheets (such as .csv, .xlsx, .ods or .json)${others.length > 0 ? `, only ${list(others, 6)}` : ''}`,
          hint: 'save the sheets into it as CSV or Excel workbooks, or name another folder or the files',
        }
      : { error: 'the pattern matches no file', hint: 'check the pattern against the names of the files' },
  'sheets-in-subfolders': ({ at, folders, own }) => ({
    error: `${folders.length === 1 ? 'a folder in it contains' : 'folders in it contain'} sheets, which may be other coders’: ${list(folders, 6)}`,
    hint:
      own.length === 0
        ? `name ${folders.length === 1 ? 'that folder' : 'the folders'}: ${folders.map(typedWord).join(' ')}`
        : `to read them, too, name all folders: ${[at.file, ...folders].map(typedWord).join(' ')}; to read only the sheets in the folder itself: ${own.map(typedWord).join(' ')}`,
  }),
  'pattern-too-wide': ({ most }) => ({
    error: `a pattern has at most ${most} stars in the name of a file or a folder`,
    hint: 'use fewer stars, or name the folder, which takes all its sheets',
  }),
  'folder-for-file': ({ files, ...taker }) => {
    const typed = typedTaker(taker);
    const names = files.slice(0, 3).map((file) => `${typed} ${visible(file)}`);
    return {
      error: `${typed} takes a file, and this is a folder`,
      hint: names.length > 0 ? `name the file in it: ${names.join(' or ')}` : 'name a CSV file',
    };
  },
  'sheet-given-twice': ({ at }) =>
    at.file === STANDARD_INPUT
      ? { error: 'it is named twice but can be read only once', hint: 'use a file for one of the sheets' }
      : { error: 'the same sheet is given twice', hint: 'leave one of them out' },
  'database-refuses': ({ why }) => ({
    error: `DuckDB cannot read it: ${why}`,
    hint: 'check that the files are Parquet files, all of one table',
  }),
  'empty-file': ({ at }) =>
    at.file === STANDARD_INPUT
      ? { error: 'nothing came in', hint: 'send a sheet in, for example: intercoder - < codings.csv' }
      : { error: 'the file is empty', hint: 'save it again, with a heading row and rows below it' },
  'not-text': ({ kind }) => ({
    error: kind === undefined ? 'this is not a text file' : `this is ${kind}, not a sheet as text`,
    hint: 'save the sheet as "CSV UTF-8" from your spreadsheet, and use that file',
  }),
  'wrong-encoding': ({ encoding, suggestion }) => ({
    error: `the file is not valid ${encoding.startsWith('utf') ? encoding.toUpperCase() : encoding}`,
    hint:
      suggestion === undefined
        ? 'save the sheet as "CSV UTF-8" from your spreadsheet, and leave --encoding out'
        : `save the sheet as UTF-8, or give its encoding (probably --encoding ${suggestion})`,
  }),
};

const STANDARD_INPUT = 'standard input';

const UNREADABLE: Record<string, string> = {
  EACCES: 'you have no permission to read it: change its permissions (chmod +r)',
  EISDIR: 'this is a folder: name the sheets in it',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read at once: split it, or keep only the columns needed',
  ERR_STRING_TOO_LONG: 'it is too large to be read at once: split it, or keep only the columns needed',
};
