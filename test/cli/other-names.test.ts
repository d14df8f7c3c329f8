import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureNames } from '../../src/measures/catalogue.ts';
import { measureCalled } from '../../src/measures/other-names.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const folder = mkdtempSync(join(tmpdir(), 'intercoder-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'sheet.csv'), 'unit,A,B,C\nu1,a,a,a\nu2,b,b,a\nu3,a,b,b\nu4,b,b,b\n');

const sheet = [`${folder}/sheet.csv`, '--layout', 'wide', '--unit', 'unit', '--coders', 'A,B,C', '--rule', 'exact'];

async function measuresOf(name: string) {
  const { code, stdout, stderr } = await run([...sheet, '--measures', name, '--format', 'json']);
  return {
    code,
    stderr,
    found: code === 0 ? new Set(JSON.parse(stdout).results.map((one: { measure: string }) => one.measure)) : undefined,
  };
}

describe('names of other programs', () => {
  it.each([
    ['AC1', 'gwet-ac'],
    ['AC2', 'gwet-ac'],
    ['kalpha', 'krippendorff-alpha'],
    ['kripp.alpha', 'krippendorff-alpha'],
    ['krippendorff', 'krippendorff-alpha'],
    ['fleiss', 'fleiss-kappa'],
    ['kappam.fleiss', 'fleiss-kappa'],
    ['conger', 'conger-kappa'],
    ['kappa2', 'cohen-kappa'],
    ['bp', 'brennan-prediger'],
    ['pi', 'scott-pi'],
    ['S', 'bennett-s'],
    ['percent', 'agreement'],
    ['ac1', 'gwet-ac'],
  ])('%s is taken as %s, with a note', async (name, measure) => {
    expect(measureNames).toContain(measure);
    const { stderr, found } = await measuresOf(name);
    expect(found).toEqual(new Set([measure]));
    expect(stderr).toContain(`${name} is taken as ${measure}`);
  });

  it.each([
    ['icc', ['icc-1', 'icc-a-1', 'icc-c-1', 'icc-1-k', 'icc-a-k', 'icc-c-k']],
    ['weighted kappa', ['cohen-kappa with --rule linear', '--rule quadratic', '--weights FILE']],
  ])('%s has several meanings, which are listed', async (name, meanings) => {
    const { code, stderr } = await measuresOf(name);
    expect(code).toBe(2);
    for (const meaning of meanings) expect(stderr.replace(/\s+/g, ' ')).toContain(meaning);
  });

  it('are names of thresholds and of what measures explains, too', async () => {
    expect((await run(['gate', ...sheet, '--min', 'AC1=-0.5'])).code).toBe(0);
    expect((await run(['gate', ...sheet, '--min', 'icc=0.5'])).stderr).toContain('icc-a-1');
    expect((await run(['measures', 'kalpha'])).stdout).toContain('Krippendorff’s alpha');
    expect((await run(['measures', 'icc'])).stderr).toContain('icc-a-1');
  });

  it('are none of our own', () => {
    for (const name of measureNames) expect(measureCalled(name)).toBeUndefined();
  });
});

describe('--measures', () => {
  it.each(measureNames.filter((name) => !/^(icc|kendall|mezzich|bennett|pabak|prevalence|bias)/.test(name)))(
    '%s alone is shown, and nothing beside it',
    async (name) => {
      const { stdout } = await run([...sheet, '--measures', name]);
      const others = ['Cohen’s kappa', 'Krippendorff’s alpha', 'Agreement:'];
      const own: Record<string, string> = {
        'cohen-kappa': 'Cohen’s kappa',
        'krippendorff-alpha': 'Krippendorff’s alpha',
      };
      const allowed = [own[name], ...(/agreement/.test(name) ? ['Agreement:'] : [])];
      for (const other of others)
        if (!allowed.includes(other)) expect(stdout.match(new RegExp(`^ *${other}`, 'm'))).toBeNull();
      // some figure is shown
      expect(stdout).toMatch(/\d(\.\d+)?%|-?[01]\.\d\d/);
      // no row consists of a name alone
      expect(stdout).not.toMatch(/^ {2}\S+( – \S+)?\s*$/m);
    },
  );

  it('says of a measure that the data do not allow what it requires', async () => {
    const sets = folderWith({ 'sets.csv': 'unit,A,B\nu1,a;b,a\nu2,b,b\nu3,a,b\n' });
    const reading = ['--layout', 'wide', '--unit', 'unit', '--coders', 'A,B', '--separator', ';'];
    const { stdout } = await run([`${sets}/sets.csv`, ...reading, '--measures', 'bennett-s,fleiss-kappa']);
    expect(stdout).toContain('No figure of bennett-s here: it requires');
  });
});
