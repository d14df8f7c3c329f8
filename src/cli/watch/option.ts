import type { Command } from 'commander';

/** Declares `--watch`; what it does is in `watch.ts`. */
export function addWatchOption(command: Command): Command {
  return command.option('--watch', 'run again whenever a sheet, the codebook or the config changes, until Ctrl-C');
}
