import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { reportOf } from '../support/report-of.ts';
import { type ExampleStudy, studyOf } from '../support/study.ts';

const times = (n: number, row: string) => Array<string>(n).fill(row);

function noteOf(study: ExampleStudy, argv: readonly string[]) {
  const report = reportOf(study, argv);
  const note = report.notes.find(({ code }) => code === 'percent-and-kappa-differ');
  if (note?.code !== 'percent-and-kappa-differ') throw new Error('no such note');
  return { report, note };
}

describe('the note that percent and kappa differ', () => {
  it('stands on the units that kappa stands on: those that both coded', () => {
    const study = studyOf([...times(18, 'A A'), 'A B', 'B A', ...times(30, 'B .')], 'AB');
    const { note } = noteOf(study, ['--rule', 'exact']);
    expect(note.share).toBeCloseTo(38 / 40, 12);
    const both = reportOf(studyOf([...times(18, 'A A'), 'A B', 'B A'], 'AB'), ['--rule', 'exact', '--measures', 'all']);
    const coders = ['c1', 'c2'];
    expect(note.ac1).toBeCloseTo(figureOf(both, { measure: 'gwet-ac', rule: 'exact' }).value!, 12);
    expect(note.kappaMax).toBeCloseTo(figureOf(both, { measure: 'cohen-kappa-max', coders }).value!, 12);
  });

  it('has the codings of the pairs that are compared where uncoded ones are left out', () => {
    const study = studyOf(['- -', ...times(18, 'A A'), 'A B', 'B A']);
    const { note } = noteOf(study, ['--rule', 'exact', '--uncoded', 'exclude']);
    expect(note.category).toBeNull();
    expect(note).toMatchObject({ commonest: 'A', share: 38 / 40 });
  });

  it('has no largest kappa and no AC1 for a rule of degrees: they would be of another kappa', () => {
    const study = studyOf([...times(18, 'A A'), 'A B', 'B A', 'A B'], 'ABC');
    const { note } = noteOf(study, ['--rule', 'linear', '--scale', 'ordinal']);
    expect(note).toMatchObject({ category: null, kappaMax: null, ac1: null });
    expect(noteOf(study, ['--rule', 'exact']).note.kappaMax).not.toBeNull();
  });
});
