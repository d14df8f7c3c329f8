import { describe, expect, it } from 'vitest';
import { drawnUnits, noticesOf, readDrawn } from '../support/read-data.ts';

const wide = (heading: string) => ({
  'all.csv': `unit | ${heading} | coder_1 | coder_2 \n u1 | A | A | B \n u2 | B | B | B`,
});

describe('what was agreed on in the end is not a coder', () => {
  it.each(['Gold Label', 'gold', 'final', 'Final_code', 'consensus', 'majority', 'adjudicated', 'FinalDecision'])(
    'a column %s',
    (heading) => {
      const { data, notices } = readDrawn(wide(heading));
      expect(data.coderOrder).toEqual(['coder_1', 'coder_2']);
      expect(noticesOf(notices, 'not-a-coder')).toMatchObject([{ name: heading, kind: 'column' }]);
    },
  );

  it('a file consensus.csv', () => {
    const sheet = 'unit | category \n u1 | A \n u2 | B';
    const { data, notices } = readDrawn({ 'SG.csv': sheet, 'KO.csv': sheet, 'x/consensus.csv': sheet });
    expect(data.coderOrder).toEqual(['SG', 'KO']);
    expect(noticesOf(notices, 'not-a-coder')).toMatchObject([{ name: 'x/consensus.csv', kind: 'file' }]);
  });

  it('a name among the coders of a long sheet', () => {
    const rows = ['SG', 'KO', 'CONSENSUS'].map((coder) => `u1 | ${coder} | A`).join(' \n ');
    const { data, notices } = readDrawn({ 'all.csv': `unit | coder | category \n ${rows}` });
    expect(drawnUnits(data)).toEqual(['u1 SG: A, KO: A']);
    expect(noticesOf(notices, 'not-a-coder')).toMatchObject([{ name: 'CONSENSUS', kind: 'value' }]);
  });

  it('unless it is named as one', () => {
    const { data, notices } = readDrawn(wide('Gold Label'), '--coders', 'Gold Label,coder_1');
    expect(data.coderOrder).toEqual(['Gold Label', 'coder_1']);
    expect(noticesOf(notices, 'not-a-coder')).toEqual([]);
  });

  it.each(['Goldberg', 'finalist', 'SG', 'truthful'])('but a person may be called %s', (name) => {
    const sheet = 'unit | category \n u1 | A \n u2 | B';
    expect(readDrawn({ [`${name}.csv`]: sheet, 'KO.csv': sheet }).data.coderOrder).toEqual([name, 'KO']);
  });
});
