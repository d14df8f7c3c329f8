export { main } from './command-line.ts';
export { processTerminal } from './process-terminal.ts';
