import { UsageError } from '../../problems.ts';
import { methodsDocument } from '../../render/documents/methods/document.ts';
import { agreementReport } from '../../report/agree/agreement.ts';
import type { Report } from '../../report/agree/schema.ts';
import { comparisonReport } from '../../report/compare/comparison.ts';
import type { Comparison } from '../../report/compare/schema.ts';
import * as defaults from '../../report/defaults.ts';
import { rules as everyRule } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Study } from '../../study/study.ts';
import { comparison } from '../options/comparison.ts';
import { figures } from '../options/figures.ts';
import { fromConfig } from '../options/general.ts';
import { group, later, type Parsed } from '../options/option.ts';
import { outputOf } from '../options/output.ts';
import { text } from '../options/parser.ts';
import { reading, rollingUp } from '../options/reading.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { loadRound, mapBetween } from '../pipeline/load-round.ts';
import { rulesFor } from '../pipeline/rules.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { defineCommand, sheets } from './command.ts';

const {
  rule,
  weights,
  weightsAre,
  uncoded,
  joint,
  ci,
  confidence,
  resamples,
  seed,
  scale,
  altTest,
  epsilon,
  group: groupOption,
} = figures;

const { map, codebookBefore } = comparison;

const rounds = group('Rounds', {
  before: {
    value: '<sheets>',
    help: 'sheets of the round before, as a file, folder or pattern: also say how far the figures changed',
    parser: text,
  },
  map: { ...map, help: 'CSV with columns from, to: what each category of --before has become', isFirst: false },
  codebookBefore: { ...codebookBefore, help: 'codebook of --before, if it has its own' },
});

const options = {
  ...rounds,
  ...{ rule, weights, weightsAre, uncoded, joint, ci, confidence, resamples, seed, scale },
  ...{ group: groupOption, altTest, epsilon },
  ...later(reading),
  ...rollingUp,
  ...outputOf('methods', 'text'),
  ...fromConfig,
};

type Options = Parsed<typeof options>;

/** `intercoder methods <sheets...>`: what a paper says of the agreement in its methods section. */
export const command = defineCommand({
  arguments: { sheets },
  options,
  run: async ({ args, options: { rule: asked, ...options }, terminal }) => {
    const { data } = await load(args.sheets, options, terminal);
    needCoders('methods', data);
    const { rules } = await rulesFor(asked, options, [data], terminal);
    const report = withProgress(terminal, 'bootstrap: resample', (onResample) =>
      agreementReport(data, {
        ...{ ...options, rules, version, measures: ['default'], atLeast: [], groups: options.group },
        onResample,
      }),
    );
    const before =
      options.before === undefined ? undefined : await comparedWith(data, report, rules, options, terminal);
    await writeOutputs(methodsDocument(report, before), options, terminal);
    return exit.ok;
  },
});

/** How the figures that the paragraph names changed since the round before. */
async function comparedWith(
  after: Study,
  report: Report,
  asked: readonly Rule[],
  options: Omit<Options, 'rule'>,
  terminal: Terminal,
): Promise<Comparison> {
  const { before, codebookBefore, codebook } = options;
  const { confidence, seed, uncoded } = options;
  const first = await loadRound(
    before!,
    'before',
    'methods',
    { ...options, codebook: codebookBefore ?? codebook },
    terminal,
  );
  const { headline, alpha } = report.overview;
  const named = [headline, alpha].flatMap((one) => (one?.rule == null ? [] : [one.rule]));
  const used = [...new Set(named)].flatMap(
    (name) => [...asked, ...Object.values(everyRule)].find((one) => one.name === name) ?? [],
  );
  const ofLevels = used.find(({ compares }) => compares !== 'sets');
  if (ofLevels !== undefined) throw new UsageError({ code: 'rule-of-levels', rule: ofLevels.name, command: 'methods' });
  return comparisonReport(first, after, await mapBetween(first, after, options, terminal), {
    ...{ confidence, uncoded, version },
    rules: used,
    seed: Math.min(seed, defaults.smallerSeed.highest),
    resamples: defaults.resamplesOfChange.usual,
    ci: defaults.intervalsOfChange[0],
    pairing: defaults.pairings[0],
  });
}
