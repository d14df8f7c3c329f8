import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Patterns, patternsOf } from '../../src/patterns/patterns.ts';
import { readTable } from '../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../src/read/formats/source.ts';
import type { Given } from '../../src/study/from-arrays.ts';
import { readStudy } from '../../src/study/read-study-with-names.ts';
import { codings } from '../support/codings.ts';
import { readAs } from '../support/options.ts';
import { rarely } from '../support/property.ts';

const CODERS = ['A', 'B', 'C', 'D', 'E'];

const CATEGORIES = ['anger', 'fear', 'joy', 'sadness', 'surprise'];

/** The sheet, read in small pieces, and reduced to patterns. */
function reduced(text: string): Patterns {
  const sheet = readTable(sourceOfBytes(Buffer.from(text), 'large.csv'), {}, { size: 1000, scanner: 0 });
  if (!('path' in sheet)) throw new Error(JSON.stringify(sheet));
  return patternsOf(readStudy([sheet], readAs()).data);
}

/** The same text cut at its commas, unit by unit. */
function byUnits(text: string, isLong: boolean): Patterns {
  const [head, ...lines] = text.trimEnd().split('\n');
  const rows = lines.map((line) => line.split(','));
  const units = new Map<string, Given[]>();
  const coders = isLong ? CODERS : head!.split(',').slice(1);
  for (const [unit, ...cells] of rows) {
    const given = units.get(unit!) ?? coders.map(() => null);
    units.set(unit!, given);
    if (isLong) given[coders.indexOf(cells[0]!)] = set(cells[1]!);
    else for (const [i, cell] of cells.entries()) given[i] = cell === '' ? null : set(cell);
  }
  return codings([...units.values()], { coders });
}

function set(cell: string): Given {
  return cell === '' ? [] : cell.split(';');
}

const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 8, arbitrary: fc.constantFrom(...CATEGORIES) },
  { weight: 2, arbitrary: fc.subarray(CATEGORIES, { minLength: 2 }).map((all) => all.join(';')) },
);

/** How units are called: in ascending order or not, longer ones among them. */
const name = fc.constantFrom(
  (i: number) => `${i + 1}`,
  (i: number) => `u${String(i).padStart(6, '0')}`,
  (i: number) => `unit ${(i * 7919) % 100_003} of the second year`,
);

describe('large sheets', () => {
  it('long, grouped by unit or not, reduce to what their rows say unit by unit', () => {
    const rows = fc.array(
      fc.tuple(fc.subarray(CODERS, { minLength: 1 }), fc.array(cell, { minLength: 5, maxLength: 5 })),
      {
        minLength: 300,
        maxLength: 900,
      },
    );
    fc.assert(
      fc.property(rows, name, fc.boolean(), fc.nat(), (units, called, grouped, seed) => {
        const lines = units.flatMap(([who, cells], i) => who.map((coder, c) => `${called(i)},${coder},${cells[c]}`));
        const all = [
          ...CODERS.map((coder) => `${called(10_000)},${coder},joy`),
          ...CATEGORIES.map((category, i) => `${called(10_001)},${CODERS[i]},${category}`),
        ];
        const order = [...lines, ...all].map((line, i) => ({
          line,
          key: grouped ? i : Math.imul(i + seed, 0x9e3779b1) >>> 0,
        }));
        const text = `unit,coder,category\n${order
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line)
          .join('\n')}\n`;
        expect(reduced(text)).toEqual(byUnits(text, true));
      }),
      rarely(0.3),
    );
  });

  it('wide reduce to what their rows say unit by unit', () => {
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 600, maxLength: 2000 });
    fc.assert(
      fc.property(rows, name, (units, called) => {
        const all = CATEGORIES.map((category, i) => [`last ${i}`, category, category, category, category].join(','));
        const lines = units.map((cells, i) => [called(i), ...cells].join(','));
        const text = `unit,A,B,C,D\n${[...lines, ...all].join('\n')}\n`;
        expect(reduced(text)).toEqual(byUnits(text, false));
      }),
      rarely(0.3),
    );
  });
});
