import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { widthOf } from '../../src/render/formats/terminal/width.ts';

it('a text is as wide as its signs, some of which take two columns or none', () => {
  expect(['Fleiss’ kappa – 0.5…', 'Größe', '相談', 'é', '\u001b[1mbold\u001b[22m', '🙂'].map(widthOf)).toEqual([
    ...[20, 5, 4, 1, 4, 2],
  ]);
  const narrow = fc.string({ unit: fc.integer({ min: 0x20, max: 0x2027 }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(narrow, (text) => widthOf(text) === stringWidth(text)),
    { numRuns: 2000 },
  );
});
