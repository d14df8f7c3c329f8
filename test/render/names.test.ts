import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { decimal, figureText, interval, percent } from '../../src/render/figures.ts';
import { shorten, shortNames } from '../../src/render/formats/terminal/width.ts';
import { plural } from '../../src/render/words.ts';
import { settings } from '../support/property.ts';

describe('names are shortened', () => {
  it.each([
    ['Boundaries', 12, 'Boundaries'],
    ['Clinical hierarchy and power', 12, 'Clinica…ower'],
    ['同僚支援者の役割', 9, '同僚…役割'],
    ['two\nlines', 20, 'two lines'],
  ])('%j to %i columns: %j', (name, width, short) => {
    expect(shorten(name, width)).toBe(short);
  });

  it('never wider than allowed', () => {
    const name = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));
    fc.assert(
      fc.property(name, fc.integer({ min: 5, max: 20 }), (text, width) => {
        expect(stringWidth(shorten(text, width))).toBeLessThanOrEqual(width);
      }),
      settings,
    );
  });

  it('so that names stay apart, at the price of width', () => {
    const names = ['Boundaries with users', 'Boundaries, my users', 'Boundaries of my users'];
    const short = shortNames(names, 8);
    expect(new Set(short.values()).size).toBe(3);
    expect([...short.keys()]).toEqual(names);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.string({ maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ')),
          { maxLength: 8 },
        ),
        (list) => {
          expect(new Set(shortNames(list, 5).values()).size).toBe(list.length);
        },
      ),
      settings,
    );
  });
});

describe('figures are rounded', () => {
  it.each([
    [0.74, '74%'],
    [78 / 119, '65.5%'],
    [100 / 119, '84%'],
    [0, '0%'],
    [1, '100%'],
    [2 / 3, '66.7%'],
    [null, 'n/a'],
  ])('%f is %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });

  it.each([
    [0.685, '0.69'],
    [-0.004, '0.00'],
    [-0.08, '-0.08'],
    [1, '1.00'],
    [null, 'n/a'],
  ])('%f is %s', (value, text) => {
    expect(decimal(value)).toBe(text);
  });

  it('with words for the range of what may be negative', () => {
    expect(figureText(interval('coefficient', { lower: -0.1, upper: 0.63 }))).toBe('-0.10 to 0.63');
    expect(figureText(interval('coefficient', null))).toBe('');
  });

  it('with nouns in their number', () => {
    expect([plural(1, 'unit'), plural(0, 'unit'), plural(2, 'category'), plural(1498, 'unit')]).toEqual([
      ...['1 unit', '0 units', '2 categories', '1,498 units'],
    ]);
  });
});
