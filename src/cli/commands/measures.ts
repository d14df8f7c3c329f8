import { likelyNames } from '../../names/nearest.ts';
import type { Part } from '../../render/document.ts';
import {
  catalogueDocument,
  catalogueReference,
  measureDocument,
  ruleDocument,
} from '../../render/documents/measures/document.ts';
import { markdownText } from '../../render/formats/markdown.ts';
import { terminalText } from '../../render/formats/terminal.ts';
import { catalogue } from '../../report/measures/catalogue.ts';
import type { Catalogue } from '../../report/measures/schema.ts';
import { output } from '../options/output.ts';
import { choice } from '../options/parser.ts';
import { exit } from '../run-state.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { didYouMean } from '../wording/text.ts';
import { defineCommand } from './command.ts';

/** `intercoder measures [name]`: every measure and rule, or all that is known of one. */
export const command = defineCommand({
  arguments: { name: { usage: '[one]', help: 'one of them' } },
  options: {
    format: { ...output.format, help: 'format of the list', parser: choice(['table', 'markdown', 'json']) },
  },
  run: ({ args: { name }, options: { format }, terminal }) => {
    const all = catalogue();
    if (format === 'json') terminal.out(`${JSON.stringify(name === undefined ? all : entryOf(all, name), null, 2)}\n`);
    else if (format === 'markdown')
      terminal.out(markdownText(name === undefined ? catalogueReference(all) : documentOf(all, name)));
    else terminal.out(terminalText(name === undefined ? catalogueDocument(all) : documentOf(all, name), terminal));
    return exit.ok;
  },
});

function documentOf(all: Catalogue, name: string): Part[] {
  const entry = entryOf(all, name);
  return 'range' in entry ? measureDocument(entry) : ruleDocument(entry);
}

function entryOf(all: Catalogue, name: string) {
  const entries = [...all.measures, ...all.rules];
  const found = entries.find((entry) => entry.name === name);
  if (found) return found;
  const likely = likelyNames(
    name,
    entries.map((entry) => entry.name),
  );
  const hint = likely.length === 0 ? 'intercoder measures lists them' : didYouMean(likely);
  throw new CommandLineError(`there is no measure or rule "${name}"`, hint);
}
