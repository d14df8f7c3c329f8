// The step of the action (action.yml): runs the gate on what the workflow names, and says how it ended and where the reports are.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { ACTION, SHEETS, CONFIG, MIN, OPTIONS, INCONCLUSIVE, REPORTS, GITHUB_OUTPUT, GITHUB_WORKSPACE } = process.env;

const VERDICTS = ['passed', 'failed', 'broken', 'inconclusive'];
const INCONCLUSIVE_CODE = 3;

if (INCONCLUSIVE !== 'fail' && INCONCLUSIVE !== 'pass') {
  console.log(`::error title=intercoder::inconclusive is "fail" or "pass", not "${INCONCLUSIVE}"`);
  process.exit(2);
}

const lines = (text = '') => text.split(/\r?\n/).filter((line) => line.trim() !== '');
const reports = Object.fromEntries(
  Object.entries({ json: 'gate.json', junit: 'gate.xml', html: 'gate.html' }).map(([name, file]) => [
    name,
    join(REPORTS, file),
  ]),
);
mkdirSync(REPORTS, { recursive: true });

const { status } = spawnSync(
  process.execPath,
  [
    join(ACTION, 'bin', 'intercoder.js'),
    'gate',
    ...lines(SHEETS).map((sheet) => sheet.trim()),
    ...lines(CONFIG).flatMap((file) => ['--config', file.trim()]),
    ...lines(MIN).flatMap((threshold) => ['--min', threshold.trim()]),
    ...lines(OPTIONS),
    ...Object.values(reports).flatMap((file) => ['--output', file]),
  ],
  { stdio: 'inherit', env: { ...process.env, GITHUB_WORKSPACE: GITHUB_WORKSPACE ?? process.cwd() } },
);

const verdict = VERDICTS[status] ?? 'broken';
const written = (file) => (verdict !== 'broken' && existsSync(file) ? join(process.cwd(), file) : '');
const outputs = {
  verdict,
  ...Object.fromEntries(Object.entries(reports).map(([name, file]) => [name, written(file)])),
};
if (GITHUB_OUTPUT)
  appendFileSync(
    GITHUB_OUTPUT,
    Object.entries(outputs)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
process.exit(status === INCONCLUSIVE_CODE && INCONCLUSIVE === 'pass' ? 0 : (status ?? 2));
