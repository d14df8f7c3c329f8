import { Command, Option } from 'commander';
import { likelyNames } from '../../names/nearest.ts';
import { UsageError } from '../../problems.ts';
import type { Part } from '../../render/document.ts';
import {
  catalogueDocument,
  catalogueReference,
  measureDocument,
  ruleDocument,
} from '../../render/documents/measures/document.ts';
import { markdownText } from '../../render/formats/markdown.ts';
import { terminalText } from '../../render/formats/terminal/terminal.ts';
import { catalogue } from '../../report/measures/catalogue.ts';
import type { Catalogue } from '../../report/measures/schema.ts';
import type { Terminal } from '../terminal.ts';
import { didYouMean } from '../wording/text.ts';

/** `intercoder measures [name]`: every measure and rule, or all that is known of one. */
export function measuresCommand(terminal: Terminal): Command {
  return new Command('measures')
    .description('every measure and rule: formula, what it asks, when to use it and when not, range, source')
    .argument('[name]', 'one of them')
    .addOption(new Option('--format <format>', 'of the list').choices(['table', 'markdown', 'json']).default('table'))
    .action((name: string | undefined, { format }: { format: 'table' | 'markdown' | 'json' }) => {
      const all = catalogue();
      if (format === 'json')
        terminal.out(`${JSON.stringify(name === undefined ? all : entryOf(all, name), null, 2)}\n`);
      else if (format === 'markdown')
        terminal.out(markdownText(name === undefined ? catalogueReference(all) : documentOf(all, name)));
      else terminal.out(terminalText(name === undefined ? catalogueDocument(all) : documentOf(all, name), terminal));
    });
}

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
  throw new UsageError(`there is no measure or rule "${name}"`, hint);
}
