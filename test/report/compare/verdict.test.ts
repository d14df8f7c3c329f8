import { describe, expect, it } from 'vitest';
import { boundError } from '../../../src/measures/change/replicates.ts';
import { quantileOfSorted } from '../../../src/measures/intervals/quantiles.ts';
import { times, wideSheet } from '../../support/in-folder.ts';
import { random } from '../../support/random.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

describe('the error of a bound', () => {
  it('is about the deviation of that quantile over many bootstraps', () => {
    const next = random(1);
    const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const bounds = Array.from({ length: 400 }, () => {
      const drawn = Float64Array.from({ length: 1000 }, normal).sort();
      return quantileOfSorted([...drawn], 0.025);
    });
    const mean = bounds.reduce((a, b) => a + b) / bounds.length;
    const deviation = Math.sqrt(bounds.reduce((sum, bound) => sum + (bound - mean) ** 2, 0) / (bounds.length - 1));
    expect(boundError(1, 0.95, 1000)).toBeCloseTo(deviation, 2);
  });
});

async function compared(before: readonly string[], after: readonly string[], ...argv: readonly string[]) {
  const folder = folderWith({ 'before.csv': wideSheet(before), 'after.csv': wideSheet(after) });
  const { stdout } = await run(['compare', `${folder}/before.csv`, `${folder}/after.csv`, ...argv]);
  return stdout.replaceAll(/\s+/g, ' ');
}

describe('what compare says', () => {
  it('where a bound is as near to 0 as seeds differ', async () => {
    // six units become alike, one no longer is: the lower bound is 0 or a unit above it
    const before = [...times(30, 'xx'), ...times(6, 'xy'), ...times(13, 'yy'), 'xx'];
    const after = [...times(30, 'xx'), ...times(6, 'xx'), ...times(13, 'yy'), 'xy'];
    const published = ['--ci', 'published'];
    expect(await compared(before, after)).not.toContain('another --seed');
    expect(await compared(before, after, ...published)).toContain(
      'so close to 0 that another --seed may put it on the other side',
    );
    const clear = [...times(30, 'xx'), ...times(20, 'xy')];
    expect(await compared(clear, times(50, 'xx'), ...published)).not.toContain('another --seed');
  });

  it('of the codebook only where chance went the way that the number of categories takes it', async () => {
    const three = [...times(20, 'xx'), ...times(10, 'yy'), ...times(10, 'zz'), ...times(5, 'xz')];
    const two = [...times(20, 'xx'), ...times(20, 'yy'), ...times(5, 'xy')];
    expect(await compared(three, two)).toContain('The codebook went from 3 to 2 categories, which raises agreement');
    const lopsided = [...times(40, 'xx'), 'yy', 'zz', 'xz'];
    expect(await compared(lopsided, two)).not.toContain('The codebook went');
  });

  it('where nothing changed', async () => {
    const same = [...times(5, 'xx'), ...times(5, 'yy'), 'xy'];
    expect(await compared(same, same)).toContain('11 common units are too few to tell whether agreement changed');
    const said = await compared(same, same, '--ci', 'published');
    expect(said).toContain('It has no interval: no unit changed, or too few units affect it.');
    expect(said).toContain('Shares change in percentage points.');
    expect(said).not.toContain('Intervals: 95%; .');
  });
});
