import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from './support/paths.ts';
import { isBuilt, runProcess } from './support/process.ts';
import { folderWith } from './support/scratch.ts';

interface Step {
  readonly run: string;
  readonly 'working-directory': string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly [build: Step, gate: Step] };
};

const SHEETS = {
  'round/A.csv': 'unit,category\n1,a\n2,b\n3,a\n4,b\n',
  'round/B.csv': 'unit,category\n1,a\n2,b\n3,a\n4,a\n',
};

/** What a runner does: fills in what a step names, runs it, and reads what it wrote into the files of its environment. */
async function runAction(files: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>) {
  const folder = repository(files);
  const context = {
    'github.action_path': PROJECT,
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default]),
    ),
  };
  const filled = (text: string) =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => context[name as keyof typeof context]);
  const { run, env = {}, 'working-directory': cwd } = action.runs.steps[1];
  const [output, summary] = ['output', 'summary'].map((name) => join(folder, '.runner', name));
  writeFileSync(output!, '');
  writeFileSync(summary!, '');
  const { code, stdout, stderr } = await runProcess('bash', ['-e', '-c', run], {
    cwd: join(folder, filled(cwd)),
    env: {
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: output!,
      GITHUB_STEP_SUMMARY: summary!,
    },
  });
  const outputs = Object.fromEntries(
    readFileSync(output!, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('=', 2) as [string, string]),
  );
  return { folder, code, stdout, stderr, outputs, summary: readFileSync(summary!, 'utf8') };
}

/** A repository with these files committed, as a runner checks it out. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({});
  cpSync(folderWith({}), join(folder, '.runner'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    execFileSync('mkdir', ['-p', join(folder, name, '..')]);
    writeFileSync(join(folder, name), text);
  }
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'sheets');
  return folder;
}

describe.skipIf(!isBuilt)('the action', () => {
  it('passes, and says where the reports are', async () => {
    const ended = await runAction(SHEETS, { sheets: 'round/*.csv\n', min: 'agreement=0.7\ncohen-kappa=40%' });
    expect(ended.code).toBe(0);
    expect(ended.outputs).toEqual({
      verdict: 'passed',
      json: join(ended.folder, 'intercoder-reports', 'gate.json'),
      junit: join(ended.folder, 'intercoder-reports', 'gate.xml'),
      html: join(ended.folder, 'intercoder-reports', 'gate.html'),
    });
    for (const name of ['json', 'junit', 'html']) expect(existsSync(ended.outputs[name]!)).toBe(true);
    expect(ended.summary).toMatch(/^## intercoder gate\n\n\*\*Gate passed/);
    expect(ended.stderr).toContain('::notice title=intercoder gate::Gate passed');
  });

  it('fails with the exit code of the gate', async () => {
    const { code, outputs, stderr } = await runAction(SHEETS, { sheets: 'round', min: 'agreement=0.9' });
    expect([code, outputs['verdict']]).toEqual([1, 'failed']);
    expect(stderr).toContain('::error title=agreement=0.9::');
  });

  it.each([
    ['fail', 3],
    ['pass', 0],
  ])('too few units to tell: %s', async (inconclusive, expected) => {
    const given = { sheets: 'round', min: 'agreement.lower=0.7', inconclusive };
    const { code, outputs } = await runAction(SHEETS, given);
    expect([code, outputs['verdict']]).toEqual([expected, 'inconclusive']);
  });

  it('puts faults beside the lines of the sheets, also from a folder of the repository', async () => {
    const files = {
      'study/intercoder.json':
        '{ "sheets": ["A.csv", "B.csv"], "codebook": "codebook.csv", "gate": { "min": ["agreement=0.7"] } }',
      'study/codebook.csv': 'category\na\nb\n',
      'study/A.csv': SHEETS['round/A.csv'],
      'study/B.csv': 'unit,category\n1,a\n2,pay\n3,a\n4,a\n',
    };
    const { code, outputs, stderr, summary } = await runAction(files, { 'working-directory': 'study' });
    expect([code, outputs]).toEqual([2, { verdict: 'broken', json: '', junit: '', html: '' }]);
    expect(stderr).toMatch(/^::error file=study\/B\.csv,line=3::.*"pay".*%0Ahint: /m);
    expect(summary).toBe('');
  });

  it('takes options word by word', async () => {
    const files = { 'sheet.csv': 'unit,A,B\n1,a,a\n2,,\n3,a,b\n4,b,b\n' };
    const given = { sheets: 'sheet.csv', min: 'agreement=0.7', options: '--blank\nuncoded\n--uncoded=agree' };
    expect((await runAction(files, given)).code).toBe(0);
  });

  it('says each output that it has, and asks for every input it declares', () => {
    const [build, gate] = action.runs.steps;
    expect(build.run).toBe('npm ci --no-audit --no-fund --silent && npm run --silent build');
    const used = [...JSON.stringify(gate).matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name!);
    expect(used.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    expect(Object.entries(action.outputs).map(([name, { value }]) => [name, value])).toEqual(
      ['verdict', 'json', 'junit', 'html'].map((name) => [name, `\${{ steps.gate.outputs.${name} }}`]),
    );
  });
});
