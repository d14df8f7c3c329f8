// What a generated study may look like as files: the words in it, what stands beside the codings, and the format.
import { gzipSync } from 'node:zlib';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { importSources } from './bundle.js';

const [{ csv, Random }, { zipOf }, { FIRST_NAMES }] = await importSources(
  '../test/study/reading/studies.ts',
  '../test/support/zip-writer.ts',
  'study/reading/words/first-names.ts',
);

const firstNames = FIRST_NAMES.trim()
  .split(' ')
  .filter((name) => /^[a-z]{3,9}$/.test(name));

const UNITS = [
  'Fall',
  'Beitrag',
  'Textstelle',
  'extrait',
  'énoncé',
  'artículo',
  'párrafo',
  'documento',
  'brano',
].concat(['response_id', 'Segment', 'Post', 'comment id', 'transcript', 'video', 'message', 'articolo', 'ligne']);
const CODERS = ['Codierer', 'Kodiererin', 'Bewerter', 'annotateur', 'évaluateur', 'juge', 'evaluador', 'juez'].concat([
  'codificadora',
  'valutatore',
  'giudice',
  'rater_id',
  'Labeler',
  'Coder',
  'annotator name',
  'Reviewer ID',
]);
const CATEGORIES = [
  'Code',
  'Codierung',
  'Thema',
  'Einstufung',
  'étiquette',
  'codage',
  'thème',
  'etiqueta',
  'tema',
].concat([
  'codificación',
  'categoria',
  'giudizio',
  'choice',
  'answer',
  'score',
  'verdict',
  'assigned code',
  'final_label',
]);

const SYLLABLES = ['ba', 'ku', 'lo', 'zi', 'te', 'ro', 'mi', 'sha', 'dre', 'von', 'pul', 'kex', 'nar', 'gif', 'wum'];

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function madeUp(random) {
  const word = random.some(SYLLABLES, 2 + random.below(2)).join('');
  return random.chance(0.5) ? capital(word) : word;
}

function people(random) {
  const style = random.below(5);
  if (style < 2) return undefined;
  if (style === 2) return random.some(firstNames, 5).map(capital);
  if (style === 3) return random.some(firstNames, 5).map((name) => `${capital(name)} ${capital(madeUp(random))}`);
  return [...new Set(Array.from({ length: 12 }, () => madeUp(random)))].slice(0, 5);
}

