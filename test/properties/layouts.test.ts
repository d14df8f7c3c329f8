import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UsageError } from '../../src/problems.ts';
import type { Table } from '../../src/read/table.ts';
import { agreementReport } from '../../src/report/agree/agreement.ts';
import type { AgreementOptions } from '../../src/report/agree/options.ts';
import { readStudy } from '../../src/study/read-study-with-names.ts';
import type { ReadingOptions } from '../../src/study/reading-options.ts';
import { countsOf } from '../support/counts.ts';
import { figureOptions, readAs } from '../support/options.ts';
import { rarely } from '../support/property.ts';
import { type Hand, sheetOf } from '../support/sheet-writer.ts';
import { type ExampleStudy, study } from '../support/study.ts';

const CODERS = ['SG', 'KO', 'SLG', 'Zoë', '李', 'anna', 'Anna', 'B 2'];

const CATEGORIES = ['HR', 'Team acceptance', 'a, b', 'the "other" one', 'Ärger', '=1+1', '12', '語り'];

interface Layout {
  readonly sheets: readonly Table[];
  readonly options: ReadingOptions;
}

/** Everything about a file that must not matter, drawn anew for each. */
interface Draw {
  readonly order: number;
  readonly hand: Hand;
  readonly separator: string;
  readonly saysMissing: boolean;
}

const hand: fc.Arbitrary<Hand> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le with mark'),
});

const draw: fc.Arbitrary<Draw> = fc.record({
  order: fc.nat(),
  hand,
  separator: fc.constantFrom(';', '; ', '|', '\n', ' + ', '//'),
  saysMissing: fc.boolean(),
});

/** The list in an order that the number decides. */
function shuffled<T>(list: readonly T[], order: number): T[] {
  const left = [...list];
  const taken: T[] = [];
  for (let seed = order; left.length > 0; seed = (seed * 1103515245 + 12345) % 2147483648) {
    taken.push(...left.splice(seed % left.length, 1));
  }
  return taken;
}

/** A coding as text: "HR; Ärger", "" for uncoded, "NA" for missing. */
function cellText(
  { categories }: ExampleStudy,
  cell: ExampleStudy['units'][number][number],
  { separator, order }: Draw,
): string {
  if (cell === null) return 'NA';
  return shuffled(
    cell.map((category) => categories[category]!),
    order,
  ).join(separator);
}

/** The rows of one coder or of all: those with a coding, and those that say they have none if that is to be said. */
function codings(one: ExampleStudy, how: Draw): { unit: string; coder: string; cell: string }[] {
  return one.units.flatMap((unit, u) =>
    one.coders.flatMap((coder, c) =>
      unit[c] === null && !how.saysMissing
        ? []
        : [{ unit: `u${u + 1}`, coder, cell: cellText(one, unit[c] ?? null, how) }],
    ),
  );
}

const common = (one: ExampleStudy, { separator, order }: Draw) => [
  ...shuffled(one.coders, order).flatMap((coder) => ['--coders', coder]),
  ...['--separator', separator, '--missing', 'NA', '--normalize', 'trim', '--unit', 'unit'],
];

function perCoder(one: ExampleStudy, how: Draw): Layout {
  const sheets = one.coders.flatMap((coder, c) => {
    const rows = codings(one, how).filter((row) => row.coder === coder);
    const body = shuffled(
      rows.map(({ unit, cell }) => [unit, cell]),
      how.order + c,
    );
    return body.length === 0 ? [] : [sheetOf(`sheets/${coder}.csv`, [['unit', 'category'], ...body], how.hand)];
  });
  return {
    sheets: shuffled(sheets, how.order),
    options: readAs('--layout', 'per-coder', '--category', 'category', ...common(one, how)),
  };
}

/** What small sheets, in which hardly anything is coded, leave open. */
const LONG = ['--layout', 'long', '--coder', 'coder', '--category', 'category'];

function long(one: ExampleStudy, how: Draw): Layout {
  const body = codings(one, how).map(({ unit, coder, cell }) => [coder, unit, cell]);
  const sheet = sheetOf('all.csv', [['coder', 'unit', 'category'], ...shuffled(body, how.order)], how.hand);
  return { sheets: [sheet], options: readAs(...LONG, ...common(one, how)) };
}

/** A row a category, as a database gives it: a coding of two categories has two rows. */
function exploded(one: ExampleStudy, how: Draw): Layout {
  const body = codings(one, how).flatMap(({ unit, coder, cell }) =>
    cell.split(how.separator).map((category) => [coder, unit, category]),
  );
  const sheet = sheetOf('all.csv', [['coder', 'unit', 'category'], ...shuffled(body, how.order)], how.hand);
  return { sheets: [sheet], options: readAs(...LONG, ...common(one, how), '--on-duplicate', 'union') };
}

function wide(one: ExampleStudy, how: Draw): Layout {
  const columns = shuffled([...one.coders.keys()], how.order);
  const body = one.units.map((unit, u) => [`u${u + 1}`, ...columns.map((column) => cellText(one, unit[column]!, how))]);
  const head = ['unit', ...columns.map((column) => one.coders[column]!)];
  const sheet = sheetOf('wide.csv', [head, ...shuffled(body, how.order)], how.hand);
  return { sheets: [sheet], options: readAs('--layout', 'wide', '--blank', 'uncoded', ...common(one, how)) };
}

