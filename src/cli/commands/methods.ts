import { methodsDocument } from '../../render/documents/methods/document.ts';
import { agreementReport } from '../../report/agree/agreement.ts';
import { figures } from '../options/figures.ts';
import { fromConfig } from '../options/general.ts';
import { later } from '../options/option.ts';
import { outputOf } from '../options/output.ts';
import { reading, rollingUp } from '../options/reading.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { rulesFor } from '../pipeline/rules.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import { exit } from '../run-state.ts';
import { version } from '../version.ts';
import { defineCommand, sheets } from './command.ts';

const { rule, weights, weightsAre, uncoded, joint, ci, confidence, resamples, seed, scale } = figures;

const options = {
  ...{ rule, weights, weightsAre, uncoded, joint, ci, confidence, resamples, seed, scale },
  ...later(reading),
  ...rollingUp,
  ...outputOf('methods', 'text'),
  ...fromConfig,
};

/** `intercoder methods <sheets...>`: what a paper says of the agreement in its methods section. */
export const command = defineCommand({
  arguments: { sheets },
  options,
  run: async ({ args, options: { rule: asked, ...options }, terminal }) => {
    const { data } = await load(args.sheets, options, terminal);
    needCoders('methods', data);
    const { rules } = await rulesFor(asked, options, [data], terminal);
    const report = withProgress(terminal, (onResample) =>
      agreementReport(data, { ...options, rules, version, measures: ['default'], atLeast: [], onResample }),
    );
    await writeOutputs(methodsDocument(report), options, terminal);
    return exit.ok;
  },
});
