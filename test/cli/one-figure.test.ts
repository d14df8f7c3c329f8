import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gillard } from '../support/gillard.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const SETS = gillard('gillard-2013');

/** Random groupings take most of the time of a revision, and have no part in what is compared here. */
const FEW_GROUPINGS = ['--groupings', '100'];

/** One category per unit, and units that both left uncoded. */
const ROWS = ['a,a', 'b,b', ',', ',', 'a,b', 'b,', 'a,a', ',', 'b,b', ','];

function someUncoded(): string[] {
  const sheet = `unit,A,B\n${ROWS.map((row, i) => `s${i},${row}\n`).join('')}`;
  return [join(folderWith({ 'uncoded.csv': sheet }), 'uncoded.csv')];
}

/** All sheets as one argument. */
const asRound = ([sheet, ...others]: readonly string[]) =>
  others.length === 0 ? sheet! : sheet!.replace(/[^/]+$/, '[KS]*.csv');

async function json(command: string, args: readonly string[]) {
  const { stdout, stderr } = await run([command, ...args, '--format', 'json']);
  expect(stderr).not.toContain('error');
  return JSON.parse(stdout);
}

type Figures = readonly { readonly measure: string; readonly scope?: string; readonly category?: string | null }[];

const alphas = (figures: Figures) =>
  figures.filter(
    ({ measure, scope = 'all', category = null }) =>
      measure === 'krippendorff-alpha' && scope === 'all' && category === null,
  );

describe.each([
  ['sets of categories', () => SETS, []],
  ['one category per unit, if units are uncoded', someUncoded, ['--blank', 'uncoded']],
])('without a rule, alpha of %s', (_, sheetsOf, reading) => {
  it('is the figure of the first screen in every command', async () => {
    const sheets = sheetsOf();
    const read = [...sheets, ...reading];
    const { overview, data } = await json('agree', read);
    const { rule, value } = overview.alpha;
    expect(rule).toBe('jaccard');

    const gate = await json('gate', [...read, '--min', 'krippendorff-alpha=0.1']);
    expect(gate.thresholds[0].checks).toMatchObject([{ rule, value }]);

    const compared = await json('compare', [asRound(sheets), asRound(sheets), ...reading]);
    expect(alphas(compared.changes)).toMatchObject([{ rule, before: { value }, after: { value } }]);

    const revised = await json('revise', [...read, '--rename', `${data.categories[0]}=renamed`, ...FEW_GROUPINGS]);
    expect(alphas(revised.results)).toMatchObject([{ rule, before: { value } }]);

    const planned = await json('plan', ['--pilot', ...read, '--width', '0.2']);
    expect(alphas(planned.results)).toMatchObject([{ rule, expected: value }]);
  });
});

describe('a rule that is named', () => {
  it('is the rule of every figure', async () => {
    for (const [named, meant] of [
      ['any', 'any'],
      ['any,jaccard', 'jaccard'],
      ['masi,jaccard', 'masi'],
    ] as const) {
      const { overview } = await json('agree', [...SETS, '--rule', named]);
      expect(overview.alpha.rule).toBe(meant);
      const gate = await json('gate', [...SETS, '--rule', named, '--min', 'krippendorff-alpha=0.1']);
      expect(gate.thresholds[0].checks).toMatchObject([{ rule: meant, value: overview.alpha.value }]);
    }
  });
});

describe('the rule of alpha', () => {
  it('is named beside it', async () => {
    const screens = [
      ['gate', ...SETS, '--min', 'krippendorff-alpha=0.1'],
      ['plan', '--pilot', ...SETS, '--width', '0.2'],
      ['compare', asRound(SETS), asRound(SETS)],
      ['revise', ...SETS, '--merge', 'HR+Training=Staff', ...FEW_GROUPINGS],
      ['revise', ...SETS, '--suggest', '11', '--aim', 'krippendorff-alpha', ...FEW_GROUPINGS],
    ];
    for (const screen of screens) expect((await run(screen)).stdout, screen[0]).toMatch(/alpha.*jaccard|rule jaccard/);
  });
});
