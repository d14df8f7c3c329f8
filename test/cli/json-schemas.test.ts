import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { getOrCompute } from '../../src/memoize.ts';
import { jsonSchemas } from '../../src/report/json-schemas.ts';
import { eight, gillard, twelve, twelveToEight } from '../support/gillard.ts';
import { fixture } from '../support/paths.ts';
import { isBuilt } from '../support/process.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'intercoder-schemas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIRST = [...gillard('gillard-2013'), '--codebook', twelve];
const SITES = [fixture('readme', 'sites.csv'), '--by', 'site', '--coders', 'A,B'];
const SECTIONS = fixture('readme', 'sections.csv');
const ROUNDS = ['gillard-2013', 'gillard-2013-round-2'].map((round) => fixture(round, '*.csv'));

/** Command lines by the contract of what they say. */
const SAID: readonly (readonly [contract: string, argv: readonly string[]])[] = [
  ['report', ['agree', ...FIRST, '--measures', 'all', '--benchmark', 'krippendorff']],
  ['report', ['agree', ...SITES]],
  ['report', ['demo', 'comparison-study']],
  ['report', ['agree', fixture('readme', 'variables.csv')]],
  ['gate', ['gate', fixture('readme', 'variables.csv'), '--min', 'agreement=0.7']],
  ['inspection', ['inspect', ...FIRST]],
  ['inspection', ['inspect', ...SITES]],
  ['marked-texts', ['inspect', fixture('readme', 'marked', 'clinic.qdpx')]],
  ['marks', ['agree', fixture('readme', 'marked', 'clinic.qdpx'), '--unit', 'none']],
  ['disagreements', ['disagreements', ...FIRST, '--top', '5']],
  ['disagreements', ['disagreements', ...SITES, '--all']],
  ['consensus', ['consensus', ...FIRST, '--method', 'majority']],
  ['gate', ['gate', ...FIRST, '--min', 'agreement=0.7', '--min', 'categories:cohen-kappa.lower=0.1']],
  [
    'comparison',
    ['compare', ...ROUNDS, '--codebook-before', twelve, '--codebook-after', eight, '--map', twelveToEight],
  ],
  [
    'revision',
    ['revise', fixture('readme', 'interviews.csv'), '--blank', 'uncoded', '--suggest', '2', '--groupings', '100'],
  ],
  ['codebook', ['codebook', fixture('readme', 'codes.csv')]],
  ['codebook', ['codebook', twelve, ...gillard('gillard-2013')]],
  ['codebook-draft', ['codebook', '--from', ...gillard('gillard-2013')]],
  ['plan', ['plan', '--kappa', '0.7', '--prevalence', '0.2,0.3,0.5', '--width', '0.2']],
  ['plan', ['plan', '--pilot', ...gillard('gillard-2013'), '--width', '0.2']],
  ['sample', ['sample', SECTIONS, '--units', '12', '--by', 'site']],
  ['measures', ['measures']],
  ['methods', ['methods', ...gillard('gillard-2013')]],
];

describe.skipIf(!isBuilt)('the JSON Schemas that are shipped', () => {
  const require = createRequire(import.meta.url);
  const shipped = (name: string): unknown =>
    JSON.parse(readFileSync(require.resolve(`intercoder/${name}.schema.json`), 'utf8'));

  const contracts = new Map<string, z.ZodType>();
  const contractOf = (name: string) =>
    getOrCompute(contracts, name, () => z.fromJSONSchema(shipped(name) as Parameters<typeof z.fromJSONSchema>[0]));

  it('are those of the contracts, all of which some command keeps', () => {
    const names = Object.keys(jsonSchemas());
    for (const [name, schema] of Object.entries(jsonSchemas()))
      expect(shipped(name)).toEqual(JSON.parse(JSON.stringify(schema)));
    expect([...new Set(SAID.map(([name]) => name))].sort()).toEqual(names.sort());
  });

  it.each(SAID)('%s is kept by %j', async (name, argv) => {
    const { stdout, stderr } = await run([...argv, '--format', 'json']);
    expect(stdout, stderr).not.toBe('');
    const said = JSON.parse(stdout);
    expect(said.schema).toBe(`intercoder/${name}@1`);
    const contract = contractOf(name);
    expect(contract.safeParse(said).error).toBeUndefined();
    expect(contract.safeParse({ ...said, extra: 1 }).success).toBe(false);
  });
});
