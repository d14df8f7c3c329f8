import { describe, expect, it } from 'vitest';
import { findReading } from '../../../../src/study/reading/find-reading.ts';
import type { Fixed } from '../../../../src/study/reading/fixed.ts';
import { tableOf } from '../study-of.ts';

const WORKERS = ['zk41', 'qp07', 'wm88', 'tt19', 'bb52'];

/** Three of the workers scored each unit; beside each score is who gave it. */
function scored(units: number, value: string, namer: string, workers: readonly string[] = WORKERS) {
  return [
    ['id', ...[1, 2, 3].map((i) => `${value}${i}`), ...[1, 2, 3].map((i) => `${namer}${i}`)],
    ...Array.from({ length: units }, (_, u) => [
      String(u),
      ...[0, 1, 2].map((i) => String(1 + ((u + (i === 1 && u % 3 === 0 ? 1 : 0)) % 4))),
      ...[0, 1, 2].map((i) => workers[(u * 2 + i) % workers.length]!),
    ]),
  ];
}

async function read(rows: readonly (readonly string[])[], fixed: Fixed = {}) {
  const { read: reading } = await findReading([tableOf('sheet.csv', rows)], fixed);
  return reading && { layout: reading.layout, coders: [...reading.coders].sort(), unit: reading.unit };
}

const RIGHT = { layout: 'slots', coders: [...WORKERS].sort(), unit: ['id'] };

describe('columns beside values', () => {
  it('name who gave them where a heading says so', async () => {
    expect(await read(scored(20, 'Score', 'Rater'))).toEqual(RIGHT);
  });

  it('name who gave them where no row has one of the same names twice', async () => {
    for (const namer of ['TurkId', 'Zork', 'Who']) expect(await read(scored(20, 'Score', namer)), namer).toEqual(RIGHT);
  });

  it('are a variable where coders may say the same', async () => {
    const rows = scored(20, 'Score', 'Zork');
    const same = rows.map((row, i) => (i % 4 === 1 ? [...row.slice(0, 5), row[4]!, ...row.slice(6)] : row));
    expect((await read(same))?.layout).not.toBe('slots');
  });

  it('are asked about where too few names come again', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `w${i}`);
    expect(await read(scored(8, 'Score', 'Zork', many))).toBeUndefined();
  });

  it('are those that --coder names together', async () => {
    const rows = scored(20, 'Score', 'Zork');
    expect(await read(rows, { coder: 'Zork*', category: ['Score*'] })).toEqual(RIGHT);
    expect(await read(rows, { coder: 'Zork*' })).toEqual(RIGHT);
  });
});
