import { appendFile } from 'node:fs/promises';
import { gateDocument } from '../../render/documents/gate/document.ts';
import { variablesGateDocument } from '../../render/documents/gate/variables.ts';
import type { DocumentOf } from '../../render/documents/list.ts';
import { render } from '../../render/render.ts';
import { visible } from '../../render/visible.ts';
import { gateOfStudies } from '../../report/gate/variables.ts';
import { makingFigures } from '../options/figures.ts';
import { checkGating, gating, verdict } from '../options/gate.ts';
import { fromConfig, keepingReading, watching } from '../options/general.ts';
import { later } from '../options/option.ts';
import { reading, rollingUp } from '../options/reading.ts';
import { checkReferences } from '../pipeline/fitting.ts';
import { loadReports, loadStudies } from '../pipeline/load.ts';
import { rulesFor } from '../pipeline/rules.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { actionText } from '../wording/actions.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { defineCommand, sheets } from './command.ts';

/** `intercoder gate <sheets...>`: thresholds that decide the exit code. */
export const command = defineCommand({
  arguments: { sheets },
  options: {
    ...gating,
    ...reading,
    ...rollingUp,
    ...later(makingFigures),
    ...verdict,
    ...fromConfig,
    ...keepingReading,
    ...watching,
  },
  run: async ({ args, options, terminal }) => {
    checkGating(options);
    const { rule, min, maxDrop = null, baseline: path, ...rest } = options;
    if (min.length === 0 && path === undefined)
      throw new CommandLineError(
        'no threshold given',
        'add one, for example --min agreement=0.70, or list them in intercoder.json under "gate": { "min": […] }',
      );
    const baseline = path === undefined ? null : { path, reports: await loadReports(path, terminal) };
    const studies = await loadStudies(args.sheets, options, terminal);
    for (const study of studies) checkReferences(options.reference, study);
    const { rules, own } = await rulesFor(rule, options, studies, terminal);
    const report = withProgress(terminal, 'bootstrap: resample', (onResample) =>
      gateOfStudies(studies, {
        ...rest,
        rules,
        own,
        references: rest.reference,
        groups: rest.group,
        thresholds: min,
        baseline,
        maxDrop,
        version,
        onResample,
      }),
    );
    const document = 'variables' in report ? variablesGateDocument(report) : gateDocument(report);
    await writeOutputs(document, options, terminal);
    await reportToGithub(document, terminal, options.format === 'github');
    return report.exitCode;
  },
});

const PLAIN = { columns: 80, colour: false, actionText } as const;

/**
 * In a GitHub workflow: annotations on stderr, so they do not get into what is piped on, and the verdict in the step's summary.
 * A summary that cannot be written is reported, and changes no verdict.
 */
async function reportToGithub(gate: DocumentOf<'gate'>, terminal: Terminal, annotated: boolean): Promise<void> {
  const { GITHUB_ACTIONS: actions, GITHUB_STEP_SUMMARY: summary } = terminal.env;
  if (actions !== 'true') return;
  if (!annotated) terminal.err(await render(gate, 'github', PLAIN));
  if (summary === undefined || summary === '') return;
  const text = `## intercoder gate\n\n${await render(gate, 'markdown', { ...PLAIN, pictures: true })}\n`;
  await appendFile(summary, text).catch((error: NodeJS.ErrnoException) =>
    terminal.err(`warning: the step summary ${visible(summary)} cannot be written (${error.code})\n`),
  );
}
