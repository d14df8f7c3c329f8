// Times whole processes against floors measured in the same rounds, and says which targets are met. Run after a build:
//   npm run bench -- [SIZES] [--rounds N] [--seconds N, after which a process is stopped] [--json FILE] [--no-peers]
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cases } from './cases.js';
import { measured, median } from './measured.js';
import { findPeers } from './peers.js';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    json: { type: 'string', default: join(root, 'bench', 'results.json') },
    'no-peers': { type: 'boolean', default: false },
  },
});
// Node would read these certificates at every start, which makes every ratio smaller
delete process.env.NODE_EXTRA_CA_CERTS;
const names = positionals.length > 0 ? positionals : Object.keys(cases);
const unknown = names.filter((name) => !(name in cases));
if (unknown.length > 0)
  throw new Error(`no such size: ${unknown.join(', ')}; there are ${Object.keys(cases).join(', ')}`);
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds: a whole number from 1 is expected');
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error('--seconds: a number above 0 is expected');
const peers = values['no-peers'] ? { found: [], absent: [] } : findPeers(root);

const folder = mkdtempSync(join(tmpdir(), 'intercoder-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

const FLOORS = {
  bytes: { file: 'add-up-bytes.cjs', name: 'byte sum' },
  sets: { file: 'pairs-of-sets.cjs', name: 'pairs of codings' },
};

/** Everything to time, floors first: name → command. */
function processes() {
  const commands = new Map();
  for (const name of names) {
    const { sheet, floor, arguments: args } = cases[name];
    const path = sheet && join(folder, sheet);
    commands.set(
      floorName(name),
      floor === 'start'
        ? [process.execPath, '-e', '0']
        : [process.execPath, join(root, 'bench', FLOORS[floor].file), path],
    );
    const intercoder = [process.execPath, join(root, 'bin', 'intercoder.js')];
    commands.set(name, [...intercoder, ...(path ? ['agree', '--config', 'none', path] : []), ...args]);
  }
  for (const peer of peers.found)
    for (const name of casesOf(peer))
      commands.set(peerName(peer, name), peer.command(join(folder, cases[name].sheet), name));
  return commands;
}

function casesOf(peer) {
  return names.filter((name) => name in peer.cases);
}

function peerName(peer, name) {
  return `${peer.name}: ${name}`;
}

function floorName(name) {
  const { floor, sheet } = cases[name];
  return floor === 'start' ? 'node -e 0' : `${FLOORS[floor].name} of ${sheet}`;
}

for (const name of names) {
  const { sheet, write } = cases[name];
  if (sheet && !existsSync(join(folder, sheet))) {
    console.error(`writing ${sheet}`);
    write(join(folder, sheet));
  }
}

const commands = processes();
const runs = new Map([...commands.keys()].map((name) => [name, []]));
const stopped = new Set();
// the first round only warms the file cache
for (let round = 0; round <= rounds; round += 1) {
  if (process.stderr.isTTY) console.error(`round ${round} of ${rounds}`);
  for (const [name, command] of commands) {
    if (stopped.has(name)) continue;
    const run = measured(command, join(folder, 'time'), seconds);
    if (run === null) stopped.add(name);
    else if (round > 0) runs.get(name).push(run);
  }
}

const middle = (name, quantity) => {
  if (stopped.has(name)) return quantity === 'milliseconds' ? Infinity : null;
  const found = runs.get(name).map((run) => run[quantity]);
  return found.includes(null) ? null : median(found);
};
const results = [...commands.keys()].map((name) => {
  const own = cases[name];
  const milliseconds = middle(name, 'milliseconds');
  const mebibytes = middle(name, 'mebibytes');
  const times = own && milliseconds / middle(floorName(name), 'milliseconds');
  const misses = [
    ...(own?.times !== undefined && times > own.times ? ['time'] : []),
    ...(own?.mebibytes !== undefined && mebibytes !== null && mebibytes > own.mebibytes ? ['memory'] : []),
    ...(own?.most !== undefined && middle(name, 'output') > own.most ? ['output'] : []),
  ];
  const hasTarget = own?.times !== undefined;
  return {
    name,
    what: own?.what,
    milliseconds,
    processor: middle(name, 'processor'),
    mebibytes,
    output: middle(name, 'output'),
    floor: own && floorName(name),
    times,
    target: hasTarget ? { times: own.times, mebibytes: own.mebibytes, output: own.most } : undefined,
    met: hasTarget ? misses.length === 0 : undefined,
    misses: hasTarget ? misses : undefined,
    runs: runs.get(name),
  };
});

const number = (value, digits) => (!Number.isFinite(value) ? '' : value.toFixed(digits));
const table = [
  ['', 'ms', '× floor', 'target', 'MiB', 'target', 'output MiB', 'target', 'met'],
  ...results.map(({ name, milliseconds, times, mebibytes, output, target, met, misses }) => [
    name,
    milliseconds === Infinity ? `> ${seconds * 1000}` : number(milliseconds, 0),
    number(times, 2),
    target ? `≤ ${target.times}` : '',
    number(mebibytes, 0),
    target?.mebibytes ? `≤ ${target.mebibytes}` : '',
    number(output, 2),
    target?.output ? `≤ ${target.output}` : '',
    met === undefined ? '' : met ? 'yes' : `no: ${misses.join(', ')}`,
  ]),
];
print(table);
const compared = peers.found.flatMap((peer) =>
  casesOf(peer).map((name) => {
    const faster = middle(peerName(peer, name), 'milliseconds') / middle(name, 'milliseconds');
    const wanted = peer.cases[name];
    return { peer: peer.name, case: name, faster, wanted, met: wanted === null ? undefined : faster >= wanted };
  }),
);
if (compared.length > 0) {
  console.log('\nHow many times faster than others');
  const rows = compared.map(({ peer, case: name, faster, wanted, met }) => [
    `${name}: ${peer}`,
    Number.isFinite(faster) ? number(faster, 2) : 'others stopped',
    wanted === null ? '' : `≥ ${wanted}`,
    met === undefined ? '' : met ? 'yes' : 'no',
  ]);
  print([['', 'times', 'target', 'met'], ...rows]);
  console.log('');
}
for (const name of names) console.log(`${name}: ${cases[name].what}`);
if (peers.absent.length > 0) console.log(`not installed: ${peers.absent.join('; ')}`);
const machine = { processor: cpus()[0]?.model, cores: cpus().length, mebibytes: Math.round(totalmem() / 2 ** 20) };
const record = { date: new Date().toISOString(), node: process.version, platform: process.platform, machine, rounds };
writeFileSync(values.json, `${JSON.stringify({ ...record, absent: peers.absent, results, compared }, null, 2)}\n`);
console.log(`Medians of ${rounds} interleaved rounds; Node ${process.version}. All runs: ${values.json}`);

function print(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const isText = (column) => column === 0 || column === widths.length - 1;
  for (const row of table)
    console.log(row.map((cell, c) => (isText(c) ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  '));
}
