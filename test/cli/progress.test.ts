import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { statusOn } from '../../src/cli/process-terminal.ts';
import { withProgress } from '../../src/cli/progress.ts';
import { fixture } from '../support/paths.ts';
import { fakeTerminal } from '../support/terminal.ts';

const GILLARD = ['SG', 'KO', 'SLG'].map((name) => fixture('gillard-2013', `${name}.csv`));

/** The lines shown while each of `resamples` takes so many milliseconds. */
function linesShown(resamples: number, milliseconds: number): string[] {
  const lines: string[] = [];
  let time = 0;
  withProgress(
    { status: (text) => void lines.push(text) },
    'bootstrap: resample',
    (onResample) => {
      for (let i = 0; i < resamples; i += 1) {
        time += milliseconds;
        onResample(i + 1, resamples);
      }
    },
    () => time,
  );
  return lines;
}

describe('the progress of a bootstrap', () => {
  it('is told from two seconds on, ten times a second, and taken away at the end', () => {
    expect(linesShown(2200, 1)).toEqual([
      'bootstrap: resample 2,000 of 2,200; about 1 s left',
      'bootstrap: resample 2,100 of 2,200; about 1 s left',
      'bootstrap: resample 2,200 of 2,200',
      '',
    ]);
  });

  it('is not told where it is quick', () => {
    expect(linesShown(1999, 1)).toEqual([]);
  });

  it('is taken away also where the work fails', () => {
    const lines: string[] = [];
    let time = 0;
    const failing = () =>
      withProgress(
        { status: (text) => void lines.push(text) },
        'bootstrap: resample',
        (onResample) => {
          time = 2000;
          onResample(1, 10);
          throw new Error('no figures');
        },
        () => time,
      );
    expect(failing).toThrow('no figures');
    expect(lines).toEqual(['bootstrap: resample 1 of 10; about 18 s left', '']);
  });

  it('says how long the rest takes, at the speed so far', () => {
    const lines: string[] = [];
    let time = 0;
    const work = (onDone: (done: number, of: number) => void) => {
      for (const [at, done] of [
        [60_000, 10],
        [120_000, 50],
        [130_000, 90],
      ] as const) {
        time = at;
        onDone(done, 100);
      }
    };
    withProgress({ status: (text) => void lines.push(text) }, 'suggest: merge', work, () => time);
    expect(lines).toEqual([
      'suggest: merge 10 of 100; about 9 minutes left',
      'suggest: merge 50 of 100; about 2 minutes left',
      'suggest: merge 90 of 100; about 14 s left',
      '',
    ]);
  });

  it('stays until work that waits is done', async () => {
    const lines: string[] = [];
    let time = 0;
    const work = async (onDone: (done: number, of: number) => void) => {
      time = 3000;
      onDone(1, 2);
      await Promise.resolve();
      lines.push('read');
    };
    await withProgress({ status: (text) => void lines.push(text) }, 'reading: file', work, () => time);
    expect(lines).toEqual(['reading: file 1 of 2; about 3 s left', 'read', '']);
  });

  it('rewrites one line of a screen, and writes nothing elsewhere', () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    statusOn({ isTTY: true, write })('10 resamples');
    statusOn({ isTTY: true, write })('');
    statusOn({ isTTY: false, write })('10 resamples');
    expect(written).toEqual(['\r\u001B[K10 resamples', '\r\u001B[K']);
  });

  it.each([
    [
      'revise',
      [...GILLARD, '--suggest', '11', '--groupings', '100'],
      ['reading: file 0 of 3', 'suggest: merge 11 of 11'],
    ],
    [
      'compare',
      [fixture('gillard-2013', '*.csv'), fixture('gillard-2013', '*.csv'), '--ci', 'published', '--resamples', '100'],
      ['bootstrap: resample 100 of 100'],
    ],
  ])('is counted by %s, too', async (command, args, shown) => {
    let time = 0;
    const hurried = Date.now;
    Date.now = () => {
      time += 3000;
      return time;
    };
    try {
      const terminal = fakeTerminal();
      await main([command, ...args, '--config', 'none'], terminal);
      for (const line of shown) expect(terminal.statuses).toContain(line);
      expect(terminal.statuses.at(-1)).toBe('');
    } finally {
      Date.now = hurried;
    }
  });

  it.each([
    ['agree', []],
    ['gate', ['--min', 'agreement=0.1']],
  ])('is counted by %s', async (command, more) => {
    let time = 0;
    const hurried = Date.now;
    Date.now = () => {
      time += 3000;
      return time;
    };
    try {
      const terminal = fakeTerminal();
      const args = [command, fixture('readme', 'columns.csv'), '--config', 'none', ...more];
      await main([...args, '--ci', 'percentile', '--resamples', '100'], terminal);
      expect(terminal.statuses).toContain('bootstrap: resample 100 of 100');
      expect(terminal.statuses.at(-1)).toBe('');
      const quick = fakeTerminal();
      await main(args, quick);
      expect(quick.statuses.filter((line) => line.startsWith('bootstrap'))).toEqual([]);
    } finally {
      Date.now = hurried;
    }
  });
});
