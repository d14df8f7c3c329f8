import { join } from 'node:path';
import { codebookOf } from '../../codebook/codebook.ts';
import { readOneTable, readTables } from '../../read/files/read-tables.ts';
import { sampleDocument } from '../../render/documents/sample/document.ts';
import { type Size, sampleReport } from '../../report/sample/sample.ts';
import { listOfUnits, stratumHeading, unitsNamedIn } from '../../study/list-of-units.ts';
import { hasFingerprints, outputOf } from '../options/output.ts';
import { type SampleOptions, sampling } from '../options/sample.ts';
import { readCodebookFile } from '../pipeline/companion-files.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { writeNewFiles } from '../pipeline/write-new-files.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeText, rewrittenUnits, unknownExcluded } from '../wording/notices.ts';
import { wroteText } from '../wording/text.ts';
import { defineCommand } from './command.ts';

/** `intercoder sample <units>`: a random subsample, and a blank sheet of it for each coder. */
export const command = defineCommand({
  arguments: {
    units: { usage: '<one>', help: 'a sheet with one row per unit: unit, text, …; - reads standard input' },
  },
  options: { ...sampling, ...outputOf('sample') },
  run: async ({ args: { units: path }, options, terminal }) => {
    const size = sizeOf(options);
    const folder = folderOf(options);
    const reading = { ...options, fingerprint: hasFingerprints(options) };
    const sheet = await readOneTable(path, { command: 'sample' }, reading, terminal.standardInput);
    const coded = options.exclude.length > 0 ? await readTables(options.exclude, reading, terminal.standardInput) : [];
    for (const one of [sheet, ...coded]) terminal.inputs.add(one.path);
    const units = listOfUnits(sheet, options);
    const before = unitsNamedIn(coded, options.unit);
    const sample = sampleReport(units, size, {
      source: sheet.source,
      by: options.by,
      seed: options.seed,
      coders: options.coders,
      files: folder === undefined ? [] : options.coders.map((coder) => join(folder, `${coder}.${options.as}`)),
      excluded: new Set(units.flatMap(({ unit }) => (before.has(unit) ? [unit] : []))),
      version,
    });
    await writeSheets(folder, options, sample, terminal, () => writeOutputs(sampleDocument(sample), options, terminal));
    const listed = units.map(({ unit }) => unit);
    const handedOut = folder === undefined ? [] : sample.drawn.map(({ unit }) => unit);
    for (const notice of [...unknownExcluded(before, listed), ...rewrittenUnits(handedOut)])
      terminal.err(noticeText(notice));
    return exit.ok;
  },
});

type Sample = ReturnType<typeof sampleReport>;

/** Writes the coders' sheets, which are kept if what else is written is. */
async function writeSheets(
  folder: string | undefined,
  { coders, by, bom, as, codebook }: SampleOptions,
  sample: Sample,
  terminal: Terminal,
  writeOthers: () => Promise<void>,
): Promise<void> {
  if (folder === undefined) return writeOthers();
  const { blankSheet } = await import('../../render/sheets/blank-sheet.ts');
  const { template } = await import('../../render/sheets/template.ts');
  const categories =
    codebook === undefined ? [] : codebookOf(await readCodebookFile(codebook, {}, terminal), undefined).categories;
  const content = await template(as, blankSheet(sample, stratumHeading(by)), categories, { bom });
  const files = coders.map((coder) => ({ name: `${coder}.${as}`, content }));
  await writeNewFiles(folder, files, writeOthers);
  terminal.err(wroteText(files.map(({ name }) => join(folder, name))));
}

function sizeOf({ units, share, perStratum, by }: SampleOptions): Size {
  const given = [units, share, perStratum].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw new CommandLineError(
      given.length === 0 ? 'no sample size given' : 'more than one sample size given',
      'use one of --units 50, --share 0.1, --per-stratum 10',
    );
  if (perStratum !== undefined) {
    if (by.length > 0) return { perStratum };
    throw new CommandLineError('--per-stratum needs --by', 'name the column of the strata: --by COLUMN');
  }
  return units !== undefined ? { units } : { share: share! };
}

function folderOf({ coders, out }: SampleOptions): string | undefined {
  if (coders.length > 0 === (out !== undefined)) return out;
  throw out === undefined
    ? new CommandLineError('--coders needs --out', 'add the folder for their sheets: --out FOLDER')
    : new CommandLineError('--out needs --coders', 'name the coders whose sheets to write: --coders A,B');
}
