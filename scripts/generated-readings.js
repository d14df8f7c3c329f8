// Writes generated studies as files in every layout, spelling and format, reads each from the command line without any option, and
// counts what comes of it.
//   npm run readings                                   as many studies as 6 minutes of processor time allow
//   npm run readings -- --minutes 1 --first 500        another time, from another seed on
//   npm run readings -- --only long --format xlsx      layouts and formats by a part of their names
//   npm run readings -- --only wide --first 7 --show   shows the sheets of seed 7, and what was printed
//
// A study is read right if the figures are those of the same study as one plain list, read with every option given. If the user is asked,
// every reading that is shown is chosen both by its number and by its options, and every other option with a value that is printed is
// tried. The seed of a study makes the same study again.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../dist/cli/main.js';
import { importSources } from './bundle.js';
import { FORMATS, noiseFor, withNoise, wordsFor } from './generated-sheets.js';

const [
  { csv, LAYOUTS: USUAL_LAYOUTS, Random, withColumnsBeside, writtenStudy },
  { LESS_USUAL_LAYOUTS },
  { fakeTerminal },
  { optionsHinted, readingsShown },
] = await importSources(
  '../test/study/reading/studies.ts',
  '../test/study/reading/less-usual-studies.ts',
  '../test/support/terminal.ts',
  'page/hints.ts',
);
const LAYOUTS = { ...USUAL_LAYOUTS, ...LESS_USUAL_LAYOUTS };

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '6' },
    first: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    format: { type: 'string', default: '' },
    noise: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'readings-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Runs the command in a folder. */
async function run(folder, args) {
  process.chdir(folder);
  const terminal = fakeTerminal();
  const exit = await main(['agree', ...args, '--ci', 'none', '--format', 'json'], terminal);
  const { out, err } = terminal.written;
  return { args, exit, err, reports: out === '' ? [] : reportsIn(JSON.parse(out)) };
}

/** The report of each variable. */
const reportsIn = (report) => report.variables ?? [report];

const plain = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The figures of a report by what they are of, whatever coders and variables are called. */
function figuresOf({ results }, isAnonymous) {
  return new Map(
    results
      .filter(({ scope, coders }) => !isAnonymous || (scope === 'all' && (coders ?? []).length !== 2))
      .map(({ measure, rule, scope, variant, k, category, coders, value }) => [
        [measure, rule, scope, variant, k, category, isAnonymous ? '' : (coders ?? []).map(plain).sort()].join('|'),
        { category, value },
      ]),
  );
}

const isEqual = (a, b) => a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-12);

/** Categories may be listed that nobody used; all else is the same. */
function isSameReport(report, due, isAnonymous) {
  const known = new Set(due.data.categories);
  const found = figuresOf(report, isAnonymous);
  const wanted = figuresOf(due, isAnonymous);
  const coders = (one) => one.data.coders.map(plain).sort().join();
  return (
    (isAnonymous || coders(report) === coders(due)) &&
    found.size > 0 &&
    [...found].every(([key, { category, value }]) =>
      wanted.has(key)
        ? isEqual(value, wanted.get(key).value)
        : isAnonymous || (category !== null && !known.has(category)),
    ) &&
    [...wanted.keys()].every((key) => found.has(key) || isAnonymous)
  );
}

/** 'all': the study; 'part': some of its variables; 'no': something else. */
function compared(reports, due, isAnonymous) {
  const left = [...due];
  for (const report of reports) {
    const at = left.findIndex((one) => isSameReport(report, one, isAnonymous));
    if (at < 0) return 'no';
    left.splice(at, 1);
  }
  return left.length === 0 ? 'all' : 'part';
}

/** The reports of a study as one list per variable, with every option given. */
async function dueReports({ study }, folder) {
  const due = [];
  for (const given of study.variables.values()) {
    const rows = given.flatMap((unit, u) =>
      unit.flatMap((cell, c) => (cell ? [[`u${u}`, study.coders[c], cell.length ? cell.join('|') : '(none)']] : [])),
    );
    writeFileSync(join(folder, 'due.csv'), csv([['unit', 'coder', 'category'], ...rows]));
    const options = '--layout long --unit unit --coder coder --category category --separator | --none (none)';
    const done = await run(folder, ['due.csv', ...options.split(' ')]);
    if (done.exit !== 0) throw new Error(`the plain list was not read: ${done.err}`);
    due.push(...done.reports);
  }
  return due;
}

