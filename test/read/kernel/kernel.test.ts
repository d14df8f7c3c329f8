import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONGEST, WHOLE } from '../../../src/read/columns/ascending-texts.ts';
import { encodeInto } from '../../../src/read/columns/bytes.ts';
import { MOST_ENDS } from '../../../src/read/columns/row-ends.ts';
import { newKernel } from '../../../src/read/kernel/kernel.ts';
import { BLOCK, NOTED, RowScanner, stops } from '../../../src/read/kernel/row-scanner.ts';
import { PROJECT } from '../../support/paths.ts';

it('the kernel in use is what its source is compiled to', async () => {
  const { kernelModule } = await import(join(PROJECT, 'scripts', 'kernel-module.js'));
  const written = readFileSync(join(PROJECT, 'src', 'read', 'kernel', 'kernel-bytes.ts'), 'utf8');
  expect(written).toBe(await kernelModule());
});

describe('the kernel', () => {
  it('means the same by its limits as the program around it', () => {
    const kernel = newKernel()!;
    const { BLOCK: block, NOTED: noted, LONGEST: longest, WHOLE: whole, MOST_ENDS: most } = kernel;
    const limits = [block, noted, longest, whole, most].map(({ value }) => value);
    expect(limits).toEqual([BLOCK, NOTED, LONGEST, WHOLE, MOST_ENDS]);
  });

  it('reads nothing beyond its memory, however long the first cell before a short one', () => {
    const [long, short] = [`${'u'.repeat(LONGEST)},a\n`, 'v,a\n'];
    const rows = Buffer.from(long + short);
    const scanner = RowScanner.start()!;
    scanner.delimiter = 44;
    const start = scanner.room.bytes.length - rows.length;
    scanner.room.bytes.set(rows, start);
    const last = scanner.room.bytes.length - 1;
    expect(scanner.scan(start, last, true, false)).toBe(start);
    expect(scanner.why).toBe(stops.newRowEnd);
    scanner.addEnd(0);
    expect(scanner.scan(start, last, true, false)).toBe(start + long!.length);
    expect(scanner.why).toBe(stops.otherFirstCell);
  });

  it('gives one text one number, though no second cell follows it', () => {
    for (const delimiter of [',', '\t']) {
      const text = `u${delimiter}a\nu\n`;
      const scanner = RowScanner.start()!;
      scanner.delimiter = delimiter.charCodeAt(0);
      encodeInto(scanner.room, text);
      scanner.scan(0, text.length - 1, true, false);
      scanner.addEnd(0);
      expect(scanner.scan(0, text.length - 1, true, false)).toBe(text.indexOf('\n') + 1);
      expect(scanner.why).toBe(stops.otherRow);
      expect(scanner.takeTexts().cell).toBe(0);
    }
  });
});
