import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { withProgress } from '../../src/cli/progress.ts';
import { statusOn } from '../../src/cli/terminal.ts';
import { fixture } from '../support/paths.ts';
import { fakeTerminal } from '../support/terminal.ts';

/** The lines shown while each of `resamples` takes so many milliseconds. */
function linesShown(resamples: number, milliseconds: number): string[] {
  const lines: string[] = [];
  let time = 0;
  withProgress(
    { status: (text) => void lines.push(text) },
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
      'bootstrap: resample 2,000 of 2,200',
      'bootstrap: resample 2,100 of 2,200',
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
        (onResample) => {
          time = 2000;
          onResample(1, 10);
          throw new Error('no figures');
        },
        () => time,
      );
    expect(failing).toThrow('no figures');
    expect(lines).toEqual(['bootstrap: resample 1 of 10', '']);
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
      expect(terminal.statuses[99]).toBe('bootstrap: resample 100 of 100');
      expect(terminal.statuses.at(-1)).toBe('');
      const quick = fakeTerminal();
      await main(args, quick);
      expect(quick.statuses).toEqual([]);
    } finally {
      Date.now = hurried;
    }
  });
});
