import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Asked, Result, Told } from '../../src/page/messages.ts';
import { runInFolder } from '../support/in-folder.ts';
import { PROJECT } from '../support/paths.ts';
import { isBuilt } from '../support/process.ts';
import { folderWith } from '../support/scratch.ts';

const SHEET = `unit,Anna,Ben
1,support; pay,support
2,pay,workload
3,pay,pay
4,support; workload,workload
`;

/** What the program uses of those that a worker has. */
const BROWSER = {
  ...{ AbortController, atob, Blob, CompressionStream, DecompressionStream, Response, setTimeout, structuredClone },
  ...{ TextDecoder, TextEncoder, Uint8Array, URL },
};

/** The script of the page's worker where there is nothing of Node, and where it is noted what functions it would make of texts. */
function startWorker() {
  const page = readFileSync(join(PROJECT, 'dist', 'intercoder.html'), 'utf8');
  const packed = /<script type="application\/gzip" id="program">(.*?)<\/script>/.exec(page)![1]!;
  let onTold: (told: Told) => void = () => {};
  const scope: Record<string, unknown> = { ...BROWSER, postMessage: (told: Told) => onTold(told) };
  const madeOfTexts: unknown[] = [];
  createContext(scope, { codeGeneration: { strings: false, wasm: true } });
  const refuse = (texts: unknown): never => {
    madeOfTexts.push(texts);
    throw new EvalError();
  };
  scope['Function'] = new Proxy(runInContext('Function', scope), {
    construct: (_, texts) => refuse(texts),
    apply: (_, _this, texts) => refuse(texts),
  });
  runInContext(gunzipSync(Buffer.from(packed, 'base64')).toString(), scope);
  const tell = (data: Asked) => (scope['onmessage'] as (event: { data: Asked }) => void)({ data });
  return {
    madeOfTexts,
    keep: (files: Record<string, string>) =>
      tell({
        kind: 'keep',
        files: Object.entries(files).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) })),
      }),
    run: (...argv: string[]) =>
      new Promise<Result>((done) => {
        onTold = (told) => told.kind === 'done' && done(told.result);
        tell({ kind: 'run', number: 1, argv });
      }),
  };
}

describe.skipIf(!isBuilt)('the worker of the page, as it is built', () => {
  let worker: ReturnType<typeof startWorker>;
  const sheets = { 'sheet.csv': SHEET };
  beforeAll(() => {
    worker = startWorker();
    worker.keep(sheets);
  });

  it.each([
    ['agree', 'sheet.csv', '--format', 'json'],
    ['agree', 'sheet.csv', '--measures', 'all', '--rule', 'masi'],
    ['agree', 'sheet.csv', '--color', 'always'],
    ['inspect', 'sheet.csv', '--format', 'json'],
    ['disagreements', 'sheet.csv', '--format', 'html'],
    ['revise', 'sheet.csv', '--merge', 'support+workload=help'],
    ['methods', 'sheet.csv'],
    ['convert', 'sheet.csv', '--to', 'long'],
    ['agree', 'none.csv'],
    ['agree', 'sheet.csv', '--nothing'],
    ['demo', 'comparison-study'],
    ['--version'],
  ])('prints what the command prints: %j', async (...argv) => {
    const due = await runInFolder(folderWith(sheets), argv);
    const { code, out, err } = await worker.run(...argv);
    expect({ code, stdout: out, stderr: err }).toEqual(due);
  });

  it.each([
    ['project.qda', 'SQLite format 3\0', 'this page does not read databases'],
    ['ratings.parquet', '', 'this page does not read Parquet files'],
  ])('says that it does not read %s', async (name, content, due) => {
    worker.keep({ [name]: content });
    const { code, err } = await worker.run('agree', name, '--unit', 'u', '--coder', 'c', '--category', 'k');
    expect([code, err]).toEqual([2, expect.stringContaining(due)]);
  });

  it('makes no function of a text, which the page forbids', async () => {
    worker.keep({ 'intercoder.json': '{"sheets": "sheet.csv", "rule": "exact"}' });
    expect((await worker.run('agree')).code).toBe(0);
    expect(worker.madeOfTexts).toEqual([]);
  });

  it('writes workbooks', async () => {
    const { written } = await worker.run('agree', 'sheet.csv', '--output', 'report.xlsx');
    expect(written.map(({ path }) => path)).toEqual(['report.xlsx']);
    expect(new TextDecoder().decode(written[0]!.content.subarray(0, 2))).toBe('PK');
  });
});
