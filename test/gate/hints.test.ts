import { describe, expect, it } from 'vitest';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';

describe('a gate that cannot be held', () => {
  it.each([
    [['--max-drop', '0.1'], 'name an earlier report: --baseline report.json'],
    [['--baseline', 'report.json'], 'say it, as in --max-drop 0.05'],
    [['--min', 'agreement=x'], '--help lists what each takes'],
    [['--min', 'agreement.lower=0.5', '--ci', 'none'], 'leave out --ci none'],
    [['--min', 'pairs:krippendorff-alpha=0.7'], 'ask for the one of all coders (all:krippendorff-alpha) or of'],
    [['--min', 'gwet-ac=0.7'], 'ask for the one of each category (categories:gwet-ac)'],
    [['--min', 'joint-agreement/hamming=0.7'], 'take another measure: this one asks for'],
  ])('says what to do: %j', async (options, hint) => {
    const { code, stderr } = await run(['gate', fixture('readme', 'interviews.csv'), '--blank', 'uncoded', ...options]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: --.*\n {2}hint: .*/m);
    expect(stderr).toContain(hint);
  });
});
