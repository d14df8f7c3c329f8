import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementReport } from '../../src/index.ts';
import type { Table } from '../../src/read/table.ts';
import { readStudies, readStudy } from '../../src/study/read-study-with-names.ts';
import { readAs } from '../support/options.ts';
import { rarely } from '../support/property.ts';
import { sheetOf } from '../support/sheet-writer.ts';

const CODERS = ['Ana', 'Ben', 'Carla'];
const VARIABLES = ['tone', 'frame', 'actor', 'scope'];
const CATEGORIES = [
  ['positive', 'negative', 'neutral'],
  ['economy', 'morals', 'conflict', 'health'],
  ['party', 'citizen', 'firm'],
  ['local', 'national'],
];

/** Codings by unit, variable and coder; null: not coded. */
type Codings = readonly (readonly (readonly (number | null)[])[])[];

const coding = fc.oneof({ weight: 9, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.constant(null) });

const studies = fc
  .record({ coders: fc.integer({ min: 2, max: 3 }), variables: fc.integer({ min: 2, max: 4 }) })
  .chain(({ coders, variables }) =>
    fc.array(
      fc.array(fc.array(coding, { minLength: coders, maxLength: coders }), {
        minLength: variables,
        maxLength: variables,
      }),
      { minLength: 12, maxLength: 30 },
    ),
  )
  .filter(areUsed);

/** Each coder gives each variable at least two categories, without which a column might be anything. */
function areUsed(units: Codings): boolean {
  return units[0]!.every((coders, v) =>
    coders.every((_, c) => new Set(units.map((unit) => cellOf(unit[v]![c] ?? null, v)).filter(Boolean)).size >= 2),
  );
}

function cellOf(cell: number | null, variable: number): string {
  const names = CATEGORIES[variable]!;
  return cell === null ? '' : names[cell % names.length]!;
}

function wide(
  units: Codings,
  variables: readonly number[],
  heading: (coder: string, variable: string) => string,
): Table {
  const coders = units[0]![0]!.map((_, c) => CODERS[c]!);
  const head = ['id', ...variables.flatMap((v) => coders.map((coder) => heading(coder, VARIABLES[v]!)))];
  const rows = units.map((unit, u) => [
    `u${u + 1}`,
    ...variables.flatMap((v) => unit[v]!.map((cell) => cellOf(cell, v))),
  ]);
  return sheetOf('wide.csv', [head, ...rows]);
}

function long(units: Codings, variables: readonly number[]): Table {
  const coders = units[0]![0]!.map((_, c) => CODERS[c]!);
  const rows = units.flatMap((unit, u) =>
    coders.map((coder, c) => [`u${u + 1}`, coder, ...variables.map((v) => cellOf(unit[v]![c] ?? null, v))]),
  );
  return sheetOf('long.csv', [['id', 'coder', ...variables.map((v) => VARIABLES[v]!)], ...rows]);
}

const reported = (study: Parameters<typeof agreementReport>[0]) => {
  const { data, results } = agreementReport(study);
  const { coders, categories, units, pairable, missing } = data;
  return { coders, categories, units, pairable, missing, results };
};

describe('the figures of a variable among others are those of a sheet with that variable alone', () => {
  it.each([
    ['coder first', (coder: string, variable: string) => `${coder}_${variable}`],
    ['variable first', (coder: string, variable: string) => `${variable} (${coder})`],
  ])('wide, %s', (_, heading) => {
    fc.assert(
      fc.property(studies, (units) => {
        const variables = units[0]!.map((_unit, v) => v);
        const names = variables.map((v) => VARIABLES[v]!);
        const { studies: all } = readStudies([wide(units, variables, heading)], readAs('--variables', names.join()));
        expect(all.map(({ variable }) => variable)).toEqual(names);
        for (const [v, study] of all.entries()) {
          const alone = readStudy([wide(units, [v], (coder) => coder)], readAs('--unit', 'id')).data;
          expect(reported(study)).toEqual(reported(alone));
        }
      }),
      rarely(0.5),
    );
  });

  it('long', () => {
    fc.assert(
      fc.property(studies, (units) => {
        const variables = units[0]!.map((_unit, v) => v);
        const names = variables.map((v) => VARIABLES[v]!);
        const { studies: all } = readStudies([long(units, variables)], readAs('--variables', names.join()));
        expect(all.map(({ variable }) => variable)).toEqual(names);
        for (const [v, study] of all.entries()) {
          const own = readAs('--unit', 'id', '--coder', 'coder', '--category', names[v]!);
          expect(reported(study)).toEqual(reported(readStudy([long(units, [v])], own).data));
        }
      }),
      rarely(0.5),
    );
  });
});
