import type { SpanProblem, UnitChoice } from '../../../problems.ts';
import { plural, thousands } from '../../../render/words.ts';
import { list, positionText, quote, quoteApart, typedList } from '../text.ts';
import type { Wording } from './wording.ts';

/** Texts in which stretches were marked. */
export const spanProblems: Wording<SpanProblem['code']> = {
  'unit-not-chosen': ({ choices, facts, formats }) => ({
    error: `choose what counts as a unit: ${formats.join(', ')}: ${plural(facts.marks, 'mark')} of ${plural(facts.coders.length, 'coder')} in ${plural(facts.documents, 'text')}; the figures depend on the choice:\n${choiceTable(choices)}`,
    hint: [
      `${chooseUnit(choices.map(({ unit }) => unit))}, and --overlap says how much of a unit a mark must cover`,
      ...(facts.unsaid > 0
        ? ['texts in which a coder has no mark are taken as read here; --blank or --coded will have to say it']
        : []),
      ...(facts.isWrapped
        ? ["the lines seem to be wrapped; for paragraphs between blank lines use --unit '/\\n\\s*\\n/'"]
        : []),
    ].join('\n  hint: '),
  }),
  'no-such-unit': ({ unit }) => ({
    error: `--unit ${unit}: nothing in the texts begins ${unit.startsWith('/') ? 'so' : `a ${unit}`}`,
    hint:
      unit === 'question'
        ? 'a question begins with "Q1:", "Question 1:", a heading "# …" or the interviewer ("I:"); for others give an expression: --unit /REGEX/'
        : unit === 'speaker'
          ? 'a turn begins with a name and a colon ("Anna:"); for others give an expression: --unit /REGEX/'
          : "check the expression against a line of the texts, for example --unit '/^Q\\d+/'",
  }),
  'texts-needed': ({ unit, documents }) => ({
    error: `--unit ${unit} needs the texts, and there is none of ${list(documents, 4)}`,
    hint: 'give a folder with the texts, named as the documents, or a sheet with the columns document and text: --extents PATH; or use --unit segment',
  }),
  'extents-needed': ({ documents }) => ({
    error: `how long are the texts? Chance depends on it, and it is not known of ${list(documents, 4)}`,
    hint: 'give a folder with the texts, named as the documents, or a sheet with the columns document, start and end: --extents PATH',
  }),
  'nothing-marked': () => ({
    error: 'nobody marked anything in it',
    hint: 'check that the export contains the coders’ marks; some programs leave them out unless asked',
  }),
  'unsaid-who-read': ({ places }) => ({
    error: `who read what? There is no mark ${places
      .slice(0, 4)
      .map(({ document, coders }) => `of ${list(coders, 4)} in ${quote(document)}`)
      .join(
        ', none ',
      )}${places.length > 4 ? `, and so for ${plural(places.length - 4, 'more text')}` : ''}: not read, or nothing found?`,
    hint: '--blank uncoded if they were read, --blank missing if not, or a sheet with the columns document and coder that says who read what: --coded FILE',
  }),
  'unknown-reader': ({ what, found, names, nearest }) => ({
    error: `there is no ${what} ${quote(found)} with marks`,
    hint:
      nearest === undefined
        ? `the ${what === 'coder' ? 'coders' : 'documents'} are ${list(names, 6)}`
        : `did you mean ${quoteApart(nearest)}?`,
  }),
  'other-text': ({ document, first }) => ({
    error: `the text of ${quote(document)} is another one than in ${positionText(first)}`,
    hint: 'all coders must have marked the same text: export the projects again from copies of one project, or rename one of the documents; a sheet of texts or extents has one row for each document',
  }),
  'mark-outside': ({ document, start, end, length, id }) => ({
    error: `${id === undefined ? 'the mark' : `the mark ${id}`} from ${number(start)} to ${number(end)} is not in the text ${quote(document)}${Number.isFinite(length) ? `, which has ${plural(length, 'character')}` : ''}${end < start ? ': it ends before it starts' : ''}`,
    hint: 'the text may have been changed after it was coded: export text and marks together; or correct the positions, which are whole numbers from 0',
  }),
  'other-quote': ({ document, quote: quoted, found }) => ({
    error: `the marked text ${quote(cut(quoted))} is not what is at its place in ${quote(document)}: ${quote(cut(found))}`,
    hint: 'the text may have been changed after it was coded: export text and marks together',
  }),
  'bad-mark': ({ found }) => ({
    error: `this is no mark: ${quote(cut(found))}`,
    hint: 'correct it, or leave it out; in brat’s files, a mark is a line such as: T1<tab>category 0 12<tab>marked text',
  }),
  'mark-without-category': ({ document, start, end }) => ({
    error: `the mark from ${number(start)} to ${number(end)} in ${quote(document)} has no name of a category`,
    hint: 'name its code, or delete the mark, in the program that made it, and export again',
  }),
  'passage-without-place': ({ document, quote: quoted, times }) => ({
    error: `${quote(cut(quoted))} ${times === 0 ? 'does not appear' : `appears ${plural(times, 'time')}`} in the text ${quote(document)}, so its position is unknown`,
    hint: 'pass the text that was marked (--extents), add the columns start and end (in characters from 0), or export the project itself, which contains the positions (Taguette: .sqlite3, others: .qdpx)',
  }),
  'span-cell-blank': ({ column }) => ({
    error: `the row has no ${column}`,
    hint: 'fill the cell in, or leave the row out',
  }),
  'spans-without-columns': ({ lacking, columns }) => ({
    error: `there is no column ${list(lacking)}, only ${list(columns, 8)}`,
    hint: 'a sheet of spans has the columns document, coder, category, start and end (and perhaps text); rename yours. Without start and end, --extents FOLDER finds passages by their text',
  }),
  'spans-as-sheet': ({ places }) => ({
    error: 'each row gives a span that a coder marked in a document, and few of them are the same for two coders',
    hint: `use --layout spans --extents FOLDER, with the folder of the documents’ texts, or with a sheet that has the columns document, start and end for each whole document; if the coders were given the spans, they are units: --unit ${typedList(places)}`,
  }),
  'extents-without-columns': ({ columns }) => ({
    error: `the columns document and text, or document, start and end are expected, not ${list(columns, 8)}`,
    hint: 'name the columns so, or give the folder with the texts: --extents FOLDER',
  }),
  'folder-without-texts': () => ({
    error: 'the folder has no texts (.txt)',
    hint: 'give the folder in which each document is a file of plain text, such as interview-1.txt',
  }),
  'unknown-code': ({ found }) => ({
    error: `a mark has the code ${quote(found)}, which the project does not have`,
    hint: 'export the project again with its codebook',
  }),
  'unknown-document': ({ found }) => ({
    error: `a mark is in the text ${quote(found)}, which the project does not have`,
    hint: 'export the project again with its texts',
  }),
  'layer-not-chosen': ({ layers, found }) => ({
    error:
      found === undefined
        ? `the marks are on several layers: ${list(layers.map(shortLayer), 8)}`
        : `there is no layer ${quote(found)}, only ${list(layers.map(shortLayer), 8)}`,
    hint: `name the one with the coders’ categories: --layer ${typedList([shortLayer(layers.at(-1)!, 0, layers)])}`,
  }),
  'export-without-tsv': () => ({
    error: 'the export of INCEpTION has no annotations in WebAnno TSV 3',
    hint: 'export the project again with the format WebAnno TSV v3.3 for annotations',
  }),
  'marks-in-cells': ({ found }) => ({
    error: `the cells of the column ${quote(found)} list marks on parts of texts`,
    hint: `export the annotations as JSON, which contains the texts, or leave the column out: --ignore ${typedList([found])}`,
  }),
  'database-open-elsewhere': ({ beside }) => ({
    error: `${beside} beside it holds changes that are not in it yet`,
    hint: 'close the program that has the project open, then try again',
  }),
  'damaged-database': ({ why }) => ({
    error: `the SQLite database is damaged: ${why}`,
    hint: 'copy it again while the program is closed, or restore it from a backup',
  }),
  'unread-database': ({ tables }) => ({
    error: `this is an SQLite database, but not of QualCoder, RQDA or Taguette${tables.length > 0 ? `; its tables are ${list(tables, 6)}` : ''}`,
    hint: 'export the codings from the program that wrote it, as REFI-QDA (.qdpx) or CSV',
  }),
  'several-projects': ({ names }) => ({
    error: `the database has several projects: ${list(names, 6)}`,
    hint: 'export each of them on its own from the program',
  }),
  'spans-and-sheets': ({ sheets }) => ({
    error: `marked texts and sheets of codings cannot be read together; the sheets are ${list(sheets, 4)}`,
    hint: 'give either; a sheet with start and end positions is read with --layout spans',
  }),
};

