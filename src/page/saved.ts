/** A file that a command writes of the study. */
interface Saved {
  readonly file: string;
  readonly what: string;
  readonly command: string;
  readonly more?: readonly string[];
}

const report = (file: string, what: string): Saved => ({ file, what, command: 'agree' });
const meeting = (file: string, what: string): Saved => ({ file, what, command: 'disagreements' });
const codings = (file: string, what: string, ...more: string[]): Saved => ({ file, what, command: 'convert', more });

/** What can be saved: the report in every format, with every picture, and what the team goes on with. */
export const SAVED: Readonly<Record<string, readonly Saved[]>> = {
  'The report': [
    report('report.html', 'page'),
    report('report.xlsx', 'tables for Excel'),
    report('report.csv', 'CSV'),
    report('report.tsv', 'TSV'),
    report('report.json', 'JSON'),
    report('report.md', 'Markdown'),
    report('report.tex', 'LaTeX'),
    report('report.txt', 'text'),
  ],
  Pictures: [
    report('pairs.svg', 'pairs of coders'),
    report('coders.svg', 'each coder’s pairs, of many coders'),
    report('every-pair.svg', 'every coder with every other, of many coders'),
    report('categories.svg', 'categories'),
    report('confusions.svg', 'confusions'),
    report('matrix.svg', 'every category with every other'),
    report('units.svg', 'units'),
  ],
  'The meeting': [
    meeting('meeting.html', 'page'),
    meeting('worksheet.xlsx', 'worksheet for Excel'),
    meeting('worksheet.csv', 'worksheet as CSV'),
  ],
  'The codings': [
    codings('long.csv', 'a row per coding', '--to', 'long'),
    codings('wide.csv', 'a column per coder, without texts', '--to', 'wide', '--redact'),
    codings('codings.xlsx', 'a row per coding, for Excel', '--to', 'long'),
    codings('codings.json', 'JSON', '--to', 'long'),
  ],
  'How they are read': [report('intercoder.json', 'for the command line')],
};
