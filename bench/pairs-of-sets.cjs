// The floor for sets of categories: reads the sheet, counts once for every two different codings how many categories they share, and adds up
// the chance agreement of five rules. No intervals, no categories alone, no checks.
const { readFileSync } = require('node:fs');

const rows = readFileSync(process.argv[2], 'utf8').trim().split('\n').slice(1);
const positions = new Map();
const numbers = new Map();
const sets = [];
const times = [];
for (const cell of rows.flatMap((row) => row.split(',').slice(1))) {
  if (!numbers.has(cell)) {
    numbers.set(cell, sets.length);
    const names = cell === '' ? [] : cell.split('; ');
    for (const name of names) if (!positions.has(name)) positions.set(name, positions.size);
    sets.push(names.map((name) => positions.get(name)));
    times.push(0);
  }
  times[numbers.get(cell)] += 1;
}
const words = (positions.size + 31) >> 5;
const bits = new Int32Array(sets.length * words);
sets.forEach((set, i) => {
  for (const position of set) bits[i * words + (position >> 5)] |= 1 << (position & 31);
});
const sums = { any: 0, exact: 0, jaccard: 0, masi: 0, hamming: 0 };
for (let i = 0; i < sets.length; i += 1) {
  const a = sets[i].length;
  for (let j = i; j < sets.length; j += 1) {
    const b = sets[j].length;
    let both = 0;
    for (let w = 0; w < words; w += 1) both += ones(bits[i * words + w] & bits[j * words + w]);
    const either = a + b - both;
    const ways = times[i] * times[j] * (i === j ? 1 : 2);
    sums.hamming += ways * (1 - (either - both) / positions.size);
    if (either === both) sums.exact += ways;
    if (both === 0) continue;
    sums.any += ways;
    sums.jaccard += (ways * both) / either;
    sums.masi += ((ways * both) / either) * (both === either ? 1 : both === a || both === b ? 2 / 3 : 1 / 3);
  }
}
console.log(sums);

/** How many bits are 1. */
function ones(word) {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
