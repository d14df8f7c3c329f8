import { describe, expect, it } from 'vitest';
import { strataOf } from '../../../src/patterns/strata.ts';
import { problemsOf, readDrawn } from '../../support/read-data.ts';

const WIDE = { 'wide.csv': 'unit|site|A|B\n1|ward·|x|x\n2|·ward|x|y\n3|home|y|y\n4||y|x' };

/** "ward: 1, 2" */
function drawnStrata(sheets: Readonly<Record<string, string>>, ...argv: readonly string[]): string[] {
  const { data } = readDrawn(sheets, ...argv);
  return strataOf(data).map(
    ({ stratum, units }) => `${stratum}: ${units.map((unit) => data.units!.name(unit)).join(', ')}`,
  );
}

describe('strata', () => {
  it('are what the cells of their column hold, without spaces around; units without one come last', () => {
    expect(drawnStrata(WIDE, '--by', 'site')).toEqual(['home: 3', 'ward: 1, 2', 'null: 4']);
  });

  it('are no coder’s column, no category and no text, whatever they look like', () => {
    const alike = { 'wide.csv': 'unit|message|A|B\n1|x|x|x\n2|y|x|y\n3|x|y|y' };
    const { data } = readDrawn(alike, '--by', 'message');
    expect(data.coderOrder).toEqual(['A', 'B']);
    expect([0, 1, 2].map((unit) => data.texts.get(unit))).toEqual([undefined, undefined, undefined]);
    const long = { 'long.csv': 'unit|coder|label|code\n1|A|x|p\n1|B|x|p\n2|A|y|q\n2|B||q' };
    expect(readDrawn(long, '--by', 'label', '--layout', 'long').data.categories).toEqual(['p', 'q']);
  });

  it('may be made by several columns, and stand in the order of their numbers', () => {
    const sheets = { 'wide.csv': 'unit|year|site|A|B\n1|10|b|x|x\n2|9|b|x|y\n3|9|a|y|y' };
    expect(drawnStrata(sheets, '--by', 'year,site', '--coders', 'A,B')).toEqual(['9 / a: 3', '9 / b: 2', '10 / b: 1']);
  });

  it('need to stand in one coder’s sheet only', () => {
    const sheets = {
      'A.csv': 'unit|category|site\n1|x|ward\n2|y|home\n3|y|',
      'B.csv': 'unit|category\n1|x\n2|y\n3|x',
      'C.csv': 'unit|category|site\n1|x|\n2|y|home\n3|x|home',
    };
    expect(drawnStrata(sheets, '--by', 'site')).toEqual(['home: 2, 3', 'ward: 1']);
  });

  it('are a problem where no sheet has the column, with the nearest name', () => {
    expect(problemsOf(WIDE, '--by', 'sites')).toMatchObject([
      { code: 'unknown-column', option: 'by', found: 'sites', nearest: 'site', at: { file: 'wide.csv' } },
    ]);
  });

  it('are a problem where two coders’ sheets put a unit into different ones', () => {
    const sheets = {
      'A.csv': 'unit|category|site\n1|x|ward\n2|y|home',
      'B.csv': 'unit|category|site\n1|x|home\n2|y|home',
    };
    expect(problemsOf(sheets, '--by', 'site')).toEqual([
      {
        code: 'strata-differ',
        at: { file: 'B.csv', line: 2, column: 3 },
        unit: '1',
        found: 'home',
        other: 'ward',
        first: { file: 'A.csv', line: 2, column: 3 },
      },
    ]);
  });

  it('are no column that is something else already', () => {
    expect(problemsOf(WIDE, '--by', 'A', '--coders', 'A,B')).toMatchObject([{ code: 'column-in-two-roles' }]);
    expect(problemsOf(WIDE, '--by', 'unit', '--unit', 'unit')).toMatchObject([{ code: 'column-in-two-roles' }]);
  });
});
