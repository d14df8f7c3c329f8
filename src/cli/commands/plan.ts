import { planDocument } from '../../render/documents/plan/document.ts';
import { planFromAssumptions, type Wanted } from '../../report/plan/from-assumptions.ts';
import { planFromPilot } from '../../report/plan/from-pilot.ts';
import { fromConfig } from '../options/general.ts';
import { later } from '../options/option.ts';
import { outputOf } from '../options/output.ts';
import { type PlanOptions, planning } from '../options/plan.ts';
import { reading, rollingUp } from '../options/reading.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { defineCommand } from './command.ts';

/** `intercoder plan`: how many units a study needs. */
export const command = defineCommand({
  arguments: {},
  options: {
    ...planning,
    ...later(reading),
    coders: { ...reading.coders, help: 'number of coders (2 by default); with --pilot, their names' },
    ...rollingUp,
    ...outputOf('plan'),
    ...fromConfig,
  },
  run: async ({ options, terminal }) => {
    const wanted: Wanted = {
      ruledOut: options.null,
      width: options.width,
      smallestAlpha: options.smallestAlpha,
      level: options.alphaLevel,
      sides: options.sided,
      power: options.power,
    };
    if (options.pilot.length > 0) {
      refuseAssumptions(options);
      const { data } = await load(options.pilot, options, terminal);
      needCoders('plan', data);
      const plan = planFromPilot(data, options.rule[0], wanted, version);
      await writeOutputs(planDocument(plan), options, terminal);
    } else {
      const assumed = { ...assumptions(options), coders: numberOfCoders(options.coders) };
      const plan = planFromAssumptions(assumed, wanted, version);
      await writeOutputs(planDocument(plan), options, terminal);
    }
    return exit.ok;
  },
});

/** The assumptions; throws if they contradict each other. */
function assumptions({ kappa, prevalence, secondPrevalence: second, lower, upper, units, ...rest }: PlanOptions) {
  if (prevalence === undefined)
    throw new CommandLineError(
      'no category shares given',
      'add them, for example --prevalence 0.2,0.3,0.5, or use a pilot: --pilot SHEETS',
    );
  const needsKappa = { '--null': rest.null, '--width': rest.width, '--lower': lower, '--units': units };
  const first = Object.entries(needsKappa).find(([, value]) => value !== undefined)?.[0];
  if (kappa === undefined && first !== undefined)
    throw new CommandLineError(`${first} needs an expected kappa`, 'add it, for example --kappa 0.8');
  if (second !== undefined && prevalence.length !== 2)
    throw new CommandLineError('--second-prevalence: there are more than two categories', 'leave it out');
  if (upper !== undefined && lower === undefined)
    throw new CommandLineError('--upper needs --lower', 'use both, or --lower alone');
  const outside = kappa !== undefined && ((lower ?? -1) >= kappa || (upper ?? 2) <= kappa);
  if (outside)
    throw new CommandLineError(
      '--kappa: the expected kappa is not between the bounds',
      'set --lower below it and --upper above it',
    );
  return { kappa, prevalence, second, lower, upper, units };
}

/** Without a pilot, `--coders` is their number, or their names as in a config. */
function numberOfCoders(given: readonly string[]): number {
  if (given.length !== 1) return Math.max(2, given.length);
  const number = Number(given[0]);
  if (Number.isInteger(number) && number >= 2 && number <= 1000) return number;
  throw new CommandLineError(
    `--coders: a number of coders from 2 to 1000 is expected, not "${given[0]}"`,
    'use a number, or all their names',
  );
}

/** A pilot's sheets take the place of assumptions. */
function refuseAssumptions({ kappa, prevalence, secondPrevalence, lower, upper, units }: PlanOptions): void {
  const given = Object.entries({
    '--kappa': kappa,
    '--prevalence': prevalence,
    '--second-prevalence': secondPrevalence,
    '--lower': lower,
    '--upper': upper,
    '--units': units,
  }).filter(([, value]) => value !== undefined);
  if (given.length > 0)
    throw new CommandLineError(
      `${given.map(([option]) => option).join(', ')}: the pilot already provides this`,
      'leave it out, or leave out --pilot',
    );
}
