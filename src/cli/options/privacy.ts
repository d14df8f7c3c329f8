import type { Command } from 'commander';
import { flag } from './parser.ts';

/** Declares the options that say what of the coders and of those they studied is written. */
export function addPrivacyOptions(command: Command): Command {
  return command
    .option('--redact', 'write no texts and no notes')
    .option('--anonymize', 'write A, B, C, … for the coders, in the order of their names');
}

export const privacyOptionsSchema = {
  redact: flag,
  anonymize: flag,
};
