import { meaningsOf, measureCalled } from '../../measures/other-names.ts';
import { likelyNames } from '../../names/nearest.ts';
import { catalogueDocument, entryDocument } from '../../render/documents/measures/document.ts';
import { catalogue } from '../../report/measures/catalogue.ts';
import type { Catalogue } from '../../report/measures/schema.ts';
import { typedMeaning } from '../options/measure.ts';
import { outputOf } from '../options/output.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { didYouMean } from '../wording/text.ts';
import { defineCommand } from './command.ts';

/** `intercoder measures [name]`: every measure and rule, or everything about one of them. */
export const command = defineCommand({
  arguments: { name: { usage: '[one]', help: 'measure or rule to explain' } },
  options: outputOf('measures', 'list'),
  run: async ({ args: { name }, options, terminal }) => {
    const all = catalogue();
    await writeOutputs(
      name === undefined ? catalogueDocument(all) : entryDocument(entryOf(all, name)),
      options,
      terminal,
    );
    return exit.ok;
  },
});

function entryOf(all: Catalogue, name: string) {
  const entries = [...all.measures, ...all.rules];
  const entry = entries.find((one) => one.name === (measureCalled(name) ?? name));
  if (entry) return entry;
  const meanings = meaningsOf(name);
  if (meanings.length > 0)
    throw new CommandLineError(
      `"${name}" has several meanings`,
      `name one of them: ${meanings.map(typedMeaning).join(', ')}`,
    );
  const likely = likelyNames(
    name,
    entries.map((entry) => entry.name),
  );
  const hint = likely.length === 0 ? 'intercoder measures lists them' : didYouMean(likely);
  throw new CommandLineError(`there is no measure or rule "${name}"`, hint);
}
