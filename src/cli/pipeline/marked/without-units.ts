import { nearestName } from '../../../names/nearest.ts';
import { matcherOf } from '../../../names/pattern.ts';
import { BadInputError } from '../../../problems.ts';
import { tryReadTables } from '../../../read/files/read-tables.ts';
import type { MarkedFile } from '../../../read/marked-file.ts';
import type { MarkedTexts } from '../../../spans/marked-texts.ts';
import { ofCoders } from '../../../spans/some-coders.ts';
import { flagOf, type Options, type Parsed, parseOptions } from '../../options/option.ts';
import { hasFingerprints, type Written } from '../../options/output.ts';
import { type ReadingValues, SPANS } from '../../options/reading.ts';
import type { Terminal } from '../../terminal.ts';
import { CommandLineError } from '../../wording/command-line-error.ts';
import { noticeText } from '../../wording/notices.ts';
import { checkForMarked, NO_UNIT } from './options.ts';
import { checkReaders, markedTexts } from './texts.ts';

/** Options that have a meaning where no unit is cut; whatever others are given would have no effect. */
const TAKEN: readonly string[] = [
  ...['unit', 'layout', 'extents', 'layer', 'coded', 'blank', 'coders', 'coder', 'category', 'text', 'sheet'],
  ...['encoding', 'delimiter', 'measures', 'ci', 'confidence', 'format', 'output', 'bom', 'full', 'config'],
  ...['benchmark', 'seed', 'gamma'],
];

/** Throws if an option is given that the figures of marks do not take. */
export function checkForNoUnit<O extends Options>(options: O, values: Partial<Parsed<O>>): void {
  const usual: Readonly<Record<string, unknown>> = parseOptions(options, {});
  const given = Object.entries(values).find(
    ([name, value]) => name in usual && !TAKEN.includes(name) && JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  if (given !== undefined)
    throw new CommandLineError(
      `${flagOf(given[0])}: it has no meaning with --unit ${NO_UNIT}, where no units are cut`,
      'leave it out, or choose a unit',
    );
}

/** What was marked, if the arguments are marked texts; undefined if they are sheets of codings. */
export async function loadWithoutUnits(
  args: readonly string[],
  options: ReadingValues & Written,
  terminal: Terminal,
): Promise<{ texts: MarkedTexts; files: readonly MarkedFile[] } | undefined> {
  const { encoding, delimiter, layout, layer, coders } = options;
  const sheets = options.sheet.length > 0 ? options.sheet : undefined;
  const found = await tryReadTables(
    args,
    {
      ...{ encoding, delimiter, sheets, fingerprint: hasFingerprints(options) },
      marked: { layer, coders, areWanted: layout === SPANS },
    },
    terminal.standardInput,
  );
  if (found.problems.length === 0 && found.marked.length === 0 && layout !== SPANS) return undefined;
  checkForMarked(options);
  const before = { problems: found.problems, requestedSheets: found.requested };
  const { texts: all, files, notices } = await markedTexts(found, options, before, terminal);
  for (const { path } of files) terminal.inputs.add(path);
  for (const notice of notices) terminal.err(noticeText(notice));
  const path = [...new Set(files.map((file) => file.path))].join(', ');
  const texts = ofCoders(all, chosenCoders(all.coders, coders, path));
  if (texts.coders.length < 2)
    throw new BadInputError([
      {
        ...{ code: 'one-coder', at: { file: path }, coder: texts.coders[0]!, layout: SPANS },
        leftOut: all.coders.filter((coder) => !texts.coders.includes(coder)),
      },
    ]);
  const unknown = texts.documents.filter(({ end }) => end === undefined).map(({ name }) => name);
  if (unknown.length > 0) throw new BadInputError([{ code: 'extents-needed', at: { file: path }, documents: unknown }]);
  checkReaders(texts, path);
  return { texts, files };
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
