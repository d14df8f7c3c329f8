#!/usr/bin/env node
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V'))
  require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
else {
  const { main, processTerminal } = require('../dist/command/main.cjs');
  main(argv, processTerminal()).then((code) => {
    process.exitCode = code;
  });
}