/** What kind of hint a text is, so that hints can be counted. */
const kindOf = (words) => words.filter((one) => one.startsWith('--')).join(' ');

const counts = new Map();
const hints = new Map();
const faults = [];

function tally(map, row, column) {
  const own = map.get(row) ?? {};
  map.set(row, { ...own, [column]: (own[column] ?? 0) + 1 });
}

/** Chooses every reading shown, and tries every option printed. */
async function follow(done, files, folder, due, isAnonymous, name) {
  const shown = readingsShown(done.err);
  const found = [];
  for (const [i, options] of shown.entries()) {
    const byNumber = await run(folder, [...files, '--reading', String(i + 1)]);
    const byOptions = await run(folder, [...files, ...options]);
    const results = [byNumber, byOptions].map(({ exit, reports }) =>
      exit === 0 ? compared(reports, due, isAnonymous) : 'refused',
    );
    const isOneReading =
      byNumber.exit === 0 &&
      byOptions.exit === 0 &&
      compared(byOptions.reports, byNumber.reports, isAnonymous) === 'all';
    const kind =
      byNumber.exit !== 0 || byOptions.exit !== 0 ? 'refused' : isOneReading ? 'the same by both' : 'not the same';
    tally(hints, 'a reading, by number and by options', kind);
    if (kind !== 'the same by both')
      faults.push({ kind: `a reading: ${kind}`, name, done, runs: [byNumber, byOptions] });
    found.push(...results);
  }
  const hinted = [];
  for (const options of optionsHinted(done.err)) {
    if (options[0] === '--reading' || (options.includes('0') && options[0] === '--header-rows' && shown.length > 0))
      continue;
    const tried = await run(folder, [...files, ...options]);
    const result = tried.exit === 0 ? compared(tried.reports, due, isAnonymous) : 'refused';
    hinted.push({ options, tried, result });
  }
  // Of two answers to one question, "if …, --separator /; if …, --separator none", one is right.
  const isAnswered = (option) => hinted.some(({ options, result }) => options[0] === option && result === 'all');
  for (const { options, tried, result } of hinted) {
    const isAnswer = options[0] === '--separator' && isAnswered('--separator');
    const other = done.exit === 0 || isAnswer ? 'another study, as asked' : 'a wrong study';
    const kind = result === 'no' ? other : result;
    tally(hints, `${kindOf(options)}${done.exit === 0 ? ' (beside figures)' : ''}`, kind);
    if (kind === 'a wrong study') faults.push({ kind: `${kindOf(options)}: a wrong study`, name, done, runs: [tried] });
    found.push(result);
  }
  return found;
}

async function resultOf(written, files, folder, name) {
  const { study, isAnonymous } = written;
  const due = study ? await dueReports(written, folder) : [];
  const done = await run(folder, files);
  const isRead = done.exit === 0;
  const found = await follow(done, files, folder, due, isAnonymous, name);
  if (values.show) console.log(`${done.err}(exit ${done.exit})`);
  if (isRead) {
    const isRight = study !== undefined && compared(done.reports, due, isAnonymous) === 'all';
    if (!isRight) faults.push({ kind: 'MISREAD', name, done, runs: [] });
    return isRight ? 'right' : 'MISREAD';
  }
  if (study === undefined) return 'asked, as it must be';
  if (found.includes('all')) return 'asked, right one shown';
  if (found.includes('part')) return 'asked, right one shown';
  faults.push({ kind: 'refused', name, done, runs: [] });
  return 'refused';
}