/** How to choose; where there is only what was marked, there are no texts to be cut. */
function chooseUnit(offered: readonly string[]): string {
  const texts = offered.some((unit) => unit !== 'segment');
  const example = offered.includes('paragraph') ? 'paragraph' : offered[0];
  return texts
    ? `choose one, for example --unit ${example}; --unit /REGEX/ begins a unit at each match`
    : 'use --unit segment; for other units give the texts with --extents PATH';
}

/** A line for each choice, with the figures under their headings. */
export function choiceTable(choices: readonly UnitChoice[]): string {
  const rows = choices.map(({ unit, title, units, any, exact, alpha }) => [
    `--unit ${unit}`,
    thousands(units),
    share(any),
    share(exact),
    alpha === null ? 'n/a' : alpha.toFixed(2).replace('-', '−'),
    title,
  ]);
  const all = [['', 'units', 'any', 'exact', 'alpha', ''], ...rows];
  const widths = all[0]!.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const lines = all.map((row) =>
    row.map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
  return lines.map((line) => `  ${line}`.trimEnd()).join('\n');
}

function share(value: number | null): string {
  return value === null ? 'n/a' : `${Math.round(100 * value)}%`;
}

function number(value: number): string {
  return Number.isNaN(value) ? '(no number)' : String(value);
}

const LONGEST_QUOTE = 40;

function cut(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > LONGEST_QUOTE ? `${folded.slice(0, LONGEST_QUOTE)}…` : folded;
}

/** What tells a layer from others: "Code" of "webanno.custom.Code|value", with its feature if it has several, in full if need be. */
function shortLayer(layer: string, _: number, layers: readonly string[]): string {
  const withFeature = (one: string) => one.replace(/^[^|]*\./, '');
  const lastName = (one: string) => withFeature(one).replace(/\|.*/s, '');
  const isOnly = (name: (one: string) => string) => layers.filter((one) => name(one) === name(layer)).length === 1;
  return isOnly(lastName) ? lastName(layer) : isOnly(withFeature) ? withFeature(layer) : layer;
}
