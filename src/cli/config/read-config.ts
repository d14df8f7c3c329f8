import type * as z from 'zod';
import { nearestName } from '../../names/nearest.ts';
import { readText } from '../pipeline/read-text.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { type Config, configKeys, configSchema, REMARK } from './config-schema.ts';

const MOST_FAULTS = 20;

/** Far more than options can fill. */
const MOST_BYTES = 1 << 24;

/** Reads a config file; reports all faults in one error, each with its key. */
export async function readConfig(path: string): Promise<Config> {
  const text = await readText(path, MOST_BYTES).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new CommandLineError(
        `--config: there is no file ${path}`,
        'check the path; intercoder init writes a config',
      );
    throw new CommandLineError(`--config: ${path} cannot be read (${error.code})`, 'name a file that you can read');
  });
  return parseConfig(text, path);
}

/** The config in a text; `path` is for messages. */
function parseConfig(text: string, path: string): Config {
  const result = configSchema.safeParse(withoutRemarks(jsonOf(text.replace(/^\uFEFF/, ''), path)));
  if (result.success) return result.data as Config;
  const { issues } = result.error;
  const faults = issues
    .slice(0, MOST_FAULTS)
    .flatMap(issueTexts)
    .map((words) => `${path}: ${words}`);
  const isKey = issues.some(({ code }) => code === 'unrecognized_keys');
  throw new CommandLineError(
    faults.join('\nerror: '),
    isKey
      ? 'a key is the long name of an option in one word, such as onDuplicate'
      : 'correct the value: write it as for the option, a share as 0.95 and a list in [ ]',
  );
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /position (\d+)/.exec(message)?.[1];
    throw new CommandLineError(
      `${[path, ...lineAndColumn(text, position === undefined ? text.length : Number(position))].join(':')}: this is not valid JSON`,
      'look there for a missing or extra comma, quote or bracket; remarks go under a key "//"',
    );
  }
}

function lineAndColumn(text: string, offset: number): [line: number, column: number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, before.at(-1)!.length + 1];
}

/** Without the keys for remarks, in the config and in its parts. */
function withoutRemarks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith(REMARK));
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutRemarks(part)]));
}

function issueTexts(issue: z.core.$ZodIssue): string[] {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = configKeys(issue.path[0]);
    return issue.keys.slice(0, MOST_FAULTS).map((key) => {
      const nearest = nearestName(key, known);
      const suggestion = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
      return `there is no key "${[...issue.path, key].join('.')}"${suggestion}`;
    });
  }
  return [key === '' ? issue.message : `"${key}": ${issue.message}`];
}
