import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONGEST, WHOLE } from '../../../src/read/columns/ascending-texts.ts';
import { encodeInto } from '../../../src/read/columns/bytes.ts';
import { MOST_COLUMNS, MOST_ENDS } from '../../../src/read/columns/row-ends.ts';
import { newKernel } from '../../../src/read/kernel/kernel.ts';
import { BLOCK, NOTED, RowScanner, stops } from '../../../src/read/kernel/row-scanner.ts';
import { PROJECT } from '../../support/paths.ts';
import { isInFull } from '../../support/runs.ts';

describe('the kernel in use', async () => {
  const { kernelHeading, kernelModule } = await import(join(PROJECT, 'scripts', 'kernel-module.js'));
  const written = readFileSync(join(PROJECT, 'src', 'read', 'kernel', 'kernel-bytes.ts'), 'utf8');

  it('was made from its source as it is now', () => {
    expect(written.startsWith(kernelHeading())).toBe(true);
  });

  it.runIf(isInFull)('is what its source is compiled to', async () => {
    expect(written).toBe(await kernelModule());
  });
});

describe('the kernel', () => {
  it('means the same by its limits as the program around it', () => {
    const kernel = newKernel()!;
    const {
      BLOCK: block,
      NOTED: noted,
      LONGEST: longest,
      WHOLE: whole,
      MOST_ENDS: ends,
      MOST_COLUMNS: columns,
    } = kernel;
    const limits = [block, noted, longest, whole, ends, columns].map(({ value }) => value);
    expect(limits).toEqual([BLOCK, NOTED, LONGEST, WHOLE, MOST_ENDS, MOST_COLUMNS]);
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

  it('tells UTF-8 from other bytes, and knows signs that are never written as several', () => {
    const scanner = RowScanner.start()!;
    const isComposed = (bytes: Uint8Array) => {
      scanner.room.bytes.set(bytes);
      return scanner.contents(0, bytes.length).isComposed;
    };
    const encoder = new TextEncoder();
    let known = 0;
    const composed: string[] = [];
    for (let code = 0; code < 0x20000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const sign = String.fromCodePoint(code);
      if (!isComposed(encoder.encode(sign))) continue;
      known += 1;
      for (const text of [sign, `a${sign}`, `\u304b${sign}`, `\uac00${sign}`])
        if (text.normalize('NFC') !== text) composed.push(text);
    }
    expect(composed).toEqual([]);
    expect(known).toBeGreaterThan(30_000);
    for (const text of ['e\u0301', '\u304b\u3099', '\u212b', '\u1100\u1161'])
      expect(isComposed(encoder.encode(text))).toBe(false);
    for (const text of ['', '\u00e9t\u00e9', '\u201cso\u201d \u2013 12345678', '\u8a9e\u308a', '\u{1f600}!'])
      expect(isComposed(encoder.encode(text))).toBe(true);
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isUtf8 = (bytes: Uint8Array) => {
      try {
        return strict.decode(bytes) !== undefined;
      } catch {
        return false;
      }
    };
    for (let first = 0x80; first < 0x100; first += 1)
      for (let second = 0x41; second < 0x100; second += 9)
        for (const rest of [[], [0x80], [0xbf, 0x80], [0x80, 0x41]]) {
          const bytes = Uint8Array.from([first, second, ...rest]);
          if (!isUtf8(bytes)) expect(isComposed(bytes)).toBe(false);
        }
  });
});
