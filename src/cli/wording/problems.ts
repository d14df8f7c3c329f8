import type { Position, Problem } from '../../problems.ts';

const MOST_SHOWN = 20;

/** Every problem on its own line with a hint under it; at most twenty, then how many more; last, how many there are. */
export function problemsText(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST_SHOWN).map(problemText);
  const files = new Set(problems.map(({ at }) => at.file)).size;
  const left = problems.length - shown.length;
  const more = left > 0 ? [`… and ${left} more`] : [];
  const total = `${plural(problems.length, 'problem')} in ${plural(files, 'file')}; nothing was computed.`;
  return `${[...shown, ...more, total].join('\n')}\n`;
}

function problemText(problem: Problem): string {
  const { error, hint } = words(problem);
  return [`${positionText(problem.at)}: error: ${error}`, ...(hint === undefined ? [] : [`  hint: ${hint}`])].join(
    '\n',
  );
}

/** "SG.csv:14:3" */
export function positionText({ file, line, column }: Position): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

interface Words {
  readonly error: string;
  readonly hint?: string;
}

function words(problem: Problem): Words {
  switch (problem.code) {
    case 'file-not-found':
      return {
        error: 'there is no such file or folder',
        hint:
          problem.nearest === undefined
            ? 'check the path; it is read from the folder you are in'
            : `did you mean ${quote(problem.nearest)}?`,
      };
    case 'file-unreadable':
      return {
        error: `the file cannot be read (${problem.why})`,
        hint: UNREADABLE[problem.why] ?? 'check that the file exists and that you may read it',
      };
    case 'no-sheets-there':
      return problem.kind === 'folder'
        ? {
            error: 'the folder holds no sheet (.csv, .tsv, .tab or .txt)',
            hint: 'name the files, or save the sheets into it as CSV',
          }
        : { error: 'the pattern matches no file', hint: 'quote the pattern and check it against the folder’s files' };
    case 'sheet-given-twice':
      return { error: 'the same sheet is given twice', hint: 'leave one of them out' };
    case 'empty-file':
      return { error: 'the file is empty', hint: 'save the sheet again, with a heading row and a row a coding' };
    case 'header-only':
      return { error: 'there is a heading row, but no row under it', hint: 'add the codings, or leave the file out' };
    case 'not-text':
      return {
        error: `this is ${problem.kind ?? 'not a text file'}, not a sheet of text`,
        hint: 'save it as "CSV UTF-8" from your spreadsheet, and give that file',
      };
    case 'wrong-encoding':
      return {
        error: `bytes that are not ${problem.encoding.toUpperCase()}`,
        hint: `save the sheet as UTF-8, or say how it was saved, probably --encoding ${problem.suggestion}`,
      };
    case 'unclosed-quote':
      return {
        error: 'a quote (") opened in this row is never closed',
        hint: 'close it, or double it ("") if it belongs to the text',
      };
    case 'stray-quote':
      return {
        error: 'a quote (") stands inside a cell that is not quoted, or text follows a closing quote',
        hint: 'put the whole cell in quotes and double the quotes within it ("")',
      };
    case 'record-too-long':
      return {
        error: `a row longer than ${problem.limit.toLocaleString('en')} characters`,
        hint: 'check that this is a sheet, and that no quote is left open',
      };
    case 'ragged-row':
      return {
        error: `${plural(problem.expected, 'cell')} expected, as in the heading row, ${problem.found} found`,
        hint:
          problem.found > problem.expected
            ? 'put quotes around a cell that holds the delimiter, or name it with --delimiter'
            : 'add the missing delimiters, or close a quote left open above',
      };
    case 'unknown-column':
      return {
        error: `${problem.option}: there is no column ${quote(problem.found)}`,
        hint: `the columns are ${list(problem.columns)}`,
      };
    case 'ambiguous-column':
      return {
        error: `${problem.option}: there are ${problem.numbers.length} columns named ${quote(problem.found)}`,
        hint: `name it by its position, for instance ${problem.option} '#${problem.numbers[0]}'`,
      };
    case 'no-unit-column':
      return {
        error: 'no column can be told to name the unit',
        hint: `name it: --unit COLUMN, one of ${list(problem.columns)}; or --by-row if the n-th row of every sheet is the same unit`,
      };
    case 'no-coder-column':
      return {
        error: 'no column can be told to name the coder',
        hint: `name it: --coder COLUMN, one of ${list(problem.columns)}`,
      };
    case 'no-category-column':
      return {
        error: 'no single column can be told to hold the categories',
        hint: `name it: --category COLUMN, one of ${list(problem.candidates.length > 0 ? problem.candidates : problem.columns)}`,
      };
    case 'no-coder-columns':
      return {
        error: 'no columns can be told to be the coders’',
        hint: `name them: --coders COLUMN,COLUMN, out of ${list(problem.columns)}; or --category COLUMN if this is one coder’s sheet`,
      };
    case 'several-variables':
      return {
        error: `the columns hold several variables: ${problem.variables.map((names) => names.join(' and ')).join('; ')}`,
        hint: `take one at a time: --coders ${problem.variables[0]!.join(',')}`,
      };
    case 'row-number-as-unit':
      return {
        error: `the column ${quote(problem.found)} numbers the rows, so that no unit is coded twice`,
        hint: 'name the column that is the same for every coder of a unit: --unit COLUMN',
      };
    case 'empty-unit':
      return { error: 'the row does not name its unit', hint: 'fill in the cell, or delete the row' };
    case 'empty-coder':
      return { error: 'the row does not name its coder', hint: 'fill in the cell, or delete the row' };
    case 'same-coder-twice':
      return {
        error: `the coder ${quote(problem.coder)} already has the sheet ${problem.otherFile}`,
        hint: 'a coder is named by the file: rename one, or put both sheets into one file with a coder column',
      };
    case 'duplicate-coding':
      return {
        error: `${quote(problem.coder)} codes unit ${quote(problem.unit)} again, first at line ${problem.first.line}`,
        hint: 'delete one, or say what to do: --on-duplicate union (a row a category), first or last',
      };
    case 'duplicate-unit':
      return {
        error: `unit ${quote(problem.unit)} has a row already, at line ${problem.first.line}`,
        hint: 'name every column that tells units apart (--unit COLUMN,COLUMN), or delete one row',
      };
    case 'unknown-category':
      return {
        error: `category ${quote(problem.found)} is not in the codebook${problem.times > 1 ? ` (${problem.times} times)` : ''}`,
        hint:
          problem.nearest === undefined
            ? 'add it to the codebook, or correct the sheet'
            : `did you mean ${quote(problem.nearest)}? Case and spelling count`,
      };
    case 'unknown-coder':
      return {
        error: `${problem.option}: there is no coder ${quote(problem.found)}`,
        hint: `the coders are ${list(problem.coders)}`,
      };
    case 'one-coder':
      return {
        error: `there is one coder only, ${quote(problem.coder)}, and agreement takes two`,
        hint: 'give the other coders’ sheets too; if the coders stand in columns, name them: --coders COLUMN,COLUMN',
      };
    case 'nothing-coded':
      return {
        error: 'no coder coded any unit',
        hint: 'check which blanks mean "uncoded": --blank uncoded, and --missing',
      };
    case 'nothing-matches':
      return {
        error: `no row has ${problem.condition}`,
        hint: 'check the column and the value of --where; case and spelling count',
      };
    case 'codebook-without-categories':
      return {
        error: 'the codebook has no column "category"',
        hint: `rename one of ${list(problem.columns)} to "category"`,
      };
    case 'category-declared-twice':
      return {
        error: `category ${quote(problem.found)} is declared already, at line ${problem.first.line}`,
        hint: 'delete or rename one of them',
      };
    case 'category-without-name':
      return { error: 'the row names no category', hint: 'fill in the cell, or delete the row' };
  }
}

const UNREADABLE: Record<string, string> = {
  EACCES: 'you may not read it: change its permissions (chmod +r)',
  EISDIR: 'this is a folder: name the sheets in it',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read at once: split it, or reduce it to the columns needed',
};

export function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** "2 units", "1 unit" */
export function plural(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** "a", "b" and 3 more */
export function list(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).map(quote);
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ');
}
