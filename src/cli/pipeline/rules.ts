import type { WeightsAre } from '../../codebook/weights-file.ts';
import { withoutRepeats } from '../../rules/catalogue.ts';
import { ownRules } from '../../rules/own.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Study } from '../../study/study.ts';
import type { AskedRule } from '../options/rule.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';

interface RuleOptions {
  readonly weights?: string | undefined;
  readonly weightsAre?: WeightsAre | undefined;
  readonly encoding?: string | undefined;
}

/** The rules that were asked for, and the one that the table of --weights makes; of none, with such a table it is the only one. */
export async function rulesFor(
  asked: readonly AskedRule[],
  options: RuleOptions,
  studies: readonly Study[],
  terminal: Terminal,
): Promise<{ rules: readonly Rule[]; own: Rule | undefined }> {
  const own = await ownRuleFrom(options, studies, terminal);
  if (own === undefined && asked.includes(ownRules.name))
    throw new CommandLineError(`--rule ${ownRules.name} needs a table of weights`, 'add it: --weights FILE');
  const named = asked.flatMap((rule) => (rule === ownRules.name ? [own!] : [rule]));
  return { rules: asked.length === 0 && own !== undefined ? [own] : withoutRepeats(named), own };
}

async function ownRuleFrom(
  { weights, weightsAre, encoding }: RuleOptions,
  studies: readonly Study[],
  terminal: Terminal,
): Promise<Rule | undefined> {
  if (weights === undefined) {
    if (weightsAre === undefined) return undefined;
    throw new CommandLineError(`--weights-are ${weightsAre}: there is no table of weights`, 'add it: --weights FILE');
  }
  const { readOwnRule } = await import('./own-rule.ts');
  const categories = [...new Set(studies.flatMap((study) => study.categories))];
  return readOwnRule(weights, { are: weightsAre ?? 'agreement', categories, encoding }, terminal);
}
