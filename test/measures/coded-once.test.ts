import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { random } from '../support/random.ts';
import { agreeReport, run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** Fifty units by three coders who mostly agree, and more by the first of them alone. */
function sheet(once: number): string {
  const next = random(2013);
  const any = () => 'abcd'[Math.floor(4 * next())]!;
  const rows = Array.from({ length: 50 }, (_, i) => {
    const own = any();
    return `u${i},${own},${next() < 0.8 ? own : any()},${next() < 0.8 ? own : any()}`;
  });
  const alone = Array.from({ length: once }, (_, i) => `v${i},${any()},,`);
  return join(folderWith({ 'sheet.csv': ['unit,A,B,C', ...rows, ...alone, ''].join('\n') }), 'sheet.csv');
}

const OF_PAIRS = ['agreement', 'fleiss-kappa', 'gwet-ac', 'conger-kappa', 'brennan-prediger'];
const ASKED = ['--blank', 'missing', '--ci', 'published', '--measures', [...OF_PAIRS, 'krippendorff-alpha'].join(',')];

async function ofAll(once: number) {
  const { report } = await agreeReport([sheet(once), ...ASKED]);
  const all = report.results.filter(
    ({ scope, category, rule }) => scope === 'all' && category === null && rule !== 'any',
  );
  return {
    notes: report.notes,
    of: (name: string) => all.find(({ measure, variant }) => measure === name && variant === null)!,
  };
}

describe('units that one coder coded', () => {
  it('make no interval wider where they are the most: they say nothing of agreement', async () => {
    const [none, many] = [await ofAll(0), await ofAll(350)];
    for (const name of OF_PAIRS) {
      const [before, after] = [none.of(name), many.of(name)];
      expect([name, before.ci!.method, after.ci!.method]).toEqual([name, 'gwet-linearised', 'jackknife']);
      expect(after.se! / before.se!, name).toBeGreaterThan(0.95);
      expect(after.se! / before.se!, name).toBeLessThan(1.05);
    }
    const alphas = [none, many].map(({ of }) => of('krippendorff-alpha'));
    expect(alphas[1]!.value).toBe(alphas[0]!.value);
    expect(alphas[1]!.se).toBeCloseTo(alphas[0]!.se!, 12);
    expect(many.notes.map(({ code }) => code)).not.toContain('coded-once');
  });

  it('are told where Gwet’s intervals are clearly wider for them', async () => {
    const { notes, of } = await ofAll(20);
    expect(of('agreement').ci!.method).toBe('gwet-linearised');
    expect(notes).toContainEqual({
      code: 'coded-once',
      units: 20,
      pairable: 50,
      measures: expect.arrayContaining(OF_PAIRS),
    });
    const { stdout } = await run(['agree', '--full', sheet(20), '--blank', 'missing', '--ci', 'published']);
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      '20 units were coded by only one coder, and 50 by several. Gwet’s intervals (mean agreement) are wider because of the former; --ci jackknife leaves them out.',
    );
    expect(said).toContain('All, some and none count only the 50 units that all coders coded.');
    const lower = ['--blank', 'missing', '--ci', 'published', '--min', 'agreement.lower=0.1'];
    const gate = await run(['gate', sheet(20), ...lower]);
    expect(gate.stdout.replaceAll(/\s+/g, ' ')).toContain('Gwet’s intervals (mean agreement) are wider');
    expect((await run(['gate', sheet(20), '--blank', 'missing', '--min', 'agreement=0.1'])).stdout).not.toContain(
      'Gwet',
    );
    const holding = await run(['agree', sheet(20), '--blank', 'missing']);
    expect(holding.stdout).not.toContain('Gwet’s intervals');
    const two = await run(['agree', sheet(20), '--blank', 'missing', '--coders', 'A,B']);
    expect(two.stdout).not.toContain('coded by only one coder');
    const few = (await ofAll(4)).notes;
    expect(few.map(({ code }) => code)).not.toContain('coded-once');
  });
});
