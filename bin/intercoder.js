#!/usr/bin/env node
// CommonJS, as the bundle is: Node starts it without its loader of ES modules
const nodeModule = require('node:module');

// keeps what V8 compiled for the next run; Node 20 has no such cache
nodeModule.enableCompileCache?.();
const { main, processTerminal } = require('../dist/cli/main.js');
main(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
