import type { Notice } from '../notices.ts';
import type { PossibleReading } from '../problems.ts';
import type { ReadingOptions } from './reading-options.ts';
import { type Study, singleUnits } from './study.ts';

type Choosing = PossibleReading['options'];

/** What came of reading the tables with some options: a study of each variable, or what stands in its way. */
export type Trial =
  | { readonly studies: readonly Study[]; readonly notices: readonly Notice[] }
  | { readonly stopped: NonNullable<PossibleReading['stopped']> };

/** A list of names that takes more room than this is tried as a pattern, too. */
const LONGEST_LIST = 60;
const FEWEST_OF_PATTERN = 4;

/**
 * A reading with options that were tried: those that name its columns if they lead to it and to nothing else, else its number.
 *
 * @param columns - the names of all columns, among which a pattern may match no others
 * @param tryWith - reads the tables with options; undefined if they are too large to be read several times
 */
export function withTriedOptions(
  reading: PossibleReading,
  options: ReadingOptions,
  columns: readonly string[],
  tryWith: ((options: ReadingOptions) => Trial) | undefined,
): PossibleReading {
  const { number } = reading;
  const typed = { ...options, reading: undefined };
  const byNumber: Choosing = number === undefined ? [] : [{ option: 'reading', values: [String(number)] }];
  if (tryWith === undefined || number === undefined) return { ...reading, options: byNumber };
  const wanted = tryWith({ ...typed, reading: number });
  if ('stopped' in wanted) return { ...reading, options: byNumber, stopped: wanted.stopped };
  const candidates = [
    withPatterns(reading.options, columns),
    reading.options,
    ...recognizedIn(wanted.notices).map((preset) => [
      ...reading.options,
      { option: 'preset', values: [preset] } as const,
    ]),
  ].filter((one) => one !== undefined);
  const found = candidates.find((choosing) => {
    const asked = withChosen(typed, choosing);
    const trial = asked && tryWith(asked);
    return trial && 'studies' in trial && areAllTheSame(trial.studies, wanted.studies);
  });
  const read = { ...reading, options: found ?? byNumber };
  const asked = withChosen(typed, found ?? []) ?? typed;
  const unclear = perhapsMissing(wanted.notices);
  const isReadWithout = (text: string) =>
    'studies' in
    tryWith({ ...asked, missing: [...asked.missing, text], ...(found === undefined ? { reading: number } : {}) });
  const left = unclear.filter((one) => isReadWithout(one.found));
  return left.length === 0 ? read : { ...read, perhapsMissing: left };
}

/** The program whose files were recognized; where options name a layout, it is not looked for. */
function recognizedIn(notices: readonly Notice[]): string[] {
  return notices.flatMap((notice) => (notice.code === 'preset' && !notice.isNamed ? [notice.preset] : []));
}

/** Texts that are read as categories, although they often mean that a unit was not coded. */
function perhapsMissing(notices: readonly Notice[]): NonNullable<PossibleReading['perhapsMissing']> {
  const cells = new Map<string, number>();
  for (const notice of notices)
    if (notice.code === 'looks-missing' && !notice.isToken)
      cells.set(notice.found, (cells.get(notice.found) ?? 0) + notice.cells);
  return [...cells].map(([found, times]) => ({ found, cells: times }));
}

/**
 * Options that name all that was read, and the columns that tables must have; undefined if they do not lead to the same study. What was
 * typed stays where it does the same.
 */
export function keepingOptions(
  {
    studies,
    notices,
    choosing,
  }: {
    readonly studies: readonly [Study, ...Study[]];
    readonly notices: readonly Notice[];
    readonly choosing: () => Choosing;
  },
  typed: ReadingOptions,
  columns: readonly string[],
  tryWith: (options: ReadingOptions) => Trial,
): ReadingOptions | undefined {
  const [{ reading }] = studies;
  if (reading === undefined) return undefined;
  const { text, note, separator, missing, none, blank, headerRows } = reading;
  const cells = {
    columns,
    reading: undefined,
    text: text ?? typed.text,
    note: note ?? typed.note,
    missing,
    ...(none.length > 0 ? { none } : {}),
    ...(reading.layout === 'patterns' ? {} : { blank }),
    ...(headerRows === 1 ? {} : { headerRows }),
  };
  const chosen = choosing();
  // Elsewhere than in wide sheets these are the coders to keep, which no column says.
  const coders = chosen.some(({ option }) => option === 'coders') ? [] : typed.coders;
  const anew = { ...typed, unit: [], coders, category: [], coder: undefined, byRow: false };
  const candidates = [undefined, ...recognizedIn(notices)].flatMap((recognized) => {
    const preset = typed.preset ?? recognized;
    // what is between categories a program's preset says
    const said = typeof separator === 'string' && recognized === undefined ? { ...cells, separator } : cells;
    return [withChosen({ ...anew, ...said, preset }, chosen), { ...typed, ...said, preset }];
  });
  return candidates.find((asked) => {
    const trial = asked && saysWhere(asked) && tryWith(asked);
    return trial && 'studies' in trial && areAllTheSame(trial.studies, studies);
  });
}

