// The floor of reading: every byte of a file is read and added up.
const { closeSync, openSync, readSync } = require('node:fs');

const file = openSync(process.argv[2], 'r');
const buffer = Buffer.allocUnsafe(1 << 18);
let sum = 0;
for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
  for (let i = 0; i < read; i += 1) sum = (sum + buffer[i]) | 0;
closeSync(file);
console.log(sum);
