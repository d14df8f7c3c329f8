import { patternsOf } from '../../patterns/patterns.ts';
import { BadInputError } from '../../problems.ts';
import { inspectionDocument } from '../../render/documents/inspect/document.ts';
import { readingsDocument } from '../../render/documents/inspect/readings.ts';
import { formatsOf } from '../../render/documents/list.ts';
import { render } from '../../render/render.ts';
import { patternSheet } from '../../render/sheets/pattern-sheet.ts';
import { inspectionReport } from '../../report/inspect/inspection.ts';
import { patternColumns } from '../../study/reading/layouts/counted-patterns.ts';
import { patternRows } from '../../warehouse/pattern-rows.ts';
import { fromConfig, keepingReading } from '../options/general.ts';
import { outputOf } from '../options/output.ts';
import { choice } from '../options/parser.ts';
import { reading, rollingUp, strata } from '../options/reading.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load, loadVariables } from '../pipeline/load.ts';
import { writeFiles, writeOutputs } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { defineCommand, sheets } from './command.ts';

const output = outputOf('inspect');

/** Draws the readings among which to choose, if that is what the error is about, and throws it on. The report stays empty. */
async function drawReadings(error: unknown, terminal: Terminal): Promise<never> {
  const problems = error instanceof BadInputError ? error.problems : [];
  const readings = problems.flatMap((problem) => (problem.code === 'unclear-reading' ? problem.readings : []));
  const { columns, colour } = terminal;
  if (readings.length > 0) terminal.err(`${await render(readingsDocument(readings), 'table', { columns, colour })}\n`);
  throw error;
}

/** What there is to choose among, if the error is that nothing says what a unit of marked texts is. */
function choicesIn(error: unknown) {
  const problems = error instanceof BadInputError ? error.problems : [];
  return problems.find((problem) => problem.code === 'unit-not-chosen');
}

function shownAs<Format extends string>(format: Format) {
  return format === 'patterns' ? 'table' : (format as Exclude<Format, 'patterns'>);
}

/** A study of the only variable. */
async function loadAlone(...sheets: Parameters<typeof load>) {
  const { data, ...read } = await load(...sheets);
  return { studies: [data] as const, ...read };
}

/** `intercoder inspect <sheets...>`: how the sheets were read; computes no figure. */
export const command = defineCommand({
  arguments: { sheets },
  options: {
    ...reading,
    ...rollingUp,
    ...strata,
    ...output,
    format: {
      ...output.format,
      help: `${output.format.help}; patterns: the codings as counts, without units and texts`,
      parser: choice([...formatsOf('inspect'), 'patterns']),
    },
    ...fromConfig,
    ...keepingReading,
  },
  run: async ({ args, options, terminal }) => {
    // counts of codings are of one variable
    const read = options.format === 'patterns' ? loadAlone : loadVariables;
    const loaded = await read(args.sheets, options, terminal).catch(
      (error: unknown) => choicesIn(error) ?? drawReadings(error, terminal),
    );
    if ('choices' in loaded) {
      const { markedTextsReport } = await import('../../report/spans/choices.ts');
      const { markedTextsDocument } = await import('../../render/documents/inspect/marked-texts.ts');
      const format = shownAs(options.format);
      const report = markedTextsReport(loaded.choices, loaded.facts);
      await writeOutputs(markedTextsDocument(report), { ...options, format }, terminal);
      return exit.ok;
    }
    const { studies, notices, rivals, firstRows } = loaded;
    const [data] = studies;
    const { format, by } = options;
    const found = () => ({ notices, rivals: rivals(), firstRows: firstRows() });
    if (studies.length > 1) {
      const { inspectionOfVariables } = await import('../../report/inspect/variables.ts');
      const { variablesInspectionDocument } = await import('../../render/documents/inspect/variables.ts');
      const report = inspectionOfVariables(studies, found(), by);
      await writeOutputs(variablesInspectionDocument(report), { ...options, format: shownAs(format) }, terminal);
      return exit.ok;
    }
    const document = () => inspectionDocument(inspectionReport(data, found(), by));
    if (format === 'patterns') {
      needCoders('inspect --format patterns', data);
      if (options.output.length > 0) await writeFiles(document(), options, terminal);
      terminal.out(patternSheet(patternColumns, patternRows(patternsOf(data), data.coderOrder, data.unitCount)));
    } else await writeOutputs(document(), { ...options, format }, terminal);
    return exit.ok;
  },
});
