import { describe, expect, it } from 'vitest';
import { drawnUnits, noticesOf, readDrawn } from '../../support/read-data.ts';

const sheet = (rows: readonly string[]) => ({ 'all.csv': ['unit | coder_1 | coder_2', ...rows].join('\n') });
const rows = (mark: string) => sheet(['u1 | A | A', `u2 | ${mark} | B`, `u3 | ${mark} | ${mark}`, 'u4 | B | A']);

describe('marks for the same again', () => {
  it.each(['"', '〃', '-"-', '“', "''", 'ditto'])('are what stands above them: %s', (mark) => {
    const { data, notices } = readDrawn(rows(mark));
    expect(drawnUnits(data)).toEqual([
      'u1 coder_1: A, coder_2: A',
      'u2 coder_1: A, coder_2: B',
      'u3 coder_1: A, coder_2: B',
      'u4 coder_1: B, coder_2: A',
    ]);
    expect(noticesOf(notices, 'dittos')).toEqual([{ code: 'dittos', found: mark, cells: 3 }]);
  });

  it('are categories as they are written, if that is asked for, or where a codebook has them', () => {
    expect(readDrawn(rows('"'), '--normalize', 'none').data.categories).toContain('"');
    const { data } = readDrawn({ ...rows('ditto'), 'codebook.csv': 'category \n A \n B \n ditto' });
    expect(drawnUnits(data)[1]).toBe('u2 coder_1: ditto, coder_2: B');
  });

  it('are nothing below a blank cell', () => {
    const { data } = readDrawn(sheet(['u1 | A | A', 'u2 | | B', 'u3 | " | B', 'u4 | B | A']));
    expect(data.categories).toContain('"');
  });
});
