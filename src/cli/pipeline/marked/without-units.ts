import { nearestName } from '../../../names/nearest.ts';
import { matcherOf } from '../../../names/pattern.ts';
import { BadInputError } from '../../../problems.ts';
import { tryReadTables } from '../../../read/files/read-tables.ts';
import type { MarkedFile } from '../../../read/marked-file.ts';
import { overlapOf } from '../../../spans/choice.ts';
import type { MarkedTexts } from '../../../spans/marked-texts.ts';
import { ofCoders } from '../../../spans/some-coders.ts';
import type { Options, Parsed } from '../../options/option.ts';
import { hasFingerprints, type Written } from '../../options/output.ts';
import { type ReadingValues, SPANS } from '../../options/reading.ts';
import type { Terminal } from '../../terminal.ts';
import { CommandLineError } from '../../wording/command-line-error.ts';
import { noticeText } from '../../wording/notices.ts';
import { type LoadOptions, NO_UNIT } from '../loading.ts';
import { checkForMarked } from './options.ts';
import { checkTaken, TAKEN_FOR_READING } from './taken.ts';
import { checkCoders, checkReaders, markedTexts, pathOf, withoutAgreed } from './texts.ts';

/** Options that have a meaning for the figures of marks. */
const TAKEN: readonly string[] = [
  ...TAKEN_FOR_READING,
  ...['measures', 'ci', 'confidence', 'format', 'output', 'bom', 'full', 'benchmark', 'seed', 'gamma', 'overlap'],
];

/** Throws if an option is given that the figures of marks do not take. */
export function checkForNoUnit<O extends Options>(options: O, values: Partial<Parsed<O>>): void {
  checkTaken(options, values, { typed: `--unit ${NO_UNIT}`, taken: TAKEN, instead: 'choose a unit' });
}

/** What was marked, by the coders who were asked for. */
export interface WithoutUnits {
  readonly texts: MarkedTexts;
  readonly files: readonly MarkedFile[];
  /** Coders who were not asked for. */
  readonly leftOut: readonly string[];
}

/**
 * What was marked, if the arguments are marked texts; undefined if they are sheets of codings.
 *
 * @param areWanted - whether marks are wanted of a file that has codings of whole texts, too
 */
export async function readMarks(
  args: readonly string[],
  options: ReadingValues & Written,
  terminal: Terminal,
  areWanted: boolean,
): Promise<WithoutUnits | undefined> {
  const { encoding, delimiter, layer, coders } = options;
  const sheets = options.sheet.length > 0 ? options.sheet : undefined;
  const found = await tryReadTables(
    args,
    { encoding, delimiter, sheets, fingerprint: hasFingerprints(options), marked: { layer, coders, areWanted } },
    terminal.standardInput,
  );
  if (found.problems.length === 0 && found.marked.length === 0 && options.layout !== SPANS) return undefined;
  checkForMarked(options);
  const before = { problems: found.problems, requestedSheets: found.requested };
  const { texts, files, notices } = await markedTexts(found, options, before, terminal);
  for (const { path } of files) terminal.inputs.add(path);
  for (const notice of notices) terminal.err(noticeText(notice));
  const chosen = ofCoders(texts, chosenCoders(texts.coders, coders, pathOf(files)));
  return { texts: chosen, files, leftOut: texts.coders.filter((coder) => !chosen.coders.includes(coder)) };
}

/** The same for figures of marks, which need two coders, and how long the texts are. */
export async function loadWithoutUnits(
  args: readonly string[],
  options: ReadingValues & Written,
  terminal: Terminal,
): Promise<WithoutUnits | undefined> {
  const read = await readMarks(args, options, terminal, options.layout === SPANS);
  if (read === undefined) return undefined;
  const { files } = read;
  const path = pathOf(files);
  const { texts, notices } = withoutAgreed(read.texts, options);
  for (const notice of notices) terminal.err(noticeText(notice));
  const leftOut = [...read.leftOut, ...read.texts.coders.filter((coder) => !texts.coders.includes(coder))];
  checkCoders(texts, files, leftOut);
  const unknown = texts.documents.filter(({ end }) => end === undefined).map(({ name }) => name);
  if (unknown.length > 0) throw new BadInputError([{ code: 'extents-needed', at: { file: path }, documents: unknown }]);
  checkReaders(texts, path);
  return { texts, files, leftOut };
}

/** The coders that were typed, by position in the order of their names; all if none were. */
function chosenCoders(coders: readonly string[], typed: readonly string[], file: string): number[] {
  const places = coders.map((_, coder) => coder);
  const chosen = typed.map((one) => {
    const isMeant = matcherOf(one);
    const meant = places.filter((coder) => isMeant(coders[coder]!));
    if (meant.length > 0) return meant;
    const nearest = nearestName(one, coders);
    throw new BadInputError([
      {
        ...{ code: 'unknown-coder', at: { file }, option: 'coders', found: one, coders },
        ...(nearest === undefined ? {} : { nearest }),
      },
    ]);
  });
  return typed.length === 0 ? places : places.filter((coder) => chosen.flat().includes(coder));
}

/** How much of the longer of two segments must be in both for them to agree, if it is said. */
export function segmentOverlapIn({ overlap }: Pick<LoadOptions, 'overlap'>): number | undefined {
  if (overlap === undefined) return undefined;
  const meant = overlapOf(overlap);
  if (typeof meant === 'object' && 'share' in meant) return meant.share;
  throw new CommandLineError(
    `--overlap ${overlap}: with --unit ${NO_UNIT} it is the share of the longer of two marks that must be in both`,
    'give a share, for example --overlap 90%, or leave it out',
  );
}
