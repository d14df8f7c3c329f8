// The sheets that are timed, drawn with a fixed seed: two runs write the same bytes.
import { closeSync, openSync, writeSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const SEED = 2013;
const BYTES_AT_ONCE = 1 << 22;

/** Collects lines and writes them in large pieces. */
function lines(path) {
  const file = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(BYTES_AT_ONCE);
  let used = 0;
  const flush = () => {
    writeSync(file, buffer, 0, used);
    used = 0;
  };
  return {
    write(line) {
      if (used + line.length + 1 > BYTES_AT_ONCE) flush();
      used += buffer.latin1Write(line, used);
      buffer[used] = 10;
      used += 1;
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

function randomNumbers() {
  const generator = xoroshiro128plus(SEED);
  return {
    /** A whole number from 0, below `below`. */
    below: (below) => uniformInt(generator, 0, below - 1),
    percent: (chance) => uniformInt(generator, 0, 99) < chance,
  };
}

const category = (c) => `category ${c + 1}`;

/** Units × coders, one or several categories a cell; coders take the unit's own category in 80 of 100 codings. */
export function wide(path, { units, coders, categories, sets = false, missing = 0, times = 1 }) {
  const random = randomNumbers();
  const out = lines(path);
  const names = Array.from({ length: coders }, (_, c) => String.fromCharCode(65 + c));
  out.write(['unit', ...names].join(','));
  let unit = 0;
  for (let u = 0; u < units; u += 1) {
    const own = random.below(categories);
    const row = names.map(() => {
      if (random.percent(missing)) return '';
      const one = random.percent(80) ? own : random.below(categories);
      const other = sets && random.percent(40) ? random.below(categories) : one;
      return other === one ? category(one) : `${category(one)}; ${category(other)}`;
    });
    for (let t = 0; t < times; t += 1) {
      unit += 1;
      out.write(`${unit},${row.join(',')}`);
    }
  }
  out.close();
}

/**
 * Units × coders, sets of categories: a unit has one to three of its own, of which a coder sees three quarters, and now and then another one;
 * early categories are commoner. Blank where a coder applied none.
 */
export function setsOfCategories(path, { units, coders, categories }) {
  const random = randomNumbers();
  const out = lines(path);
  const any = () => Math.floor(categories * (random.below(1 << 30) / (1 << 30)) ** 2);
  out.write(['unit', ...Array.from({ length: coders }, (_, c) => `coder ${c + 1}`)].join(','));
  for (let u = 0; u < units; u += 1) {
    const own = new Set();
    for (let left = 1 + random.below(3); own.size < left; ) own.add(any());
    const row = Array.from({ length: coders }, () => {
      const seen = new Set([...own].filter(() => random.percent(75)));
      if (random.percent(30)) seen.add(any());
      return [...seen].map(category).join('; ');
    });
    out.write(`${u + 1},${row.join(',')}`);
  }
  out.close();
}

const WORDS = (
  'the ward was quiet and nobody came I told them what had happened before we met ' +
  'peer worker sat with me for an hour about trust after lunch again so hope home'
).split(' ');

/**
 * As `wide`, with every heading quoted, and a quoted text for each unit, no two of them the same: each contains a comma, most contain quotes,
 * some a line break.
 */
export function wideWithTexts(path, { units, coders, categories, missing = 0 }) {
  const random = randomNumbers();
  const out = lines(path);
  const names = Array.from({ length: coders }, (_, c) => String.fromCharCode(65 + c));
  out.write(['unit', 'text', ...names].map((name) => `"${name}"`).join(','));
  const some = (count) => Array.from({ length: count }, () => WORDS[random.below(WORDS.length)]).join(' ');
  for (let u = 0; u < units; u += 1) {
    const own = random.below(categories);
    const codings = names.map(() => {
      if (random.percent(missing)) return '';
      return category(random.percent(80) ? own : random.below(categories));
    });
    const said = random.percent(60) ? `""${some(4)}""` : some(4);
    const more = random.percent(30) ? `\n${some(5)}` : some(3);
    out.write(`${u + 1},"${some(5)}, ${said} ${more}",${codings.join(',')}`);
  }
  out.close();
}

/** A row a coding: each unit is coded by `perUnit` out of the coders; grouped by unit, or in a random order. */
export function long(path, { units, coders, perUnit, categories, shuffled = false }) {
  const random = randomNumbers();
  const rows = units * perUnit;
  const coderOf = new Uint16Array(rows);
  const categoryOf = new Uint8Array(rows);
  for (let u = 0; u < units; u += 1) {
    const own = random.below(categories);
    const first = coders === perUnit ? 0 : random.below(coders);
    for (let i = 0; i < perUnit; i += 1) {
      coderOf[u * perUnit + i] = (first + i) % coders;
      categoryOf[u * perUnit + i] = random.percent(80) ? own : random.below(categories);
    }
  }
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  if (shuffled)
    for (let row = rows - 1; row > 0; row -= 1) {
      const other = random.below(row + 1);
      [order[row], order[other]] = [order[other], order[row]];
    }
  const out = lines(path);
  out.write('unit,coder,category');
  for (const row of order)
    out.write(`u${1 + Math.floor(row / perUnit)},coder ${1 + coderOf[row]},${category(categoryOf[row])}`);
  out.close();
}