/** The long sheet's codings as counts of patterns, their rows in any order. */
function patterns(one: ExampleStudy, how: Draw): Layout {
  const { sheets, options } = long(one, how);
  const [head, ...body] = parse(countsOf(readStudy(sheets, options).data)) as string[][];
  const sheet = sheetOf('counts.csv', [head!, ...shuffled(body, how.order)], how.hand);
  return { sheets: [sheet], options: readAs(...one.coders.flatMap((coder) => ['--coders', coder])) };
}

const figures: fc.Arbitrary<string[]> = fc
  .record({
    rules: fc.subarray(['any', 'exact', 'jaccard', 'dice', 'masi', 'hamming'], { minLength: 1 }),
    uncoded: fc.constantFrom('agree', 'disagree', 'exclude', undefined),
  })
  .map(({ rules, uncoded }) => [
    ...['--measures', 'all', '--rule', rules.join(','), '--at-least', '2'],
    ...(uncoded ? ['--uncoded', uncoded] : []),
  ]);

function said({ sheets, options }: Layout, one: ExampleStudy, argv: readonly string[], declared: boolean): string {
  const codebook = declared ? { path: 'codebook.csv', categories: one.categories } : undefined;
  const { data } = readStudy(sheets, options, codebook);
  const { results, usage, notes } = agreementReport(data, figureOptions(...argv));
  // whether there is a blank cell depends on the layout
  const others = notes.filter(({ code }) => code !== 'blank-cells');
  return JSON.stringify({ results, usage, notes: others }, null, 1);
}

it('says the same, byte by byte, whatever the layout, the order and the spelling of the files', () => {
  const anyStudy = study({ coderNames: CODERS, categoryNames: CATEGORIES });
  const draws = fc.tuple(draw, draw, draw, draw, draw, draw);
  fc.assert(
    fc.property(anyStudy, draws, figures, fc.boolean(), (one, [a, b, c, d, e, f], argv, declared) => {
      // sheets in which nobody gave a category are refused
      fc.pre(one.units.some((unit) => unit.some((coding) => coding !== null && coding.length > 0)));
      const reference = said(wide(one, { ...a, order: 0 }), one, argv, declared);
      expect(said(wide(one, b), one, argv, declared)).toBe(reference);
      expect(said(perCoder(one, c), one, argv, declared)).toBe(reference);
      expect(said(long(one, d), one, argv, declared)).toBe(reference);
      expect(said(exploded(one, e), one, argv, declared)).toBe(reference);
      expect(said(patterns(one, f), one, argv, declared)).toBe(reference);
    }),
    rarely(0.4),
  );
});

/** Options that take coders by their names. */
function ofNamed(coders: readonly string[]): Partial<AgreementOptions>[] {
  const [first, second, third, ...others] = coders as [string, string, string, ...string[]];
  const groups = [
    { name: 'humans', members: [first, second, third] },
    { name: 'models', members: others },
  ];
  return [{ groups, altTest: true }, { groups, gold: second }, { gold: third }, { references: [first, others[0]!] }];
}

/** Lists of coders, or of what is said of each, in the order of their names. */
function byCoder(key: string, value: unknown): unknown {
  if (!Array.isArray(value) || !['coders', 'models'].includes(key)) return value;
  const nameOf = (one: string | { coder?: string; model?: string }) =>
    typeof one === 'string' ? one : (one.coder ?? one.model ?? '');
  return [...value].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The report, or why there is none. */
function saidOrRefused({ sheets, options }: Layout, one: ExampleStudy, asked: Partial<AgreementOptions>): string {
  const { data } = readStudy(sheets, options, { path: 'codebook.csv', categories: one.categories });
  try {
    const { results, altTest, gold, notes } = agreementReport(data, {
      ...figureOptions('--rule', 'any,jaccard'),
      ...asked,
    });
    const others = notes.filter(({ code }) => code !== 'blank-cells');
    // coders stand in the order of the sheet
    return JSON.stringify({ results, altTest, gold, notes: others }, byCoder, 1);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

it('says the same of groups, models beside people, gold and references, whatever the layout and the order of rows', () => {
  const team = study({ coders: [5, 5], units: [6, 12], coderNames: CODERS, categoryNames: CATEGORIES });
  const how = rarely(0.1);
  let reported = 0;
  fc.assert(
    fc.property(team, fc.tuple(draw, draw, draw), (one, [a, b, c]) => {
      for (const asked of ofNamed(one.coders)) {
        const reference = saidOrRefused(wide(one, { ...a, order: 0 }), one, asked);
        expect(saidOrRefused(wide(one, a), one, asked)).toBe(reference);
        expect(saidOrRefused(perCoder(one, b), one, asked)).toBe(reference);
        expect(saidOrRefused(long(one, c), one, asked)).toBe(reference);
        if (reference.startsWith('{')) reported += 1;
      }
    }),
    how,
  );
  expect(reported).toBeGreaterThan(1.5 * how.numRuns);
});

it('keeps uncoded and missing apart', () => {
  const differ = study({ coders: [2, 2], coderNames: CODERS, categoryNames: CATEGORIES }).filter((one) =>
    one.units.some((unit) => unit.some((cell) => cell?.length === 0) && unit.every((cell) => cell !== null)),
  );
  fc.assert(
    fc.property(differ, draw, (one, how) => {
      const emptied = {
        ...one,
        units: one.units.map((unit) => unit.map((cell) => (cell?.length === 0 ? null : cell))),
      };
      const argv = ['--rule', 'exact', '--ci', 'none'];
      if (emptied.units.every((unit) => unit.every((cell) => cell === null))) return;
      expect(said(long(emptied, how), one, argv, true)).not.toBe(said(long(one, how), one, argv, true));
    }),
    rarely(0.3),
  );
});
