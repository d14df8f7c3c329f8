import { type WeightsAre, weightsOfTable } from '../../codebook/weights-file.ts';
import { ownRule } from '../../rules/own.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Terminal } from '../terminal.ts';
import { noticeText } from '../wording/notices.ts';
import { readCompanionFile } from './companion-files.ts';

interface About {
  readonly are: WeightsAre;
  readonly categories: readonly string[];
  readonly encoding: string | undefined;
}

/** The rule that the table of weights in this file makes. */
export async function readOwnRule(
  path: string,
  { are, categories, encoding }: About,
  terminal: Terminal,
): Promise<Rule> {
  const table = await readCompanionFile(path, 'weights', { encoding }, terminal);
  const read = weightsOfTable(table, are, categories);
  if (read.unknown.length > 0)
    terminal.err(noticeText({ code: 'weights-of-others', file: table.path, categories: read.unknown }));
  return ownRule(read.weights);
}
