import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture } from '../../support/paths.ts';
import { run } from '../../support/run.ts';

/* A config says how the sheets of a study are read; it must not stand in the way of commands for which its keys mean something else. */
const folder = mkdtempSync(join(tmpdir(), 'intercoder-config-'));

const config = join(folder, 'intercoder.json');

beforeAll(() => {
  cpSync(fixture('readme'), folder, { recursive: true });
  writeFileSync(
    config,
    JSON.stringify({
      codebook: 'codebook.csv',
      coders: ['A', 'B'],
      rule: ['exact', 'any'],
      sheets: 'interviews.csv',
      blank: 'uncoded',
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

it('plan takes as many coders as the config names, and its first rule for a pilot', async () => {
  const assumed = await run(['plan', '--prevalence', '0.25', '--config', config]);
  expect(assumed.stdout, assumed.stderr).toContain('Units needed for 2 coders');
  const pilot = await run(['plan', '--pilot', join(folder, 'interviews.csv'), '--config', config]);
  expect(pilot.stdout, pilot.stderr).toContain('rule exact');
});

it('codebook reads the sheets of the config with the codebook it was given', async () => {
  const { code, stdout, stderr } = await run(['codebook', join(folder, 'codebook.csv'), '--config', config]);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('Never used by any coder: "safety"');
});
