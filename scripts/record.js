// Records what the command prints, so that a change of the code can be held against what was printed before it.
//   node scripts/record.js run DIR          runs every command line below and writes its stdout, stderr and exit code to DIR;
//                                           --only N: only N of them, from all parts of the list; --node PATH: under another Node
//   node scripts/record.js compare A B      lists the command lines whose records differ, with the first lines that do; exits 1 if any
// Some lines read the optional folder ../shared; without it they are left out.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string', default: process.execPath }, only: { type: 'string', default: 'Infinity' } },
});

const root = join(import.meta.dirname, '..');
const tool = join(root, 'bin', 'intercoder.js');
const real = '../shared/realdata';
const gillard = ['fixtures/gillard-2013'];
const withCodebook = [...gillard, '--codebook', 'fixtures/gillard-2013/codebook.csv'];
const round2 = ['fixtures/gillard-2013-round-2'];
const comparison = ['fixtures/comparison-study'];
const wide = ['fixtures/readme/columns.csv'];
const long = ['fixtures/readme/interviews.csv'];
const counts = ['fixtures/readme/counts.csv', '--on-duplicate', 'union'];
const literature = (name) => [
  `fixtures/literature/${name}.csv`,
  '--codebook',
  `fixtures/literature/${name}.codebook.csv`,
];

const formats = (...args) => ['table', 'json', 'csv', 'tsv', 'markdown'].map((format) => [...args, '--format', format]);

