import { describe, expect, it } from 'vitest';
import { noticeText } from '../../src/cli/wording/notices.ts';
import { noticesOf, readDrawn } from '../support/read-data.ts';

/** A sheet a coder: a letter a unit, "-" a blank cell. */
function halfCoded(sheets: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const drawn = Object.entries(sheets).map(([coder, letters]): [string, string] => [
    `${coder}.csv`,
    ['unit|category', ...[...letters].map((letter, i) => `u${i}|${letter === '-' ? '' : letter}`)].join('\n'),
  ]);
  return noticesOf(readDrawn(Object.fromEntries(drawn), ...argv).notices, 'blank-at-the-end');
}

describe('a sheet that is blank from some unit on', () => {
  it('is told, with whose it is, how many units, and what to do', () => {
    const [notice, ...others] = halfCoded({ A: 'xyxyxyxy-x', B: 'xyx-------' });
    expect([notice, others]).toEqual([{ code: 'blank-at-the-end', coder: 'B', units: 7 }, []]);
    expect(noticeText(notice!)).toMatch(/^warning: "B" left the last 7 units blank.*--blank missing/);
  });

  it('is told of everybody who has not come to the end', () => {
    const found = halfCoded({ A: 'xyxyxyxyx-', B: 'xyx-------', C: 'xy--------' });
    expect(found.map(({ coder, units }) => [coder, units])).toEqual([
      ['B', 7],
      ['C', 8],
    ]);
  });

  it('is nothing to tell where all stop there, where few units are blank, or where blank means missing', () => {
    expect(halfCoded({ A: 'xyx-------', B: 'xy--------' })).toEqual([]);
    expect(halfCoded({ A: 'xyxyxyxyxx', B: 'xyxyxy----' })).toEqual([]);
    expect(halfCoded({ A: 'xyxyxyxyxx', B: '----------'.replace(/-$/, 'x') })).toEqual([]);
    expect(halfCoded({ A: 'xyxyxyxyxx', B: 'xyx-------' }, '--blank', 'missing')).toEqual([]);
  });
});
