import { describe, expect, it } from 'vitest';
import { noticeText } from '../../src/cli/wording/notices.ts';
import { noticesOf, readDrawn } from '../support/read-data.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** A sheet a coder: a letter a unit, "-" a blank cell. */
function halfCoded(sheets: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const drawn = Object.entries(sheets).map(([coder, letters]): [string, string] => [
    `${coder}.csv`,
    ['unit|category', ...[...letters].map((letter, i) => `u${i}|${letter === '-' ? '' : letter}`)].join('\n'),
  ]);
  return noticesOf(readDrawn(Object.fromEntries(drawn), ...argv).notices, 'blank-at-the-end');
}

describe('a coder who left every unit blank', () => {
  it('is told, since a sheet that was not begun looks the same', async () => {
    const folder = folderWith({
      'A.csv': 'unit,category\n1,x\n2,x\n3,y\n',
      'B.csv': 'unit,category\n1,\n2,\n3,\n',
      'C.csv': 'unit,category\n1,x\n2,\n3,\n',
    });
    const { stderr } = await run(['agree', folder]);
    expect(stderr).toContain('warning: "B" left every unit blank (3), which is read as uncoded');
    expect(stderr).not.toContain('"C" left');
  });
});

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
