#!/usr/bin/env node
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V'))
  require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
else {
  const { load, suitToShortRuns } = require('./load.js');
  const { main, processTerminal } = load('./main.cjs');
  const terminal = processTerminal();
  suitToShortRuns();
  main(argv, terminal).then((code) => {
    process.exitCode = code;
  });
}