const lines = [
  [],
  ['--help'],
  ['--version'],
  ...['agree', 'inspect', 'disagreements', 'consensus', 'gate', 'compare', 'revise', 'codebook', 'measures']
    .concat(['plan', 'sample', 'sql', 'init', 'demo', 'convert'])
    .map((command) => [command, '--help']),
  ['demo'],
  ['demo', 'comparison-study'],
  ...formats('agree', ...withCodebook),
  ...formats('agree', ...wide),
  ...formats('agree', ...long),
  ...formats('agree', ...counts),
  ...formats('agree', ...comparison),
  ...formats('inspect', ...withCodebook).filter((line) => !/csv|tsv/.test(line.at(-1))),
  ...[wide, long, counts, comparison].map((sheets) => ['inspect', ...sheets]),
  ['inspect', ...wide, '--format', 'patterns'],
  ...[withCodebook, wide, long, counts].map((sheets) => ['convert', ...sheets]),
  ['convert', ...long, '--to', 'wide', '--format', 'json'],
  ['inspect', ...long, '--format', 'patterns'],
  ['agree', ...withCodebook, '--measures', 'all', '--format', 'json'],
  ['agree', ...withCodebook, '--rule', 'exact', '--rule', 'masi', '--rule', 'jaccard', '--measures', 'all'],
  ['agree', ...withCodebook, '--ci', 'bootstrap', '--resamples', '500', '--seed', '7', '--format', 'json'],
  ['agree', ...withCodebook, '--ci', 'jackknife'],
  ['agree', ...withCodebook, '--uncoded', 'exclude', '--format', 'json'],
  ['agree', ...withCodebook, '--uncoded', 'agree'],
  ['agree', ...withCodebook, '--reference', 'SG'],
  ['agree', ...withCodebook, '--joint', 'every-pair', '--benchmark', 'landis-koch'],
  ['agree', ...withCodebook, '--coders', 'SG,KO'],
  ['agree', ...withCodebook, '--level', 'theme'],
  ['agree', 'fixtures/readme/sites.csv', '--by', 'site'],
  ['agree', 'fixtures/readme/sites.csv', '--by', 'site', '--format', 'json'],
  ['codebook', 'fixtures/readme/codes.csv', 'fixtures/readme/interviews.csv', '--blank', 'uncoded'],
  ['agree', 'fixtures/readme/interviews.csv', '--codebook', 'fixtures/readme/codes.csv', '--blank', 'uncoded'],
  [
    'agree',
    'fixtures/readme/ratings.parquet',
    '--unit',
    'unit',
    '--coder',
    'coder',
    '--category',
    'category',
    '--separator',
    ';',
  ],
  ['consensus', 'fixtures/readme/per-coder', '--worksheet', 'fixtures/readme/meeting.csv'],
  [
    'gate',
    'fixtures/readme/per-coder',
    '--min',
    'agreement=0.6',
    '--min',
    'categories:cohen-kappa=0.4',
    '--min-units',
    '3',
  ],
  ['agree', 'fixtures/readme/repeated-rows.csv', '--on-duplicate', 'union'],
  ['agree', 'fixtures/readme/missing.csv', '--coders', 'A,B,C', '--blank', 'uncoded', '--missing', 'NA'],
  [
    'inspect',
    'fixtures/readme/missing.csv',
    '--coders',
    'A,B,C',
    '--blank',
    'uncoded',
    '--missing',
    'NA',
    '--format',
    'json',
  ],
  ['agree', 'fixtures/readme/misspelt.csv'],

  ...[
    'artstein-poesio2008-p558',
    'cohen1960-p37',
    'fleiss1971-diagnoses',
    'krippendorff1980-p133',
    'krippendorff2011-C',
    'warrens2012-ex1',
    'wikipedia-alpha',
  ].flatMap((name) => [
    ['agree', ...literature(name)],
    ['agree', ...literature(name), '--measures', 'all', '--format', 'json'],
  ]),
  ['agree', ...literature('krippendorff2011-C'), '--scale', 'ordinal', '--rule', 'ordinal', '--measures', 'all'],
  ['agree', ...literature('krippendorff2011-C'), '--scale', 'interval', '--rule', 'quadratic', '--format', 'json'],
  ...formats('disagreements', ...withCodebook, '--top', '5'),
  ['disagreements', ...withCodebook, '--confusion'],
  ['disagreements', ...withCodebook, '--confusion', '--format', 'csv'],
  ['disagreements', ...withCodebook, '--coder', 'KO', '--category', 'peer role'],
  ['disagreements', ...long, '--all', '--redact', '--anonymize'],
  ...formats('consensus', ...withCodebook, '--method', 'majority'),
  ['consensus', ...wide, '--method', 'unanimous'],
  ...['table', 'json', 'junit', 'markdown', 'csv', 'github'].map((format) => [
    'gate',
    ...withCodebook,
    '--min',
    'agreement=0.5',
    '--min',
    'pairs:cohen-kappa=0.6',
    '--format',
    format,
  ]),
  ['gate', ...withCodebook, '--min', 'categories:positive-agreement=0.2'],
  ['gate', ...withCodebook, '--min', 'krippendorff-alpha.lower=0.2'],
  ['gate', ...withCodebook, '--min', 'joint-agreement@2=0.99'],
  ...formats('compare', ...gillard, ...round2, '--map', 'fixtures/gillard-2013-round-2/map.csv', '--resamples', '200'),
  ...formats('revise', ...withCodebook, '--suggest', '8'),
  ['revise', ...withCodebook, '--map', 'fixtures/gillard-2013-round-2/map.csv'],
  ...formats('codebook', 'fixtures/gillard-2013/codebook.csv', ...gillard),
  ['codebook', 'fixtures/readme/codebook.csv'],
  ['measures'],
  ['measures', 'krippendorff-alpha'],
  ['measures', '--format', 'json'],
  ['measures', '--format', 'markdown'],
  ['plan', '--kappa', '0.8', '--null', '0.6', '--prevalence', '0.3', '--width', '0.2'],
  ['plan', '--prevalence', '0.2,0.3,0.5', '--coders', '3', '--width', '0.2', '--kappa', '0.7', '--format', 'json'],
  ['plan', '--smallest-alpha', '0.8', '--prevalence', '0.2,0.8', '--format', 'csv'],
  ['plan', '--kappa', '0.8', '--null', '0.6', '--prevalence', '0.3'],
  ['plan', '--pilot', ...gillard, '--width', '0.2'],
  ['sample', 'fixtures/readme/sections.csv', '--units', '12', '--by', 'site', '--seed', '2013', '--coders', 'SG,KO'],
  ...['duckdb', 'postgres', 'clickhouse', 'bigquery', 'spark', 'trino'].map((dialect) => [
    'sql',
    '--dialect',
    dialect,
    '--table',
    'codings',
    '--unit',
    'unit',
    '--coder',
    'coder',
    '--category',
    'category',
  ]),
  ['agree', 'no-such-file.csv'],
  ['agree', ...wide, '--format', 'nonsense'],
  ['agree', ...wide, '--frobnicate'],
  ['agree', ...wide, '--rule', 'masy'],
  ['agree', ...wide, '--unit', 'nothing'],
  ['gate', ...wide],
  ['revise', ...wide],
  ['compare', ...wide],
  ['plan'],
  ...readdirSync(join(root, 'fixtures/sheets/bad'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ['agree', `fixtures/sheets/bad/${name}`]),
  ...readdirSync(join(root, 'fixtures/sheets/good'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [
      ['agree', `fixtures/sheets/good/${name}`],
      ['inspect', `fixtures/sheets/good/${name}`],
    ]),
  ...['type', 'n_pictures', 'pop_elite'].map((category) => [
    'agree',
    `${real}/tidycomm-fbposts/fbposts.csv`,
    '--layout',
    'long',
    '--category',
    category,
    '--measures',
    'all',
    '--format',
    'json',
  ]),
  ['inspect', `${real}/tidycomm-fbposts/fbposts.csv`],
  ['agree', `${real}/irr/diagnoses.csv`, '--format', 'json'],
  ['agree', `${real}/irr/anxiety.csv`],
  ['agree', `${real}/irr/vision.csv`],
  ['agree', `${real}/irr/video.csv`],
  ['agree', `${real}/irrcac/cac.raw4raters.csv`],
  ['agree', `${real}/irrcac/cac.raw5obser.csv`, '--format', 'json'],
  ['agree', `${real}/irrcac/cac.raw.gender.csv`],
  ['agree', `${real}/pandalm-judges/annotators.csv`],
  ['agree', `${real}/screening-snhl/full_text_reviews_noabstract.csv`],
  ['agree', `${real}/screening-snhl/LB_response_noabstract.csv`, `${real}/screening-snhl/LD_response_noabstract.csv`],
  ['agree', `${real}/commit-pattern/coded_js.csv`, `${real}/commit-pattern/labelled_js.csv`],
  ['agree', `${real}/chec-nlg-multilabel/iaa-v1.csv`],
  ['inspect', `${real}/formats/label-studio`],
];

const hasReal = existsSync(join(root, real));
const possible = lines.filter((line) => hasReal || !line.some((word) => word.startsWith('../')));
const wanted = Math.min(Number(values.only), possible.length);
const used = Array.from({ length: wanted }, (_, i) => possible[Math.floor((i * possible.length) / wanted)]);

/** Absolute paths and digests of this checkout have no place in a record. */
const washed = (text) => text.replaceAll(root, '.');

function run(args) {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', COLUMNS: '80' };
    const child = execFile(values.node, [tool, ...args], { cwd: root, env, maxBuffer: 1 << 28 }, (error, out, err) =>
      done(`exit ${error?.code ?? 0}\n--- stdout\n${washed(out)}\n--- stderr\n${washed(err)}`),
    );
    child.stdin.end();
  });
}