/** One study in one format. */
async function one(layout, format, seed, isNoisy) {
  const random = new Random(
    seed * 31 + [...`${layout}${format}`].reduce((sum, sign) => (sum * 33 + sign.charCodeAt(0)) | 0, 5),
  );
  const isSpelledOut = !/counts|contingency/.test(layout);
  const lastCoder = isNoisy && isSpelledOut && random.chance(0.25) ? random.pick(['constant', 'machine']) : undefined;
  let written = writtenStudy(layout, seed, { ...wordsFor(random), ...(lastCoder && { lastCoder }) }, LAYOUTS);
  const noise = isNoisy ? noiseFor(layout, random) : [];
  if (isNoisy && random.chance(0.5)) written = withColumnsBeside(written, seed) ?? written;
  written = withNoise(written, noise, seed);
  const { holds, write } = FORMATS[format];
  if (holds && !holds(written)) return;
  const name = `${layout} | ${format} | seed ${seed}${isNoisy ? ` | ${[lastCoder, ...noise].filter(Boolean).join(', ')}` : ''}`;
  if (values.noise && !name.includes(values.noise)) return;
  const folder = join(scratch, 'study');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const files = await write(written, random);
  for (const file of files) writeFileSync(join(folder, file.name), file.content);
  const before = faults.length;
  const result = await resultOf(
    written,
    files.map((file) => file.name),
    folder,
    name,
  );
  tally(counts, isNoisy ? 'with noise' : 'plain', result);
  tally(counts, `${isNoisy ? 'with noise' : 'plain'}: ${format}`, result);
  tally(counts, `layout: ${layout}`, result);
  for (const fault of faults.slice(before)) Object.assign(fault, { written, layout, format, seed });
  if (values.show) console.log(`${name}\n${sheetsOf(written)}${result}\n`);
}

const sheetsOf = ({ files }) => files.map(({ name, rows }) => `-- ${name}\n${csv(rows)}`).join('');

const until = Number(values.minutes) * 60e6;
const isOver = () => {
  const { user, system } = process.cpuUsage();
  return user + system > until;
};

const layouts = Object.keys(LAYOUTS).filter((name) => name.includes(values.only));
const formats = Object.keys(FORMATS).filter((name) => name.includes(values.format));
let seed = Number(values.first);
do {
  // Every layout in every second seed without noise; formats take turns.
  for (const [i, layout] of layouts.entries()) {
    if (isOver()) break;
    const format = formats[(seed + i) % formats.length];
    await one(layout, format, seed, false);
    await one(layout, format, seed, true);
  }
  seed += 1;
} while (!isOver() && !values.show);

const RESULTS = ['right', 'asked, right one shown', 'asked, as it must be', 'refused', 'MISREAD'];
console.log(`\nstudies | ${RESULTS.join(' | ')}`);
console.log(`--- | ${RESULTS.map(() => '---:').join(' | ')}`);
for (const [row, own] of [...counts].sort())
  console.log(`${row} | ${RESULTS.map((name) => own[name] ?? 0).join(' | ')}`);

const FOLLOWED = [
  'the same by both',
  'not the same',
  'all',
  'part',
  'refused',
  'a wrong study',
  'another study, as asked',
];
console.log(`\nhints followed | ${FOLLOWED.join(' | ')}`);
console.log(`--- | ${FOLLOWED.map(() => '---:').join(' | ')}`);
for (const [row, own] of [...hints].sort())
  console.log(`${row} | ${FOLLOWED.map((name) => own[name] ?? 0).join(' | ')}`);

const SHOWN_ROWS = 8;
for (const { kind, name, done, runs, written } of faults) {
  console.log(`\n== ${kind}: ${name}`);
  console.log(sheetsOf(written).split('\n').slice(0, SHOWN_ROWS).join('\n'));
  for (const { args, exit, err, reports } of runs.length > 0 ? runs : [done]) {
    console.log(`$ intercoder agree ${args.join(' ')}   (exit ${exit})\n${err}`);
    for (const { variable, data } of reports)
      console.log(
        `  ${variable ?? ''} ${data.layout}: ${data.units} units; coders ${data.coders}; categories ${data.categories}`,
      );
  }
}
process.exitCode = faults.some(({ kind }) => kind === 'MISREAD') ? 1 : 0;
