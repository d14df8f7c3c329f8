#!/usr/bin/env node
import module from 'node:module';

// keeps what V8 compiled for the next run; Node 20 has no such cache
module.enableCompileCache?.();
const { main, processTerminal } = await import('../dist/cli/main.js');
process.exitCode = await main(process.argv.slice(2), processTerminal());