const fileOf = (args) => `${(args.join(' ') || 'nothing').replace(/[^a-zA-Z0-9.=-]+/g, '_').slice(0, 180)}.txt`;

async function record(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const waiting = [...used];
  const worker = async () => {
    for (let args = waiting.shift(); args !== undefined; args = waiting.shift())
      writeFileSync(join(folder, fileOf(args)), `$ intercoder ${args.join(' ')}\n${await run(args)}`);
  };
  await Promise.all([worker(), worker()]);
  console.log(`${used.length} command lines recorded in ${folder}`);
}

function compare(before, after) {
  const names = [...new Set([before, after].flatMap((folder) => readdirSync(folder)))].sort();
  const textOf = (folder, name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  let different = 0;
  for (const name of names) {
    const [was, is] = [textOf(before, name), textOf(after, name)];
    if (was === is) continue;
    different += 1;
    const [old, now] = [was.split('\n'), is.split('\n')];
    const first = old.findIndex((line, i) => line !== now[i]);
    console.log(`${old[0] || now[0]}\n  - ${old[first] ?? '(ends)'}\n  + ${now[first] ?? '(ends)'}`);
  }
  console.log(`${names.length} records, ${different} differ`);
  if (different > 0) process.exitCode = 1;
}

const [what, first, second] = positionals;
if (what === 'run' && first) await record(first);
else if (what === 'compare' && second) compare(first, second);
else console.error('node scripts/record.js run DIR [--only N] [--node PATH] | compare A B');
