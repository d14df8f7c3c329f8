import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONGEST, WHOLE } from '../../src/read/columns/ascending-texts.ts';
import { bytesOf } from '../../src/read/columns/bytes.ts';
import { MOST_ENDS } from '../../src/read/columns/row-ends.ts';
import { newKernel } from '../../src/read/kernel/kernel.ts';
import { BLOCK, RowScanner, stops } from '../../src/read/kernel/row-scanner.ts';
import { PROJECT } from '../support/paths.ts';

it('the kernel in use is what its source is compiled to', async () => {
  const { kernelModule } = await import(join(PROJECT, 'scripts', 'kernel-module.js'));
  const written = readFileSync(join(PROJECT, 'src', 'read', 'kernel', 'kernel-bytes.ts'), 'utf8');
  expect(written).toBe(await kernelModule());
});

describe('the kernel', () => {
  it('means the same by its limits as the program around it', () => {
    const kernel = newKernel()!;
    const { BLOCK: block, LONGEST: longest, WHOLE: whole, MOST_ENDS: most } = kernel;
    expect([block.value, longest.value, whole.value, most.value]).toEqual([BLOCK, LONGEST, WHOLE, MOST_ENDS]);
  });

  it('reads nothing beyond its memory, however long the first cell before a short one', () => {
    const kernel = newKernel()!;
    const room = kernel.memory.buffer.byteLength - kernel.INPUT.value;
    const [long, short] = [`${'u'.repeat(LONGEST)},a\n`, 'v,a\n'];
    const rows = Buffer.from(long + short);
    for (let size = room - LONGEST - 64; size <= room; size += 1) {
      const bytes = Buffer.alloc(size);
      rows.copy(bytes, size - rows.length);
      const scanner = RowScanner.start(44)!;
      if (!scanner.hold(bytesOf(bytes), 0, size)) return;
      const at = scanner.scan(size - rows.length, size - 1, true);
      expect(scanner.why).toBe(stops.newRowEnd);
      scanner.addEnd();
      expect(scanner.scan(at, size - 1, false)).toBe(size - short.length);
    }
    expect.unreachable('there is no end to its memory');
  });

  it('gives one text one number, though no second cell follows it', () => {
    for (const delimiter of [',', '\t']) {
      const text = `u${delimiter}a\nu\n`;
      const scanner = RowScanner.start(delimiter.charCodeAt(0))!;
      scanner.hold(bytesOf(Buffer.from(text)), 0, text.length);
      scanner.scan(0, text.length - 1, true);
      scanner.addEnd();
      expect(scanner.scan(0, text.length - 1, true)).toBe(text.indexOf('\n') + 1);
      expect(scanner.why).toBe(stops.otherRow);
      expect(scanner.takeTexts().cell).toBe(0);
    }
  });
});