/** Words for a study in place of the usual ones: of other lists, or made up. */
export function wordsFor(random) {
  const word = (list) => (random.chance(0.4) ? undefined : random.chance(0.8) ? random.pick(list) : madeUp(random));
  const words = {
    coders: people(random),
    unitHeading: word(UNITS),
    coderHeading: word(CODERS),
    categoryHeading: word(CATEGORIES),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

const TITLES = ['Coding of the pilot study', 'Reliability test 2024', 'Probekodierung, Runde 2'];
const SCALES = ['importance', 'Schwierigkeit', 'clarity (1-5)', 'intensité', 'longitud', 'readability'];

const width = (rows) => Math.max(...rows.map((row) => row.length));
const padded = (rows, cells) => [...cells, ...Array(Math.max(0, width(rows) - cells.length)).fill('')];

/** A number that looks drawn by chance, and is always the same for a text. */
const numberOf = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 99_991, 7) * 7 + 3;

/** What stands beside the codings in sheets that people keep by hand, in the order in which it is added. */
const NOISE = {
  'a scale of the unit': (rows, random) => {
    const heading = random.pick(SCALES);
    return rows.map((row, i) => [...row, i === 0 ? heading : String(1 + (numberOf(row[0]) % 5))]);
  },
  'a date of the unit': (rows, random) => {
    const heading = random.pick(['published', 'Datum', 'fecha', 'date', 'Erhebung']);
    const date = (number) => `${1 + (number % 28)}.${1 + (number % 12)}.2023`;
    return rows.map((row, i) => [...row, i === 0 ? heading : date(numberOf(row[0]))]);
  },
  'a blank column': (rows) => rows.map((row) => [...row, '']),
  'a Total': (rows, random) => [
    ...rows,
    rows[0].map((_, i) =>
      i === 0
        ? random.pick(['Total', 'Summe', 'TOTAL', 'Totale', 'Sum'])
        : random.chance(0.7)
          ? String(rows.length - 1)
          : '',
    ),
  ],
  'blank rows': (rows, random) =>
    rows.flatMap((row, i) => (i > 1 && random.chance(0.1) ? [padded(rows, []), row] : [row])),
  'blank rows below': (rows) => [...rows, padded(rows, []), padded(rows, [])],
  'a title': (rows, random) => [
    padded(rows, [random.pick(TITLES)]),
    ...(random.chance(0.4) ? [padded(rows, [])] : []),
    ...rows,
  ],
  'a title and a date': (rows, random) => [
    rows[0].map((_, i) => (i === 0 ? random.pick(TITLES) : i === rows[0].length - 1 ? '2024-05-01' : '')),
    ...rows,
  ],
};

const WITHOUT_ROOM =
  /no heading row|title|two heading rows|qualtrics|redcap|total|contingency|counts|transposed|two rounds|no units/;

/** The names of what is beside the codings of a study, drawn by chance. */
export function noiseFor(layout, random) {
  // Where the first column numbers the rows, or names the coder, noise that follows it would be another one for each coder.
  const isOfUnit = (name) => !/ of the unit$/.test(name) || !/row numbers|unit and coder/.test(layout);
  const names = Object.keys(NOISE).filter(
    (name) => (!WITHOUT_ROOM.test(layout) || /blank row/.test(name)) && isOfUnit(name),
  );
  const some = random.some(names, 1 + random.below(2));
  return names.filter((name) => some.includes(name));
}

/** The same noise in every file of a study. */
export function withNoise(written, names, seed) {
  const add = (rows) => {
    const random = new Random(seed);
    return names.reduce((all, name) => NOISE[name](all, random), rows);
  };
  return { ...written, files: written.files.map((file) => ({ ...file, rows: add(file.rows) })) };
}

const isNumber = (text) => text !== '' && String(Number(text)) === text;
const cellValue = (text) => (isNumber(text) ? Number(text) : text);
const baseOf = ({ name }) => name.replace(/\.csv$/, '');

/** Records, if every column has a heading of its own that keeps its place in an object. */
function recordsOf([head, ...rows], blank) {
  return rows.map((row) =>
    Object.fromEntries(
      head
        .map((heading, i) => [heading, row[i] === '' ? blank : cellValue(row[i])])
        .filter(([, value]) => value !== undefined),
    ),
  );
}

const holdsRecords = ({ files }) =>
  files.every(
    ({ rows: [head] }) =>
      new Set(head).size === head.length && head.every((text) => text !== '' && !/^\d+$/.test(text)),
  );

const textFiles = (delimiter, change = (text) => text) => ({
  write: ({ files }) => files.map((file) => ({ name: file.name, content: change(csv(file.rows, delimiter)) })),
});

const quoted = ({ rows }) =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');

const book = (write, extension) => ({
  write: async ({ files }, random) => {
    const areNumbers = random.chance(0.6);
    const sheets = files.map((file) => ({
      name: baseOf(file),
      rows: file.rows.map((row) => row.map((text) => (text === '' ? null : areNumbers ? cellValue(text) : text))),
    }));
    return [{ name: `book.${extension}`, content: await write({ sheets }) }];
  },
});

/** Every format that can hold a study, by name. */
export const FORMATS = {
  'csv ,': textFiles(','),
  'csv ;': textFiles(';'),
  tsv: textFiles('\t'),
  'csv, all quoted': { write: ({ files }) => files.map((file) => ({ name: file.name, content: `${quoted(file)}\n` })) },
  'csv, CRLF and BOM': textFiles(';', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`),
  'csv, UTF-16': textFiles('\t', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  xlsx: book(writeXlsx, 'xlsx'),
  ods: book(writeOds, 'ods'),
  json: {
    holds: holdsRecords,
    write: ({ files }, random) => {
      const blank = random.pick([null, '', undefined]);
      return files.map((file) => ({
        name: `${baseOf(file)}.json`,
        content: JSON.stringify(recordsOf(file.rows, blank), null, random.chance(0.5) ? 1 : 0),
      }));
    },
  },
  'json lines': {
    holds: holdsRecords,
    write: ({ files }, random) => {
      const blank = random.pick([null, '']);
      return files.map((file) => ({
        name: `${baseOf(file)}.jsonl`,
        content: `${recordsOf(file.rows, blank)
          .map((one) => JSON.stringify(one))
          .join('\n')}\n`,
      }));
    },
  },
  gz: {
    write: ({ files }) => files.map((file) => ({ name: `${file.name}.gz`, content: gzipSync(csv(file.rows, ',')) })),
  },
  zip: {
    write: ({ files }) => [
      { name: 'sheets.zip', content: zipOf(files.map((file) => ({ name: file.name, content: csv(file.rows, ';') }))) },
    ],
  },
};
