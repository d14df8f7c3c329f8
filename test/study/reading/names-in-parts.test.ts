import { describe, expect, it } from 'vitest';
import { findReading } from '../../../src/study/reading/find-reading.ts';
import type { Fixed } from '../../../src/study/reading/fixed.ts';
import { tableOf } from './study-of.ts';

const CODES = ['low', 'mid', 'high'];

/** Sheets of eight numbered units, each called by its coder and what was coded. */
function sheets(names: readonly string[], textOf: (name: string, unit: number) => string = () => '') {
  return names.map((name, at) =>
    tableOf(name, [
      ['nr', 'text', 'code'],
      ...Array.from({ length: 8 }, (_, unit) => [
        String(unit + 1),
        textOf(name, unit),
        CODES[(unit * 7 + Math.floor(at / 2) + (unit % 4 === at % 2 ? 1 : 0)) % 3]!,
      ]),
    ]),
  );
}

async function found(tables: ReturnType<typeof sheets>, fixed: Fixed = {}) {
  const outcome = await findReading(tables, fixed);
  const line = ({ layout, unit, byRow, coder, coders }: NonNullable<typeof outcome.read>) =>
    `${layout}: ${byRow ? 'row' : unit.join('+')}; ${coder === undefined ? '' : `${coder}: `}${coders.join(', ')}`;
  return outcome.read ? line(outcome.read) : outcome.readings.map(line);
}

const BY_PART = 'per-coder: (file 1)+nr; Mira, Otto';

describe('files that are named by who coded and what was coded', () => {
  it('are of one coder each where the other part is called a unit, or texts show other units', async () => {
    expect(await found(sheets(['Mira_case1.csv', 'Mira_case2.csv', 'Otto_case1.csv', 'Otto_case2.csv']))).toBe(
      'per-coder: (file 2)+nr; Mira, Otto',
    );
    const names = ['zk1_Mira.csv', 'zk1_Otto.csv', 'zk2_Mira.csv', 'zk2_Otto.csv'];
    const words = ['rain', 'snow', 'wind', 'hail', 'sun', 'fog', 'ice', 'storm'];
    const texts = sheets(names, (name, unit) => `They say ${words[unit]} was ${name.slice(0, 3)} all the day long`);
    expect(await found(texts)).toBe(BY_PART);
  });

  it('are asked about where nothing shows whether units are the same', async () => {
    const names = ['zk1_Mira.csv', 'zk1_Otto.csv', 'zk2_Mira.csv', 'zk2_Otto.csv'];
    expect(await found(sheets(names))).toEqual([BY_PART, 'per-coder: nr; zk1_Mira, zk1_Otto, zk2_Mira, zk2_Otto']);
    // The same texts in each are units that were coded several times.
    const words = ['rain', 'snow', 'wind', 'hail', 'sun', 'fog', 'ice', 'storm'];
    const same = sheets(names, (_, unit) => `They say there was ${words[unit]} all the day long`);
    expect(await found(same)).toEqual(expect.arrayContaining([BY_PART]));
    const rounds = sheets(names.map((name) => name.replace('zk', 'round ')));
    expect(await found(rounds)).toEqual(expect.arrayContaining([BY_PART]));
  });

  it('may be of two coders, either way round', async () => {
    const letters = await found(sheets(['A1.csv', 'A2.csv', 'B1.csv', 'B2.csv']));
    expect(letters).toEqual([
      'per-coder: (file 2)+nr; A, B',
      'per-coder: (file 1)+nr; 1, 2',
      'per-coder: nr; A1, A2, B1, B2',
    ]);
  });

  it('may lack some of what was coded, if that is numbered', async () => {
    const asked = await found(sheets(['Mira zk1.csv', 'Mira zk2.csv', 'Otto zk1.csv']));
    expect(asked).toEqual(['per-coder: (file 2)+nr; Mira, Otto', 'per-coder: nr; Mira zk1, Mira zk2, Otto zk1']);
    expect(await found(sheets(['llama 7b.csv', 'llama 13b.csv', 'mistral 7b.csv']))).toBe(
      'per-coder: nr; llama 7b, llama 13b, mistral 7b',
    );
  });

  it('are of whom options name', async () => {
    const names = ['zk1_Mira.csv', 'zk1_Otto.csv', 'zk2_Mira.csv', 'zk2_Otto.csv'];
    expect(await found(sheets(names), { coders: ['Mira', 'Otto'] })).toBe(BY_PART);
    expect(await found(sheets(names), { coders: ['zk1_Mira', 'zk1_Otto'] })).toBe(
      'per-coder: nr; zk1_Mira, zk1_Otto, zk2_Mira, zk2_Otto',
    );
  });
});
