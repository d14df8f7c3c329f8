import { describe, expect, it } from 'vitest';
import { findReading } from '../../../src/study/reading/find-reading.ts';
import { tableOf } from './study-of.ts';

const ROWS = 60_000;

/** Three coders' columns, each cell one of three colours, but for cells of one's own. */
function colours(own: Readonly<Record<number, string>>) {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const colour = (coder: number) => ['red', 'green', 'blue'][(Math.imul(i + coder, 0x9e3779b1) >>> 8) % 3]!;
    return [`u${i}`, colour(1), own[i] ?? colour(2), colour(3)];
  });
  return tableOf('long.csv', [['unit', 'Anna', 'Ben', 'Cleo'], ...rows]);
}

describe('a table of which only some rows are judged', () => {
  it('is read by these rows as by all', async () => {
    const { read } = await findReading([colours({})], {});
    expect(read).toMatchObject({ layout: 'wide', unit: ['unit'], coders: ['Anna', 'Ben', 'Cleo'], separators: [] });
    expect(read!.proposal.view.rows).toBeLessThan(5_000);
  });

  it('shows in the cells of the other rows, too, what separates categories', async () => {
    const { read } = await findReading([colours({ 777: 'red/blue', 50001: 'red/blue' })], {});
    expect(read!.separators).toEqual(['/']);
  });

  it('is judged by the rows alone that --where asks for', async () => {
    const where = [{ column: 'Anna', value: 'red' }];
    const { read } = await findReading([colours({})], { where });
    expect(read!.proposal.view.columns[1]!.values).toEqual(['red']);
  });
});