/** Without names of columns the reading would be looked for anew. */
function saysWhere({ layout, unit, coder, coders, category, byRow }: ReadingOptions): boolean {
  return layout !== undefined || byRow || coder !== undefined || unit.length + coders.length + category.length > 0;
}

/** The options with those that choose a reading added, as if both were typed; undefined if they exclude each other. */
export function withChosen(options: ReadingOptions, choosing: Choosing): ReadingOptions | undefined {
  const names = (option: string) =>
    choosing.flatMap((one) => (one.option === option ? one.values.map((name) => name.normalize('NFC')) : []));
  const [layout] = names('layout');
  const [coder] = names('coder');
  const [headerRows] = names('header-rows');
  const [preset] = names('preset');
  const chosen: ReadingOptions = {
    ...options,
    ...(layout === undefined ? {} : { layout }),
    ...(coder === undefined ? {} : { coder }),
    ...(headerRows === undefined ? {} : { headerRows: Number(headerRows) }),
    ...(preset === undefined ? {} : { preset }),
    unit: [...options.unit, ...names('unit')],
    coders: [...options.coders, ...names('coders')],
    category: [...options.category, ...names('category')],
    variables: [...(options.variables ?? []), ...names('variables')],
    ignore: [...(options.ignore ?? []), ...names('ignore')],
    ...(choosing.some(({ option }) => option === 'on-duplicate') ? { onDuplicate: 'union' } : {}),
    byRow: options.byRow || choosing.some(({ option }) => option === 'by-row'),
  };
  const isKnown = choosing.every(({ option }) => KNOWN.includes(option));
  return isKnown && !(chosen.byRow && chosen.unit.length > 0) ? chosen : undefined;
}

const KNOWN = [
  'layout',
  'unit',
  'coder',
  'coders',
  'category',
  'variables',
  'ignore',
  'header-rows',
  'by-row',
  'on-duplicate',
  'preset',
];

/** The same options, with patterns for long lists of names; undefined if there is none. */
function withPatterns(choosing: Choosing, columns: readonly string[]): Choosing | undefined {
  let isShorter = false;
  const shorter = choosing.map((one) => {
    const pattern = one.values.join(',').length > LONGEST_LIST ? patternOf(one.values, columns) : undefined;
    if (pattern === undefined) return one;
    isShorter = true;
    return { ...one, values: [pattern] };
  });
  return isShorter ? shorter : undefined;
}

/** "code_*" for code_1, code_2, …, if no other column is called so. */
function patternOf(names: readonly string[], columns: readonly string[]): string | undefined {
  if (names.length < FEWEST_OF_PATTERN || names.some((name) => name.includes('*'))) return undefined;
  const start = commonStart(names.map((name) => name.toLowerCase()));
  const end = commonStart(names.map((name) => reversed(name.slice(start).toLowerCase())));
  const [first] = names;
  const [before, after] = [first!.slice(0, start), first!.slice(first!.length - end)];
  if (before.trim() === '' && after.trim() === '') return undefined;
  const matches = columns.filter((name) => {
    const lower = name.toLowerCase();
    return (
      name.length >= start + end &&
      lower.startsWith(before.toLowerCase()) &&
      lower.endsWith(after.toLowerCase()) &&
      !names.includes(name)
    );
  });
  return matches.length === 0 ? `${before}*${after}` : undefined;
}

function commonStart(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length += 1;
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function areAllTheSame(some: readonly Study[], others: readonly Study[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, i) => one.variable === others[i]!.variable && areTheSame(one, others[i]!))
  );
}

/** Whether each coder gave each unit the same in both. */
export function areTheSame(a: Study, b: Study): boolean {
  const isSameList = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((name, i) => name === other[i]);
  if (!isSameList(a.coders, b.coders) || !isSameList(a.categories, b.categories)) return false;
  if (a.unitCount !== b.unitCount || (a.units === undefined) !== (b.units === undefined)) return false;
  if (a.units === undefined || b.units === undefined) return true;
  const [unitsOfA, unitsOfB] = [singleUnits(a), singleUnits(b)];
  const cells = (study: Study, unit: number) =>
    [...singleUnits(study).cells(unit)].map((coding) => study.codings[coding]?.join(' ') ?? 'not coded').join(';');
  return Array.from({ length: a.unitCount }, (_, unit) => unit).every(
    (unit) => unitsOfA.name(unit) === unitsOfB.name(unit) && cells(a, unit) === cells(b, unit),
  );
}
