import { group } from './option.ts';
import { choice, flag, text } from './parser.ts';

export const GENERAL = 'General';

/** For every command that takes options and sheets from a config file. */
export const fromConfig = group(GENERAL, {
  config: {
    value: '<file>',
    help: 'JSON file with options and sheets (default: intercoder.json, if there is one); "none" reads no config',
    parser: text,
  },
});

/** For commands that read one study. */
export const keepingReading = group(GENERAL, {
  saveConfig: {
    value: '<file>',
    help: 'write the options that lead to this reading to a config file; sheets of another shape are then an error',
    parser: text,
    writes: 'config',
  },
});

/** For commands that can be left running while sheets are edited. */
export const watching = group(GENERAL, {
  watch: { help: 'run again whenever a sheet, the codebook or the config changes, until Ctrl-C', parser: flag },
});

/** For every command. */
export const general = group(GENERAL, {
  debug: { help: 'show the stack trace of an internal error', parser: flag },
  color: {
    value: '<when>',
    help: 'colour in tables',
    parser: choice(['auto', 'always', 'never']),
    default: 'auto',
  },
});
