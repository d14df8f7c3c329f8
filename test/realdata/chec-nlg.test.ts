// Papers annotated by four or five people, a row a label: the union of a person's rows is their coding of the paper. Alpha as
// computed apart from this program by the authors' recipe, which takes a blank for a label of its own; read as uncoded it is
// one figure only that changes (op_form of the second round, .466 with Jaccard and .398 with MASI by the recipe).
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { hasRealData, realData } from '../support/paths.ts';
import { expectPrinted } from '../support/printed.ts';
import { agreeReport, run } from '../support/run.ts';

const FIRST = 'iaa-v1';
const SECOND = 'iaa-v2_double-annotations';
const path = (sheet: string) => realData('chec-nlg-multilabel', `${sheet}.csv`);
const HOW = ['--unit', 'key', '--coder', 'source_spreadsheet'];

const annotated = (sheet: string, category: string) =>
  agreeReport([
    ...[path(sheet), ...HOW, '--category', category, '--separator', 'none', '--on-duplicate', 'union'],
    ...['--rule', 'jaccard,masi', '--measures', 'krippendorff-alpha,agreement', '--ci', 'none'],
  ]);

describe.skipIf(!hasRealData('chec-nlg-multilabel'))('annotations of papers, several labels each', () => {
  it.each([
    [FIRST, 'op_form', '0.111', '0.111'],
    [FIRST, 'op_data_type', '0.240', '0.237'],
    [FIRST, 'system_output', '0.430', '0.430'],
    [FIRST, 'system_task', '0.166', '0.166'],
    [SECOND, 'op_form', '0.4906', '0.4231'],
    [SECOND, 'op_data_type', '0.640', '0.625'],
    [SECOND, 'system_task', '0.527', '0.509'],
  ])('%s, %s: alpha %s with Jaccard, %s with MASI', async (sheet, category, jaccard, masi) => {
    const { report } = await annotated(sheet, category);
    expectPrinted(figureOf(report, { measure: 'krippendorff-alpha', rule: 'jaccard' }).value, jaccard, 'jaccard');
    expectPrinted(figureOf(report, { measure: 'krippendorff-alpha', rule: 'masi' }).value, masi, 'masi');
  });

  it('reads cells with line breaks of every kind, and counts what it united', async () => {
    const { report, stderr } = await annotated(FIRST, 'op_form');
    expect(report.data).toMatchObject({ units: 10, multiple: true, layout: 'long' });
    expect(report.data.coders).toEqual(['1', '2', '3', '4', '5']);
    expect(stderr).toMatch(/repeated codings of a unit by the same coder: combined their categories/);
  });

  it('takes two rows of one coder for an error unless told otherwise', async () => {
    const { code, stdout, stderr } = await run(['agree', path(FIRST), ...HOW, '--category', 'op_form']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/has already coded unit ".*", on line \d+/);
    expect(stderr).toContain('--on-duplicate union');
  });
});
