import { describe, expect, it } from 'vitest';
import { emphasis } from '../../src/render/formats/terminal/emphasis.ts';

describe('words that are set off', () => {
  const { bold, dim } = emphasis(true);

  it('are bold or dim, line by line', () => {
    expect(bold('kappa')).toBe('\u001b[1mkappa\u001b[22m');
    expect(dim('a\nb')).toBe('\u001b[2ma\u001b[22m\n\u001b[2mb\u001b[22m');
  });

  it('are left as they are where there is no colour, or nothing', () => {
    expect([emphasis(false).bold('kappa'), emphasis(false).dim('a\nb'), bold('')]).toEqual(['kappa', 'a\nb', '']);
  });
});
