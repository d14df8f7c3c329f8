import { describe, expect, it } from 'vitest';
import { emphasis } from '../../src/render/formats/terminal/emphasis.ts';

describe('words that are set off', () => {
  it('are bold or dim, line by line', async () => {
    const { bold, dim } = await emphasis(true);
    expect(bold('kappa')).toBe('\u001b[1mkappa\u001b[22m');
    expect(dim('a\nb')).toBe('\u001b[2ma\u001b[22m\n\u001b[2mb\u001b[22m');
    expect(bold('')).toBe('');
  });

  it('are left as they are where there is no colour', async () => {
    const { bold, dim } = await emphasis(false);
    expect([bold('kappa'), dim('a\nb')]).toEqual(['kappa', 'a\nb']);
  });
});
