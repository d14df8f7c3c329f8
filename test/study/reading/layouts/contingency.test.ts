import { describe, expect, it } from 'vitest';
import { problemsOf, readDrawn } from '../../../support/read-data.ts';

const study = (drawn: string) => {
  const { data } = readDrawn({ 'table.csv': drawn });
  return { layout: data.layout, categories: data.categories, units: data.unitCount };
};

describe('a cross-table of two coders', () => {
  it.each([
    ['as they are written', 'Deep sadness', 'No fault'],
    ['but for case', 'DEEP SADNESS', 'NO FAULT'],
    ['but for signs, as R writes headings', 'Deep.sadness', 'No.fault'],
  ])('has the categories of its rows in its headings, %s', (_, sadness, fault) => {
    const drawn = `first | ${sadness} | ${fault} \n Deep sadness | 12 | 3 \n No fault | 2 | 20`;
    expect(study(drawn)).toEqual({ layout: 'patterns', categories: ['Deep sadness', 'No fault'], units: 37 });
  });

  it('tells categories apart that differ in case or signs', () => {
    const drawn = 'first | C | C++ | c \n C | 12 | 3 | 1 \n C++ | 2 | 20 | 4 \n c | 0 | 1 | 9';
    expect(study(drawn)).toEqual({ layout: 'patterns', categories: ['C', 'C++', 'c'], units: 52 });
  });

  it('may be of a scale', () => {
    const drawn = ' | 1 | 2 | 3 \n 1 | 5 | 1 | 0 \n 2 | 2 | 6 | 1 \n 3 | 0 | 2 | 7';
    expect(study(drawn)).toEqual({ layout: 'patterns', categories: ['1', '2', '3'], units: 24 });
  });

  it('may have the names of its rows behind them', () => {
    expect(study('yes | no | first \n 12 | 3 | yes \n 2 | 20 | no')).toMatchObject({ layout: 'patterns', units: 37 });
  });

  it('is none where marks stand under marks, and columns are headed alike', () => {
    const drawn = '1 | 0 | 1 | 0 | 0 \n 1 | 0 | 1 | 1 | 0 \n 1 | 0 | 1 | 0 | 0';
    expect(problemsOf({ 'table.csv': drawn })).toMatchObject([{ code: 'unclear-reading' }]);
  });

  it('is none where a row has no column', () => {
    const drawn = 'first | low | mid \n low | 12 | 3 \n mid | 2 | 20 \n high | 1 | 4';
    expect(problemsOf({ 'table.csv': drawn })).not.toEqual([]);
  });
});
