import { describe, expect, it } from 'vitest';
import { hintsIn } from '../../src/page/hints.ts';
import { runInFolder } from '../support/in-folder.ts';
import { folderWith } from '../support/scratch.ts';

describe('the hints that a page gives as buttons', () => {
  it('are the readings of sheets that can be read in more than one way', async () => {
    const folder = folderWith({ 'letters.csv': 'a,b,c,d\nx,y,x,y\ny,x,y,x\nx,x,x,y\n' });
    const { stderr } = await runInFolder(folder, ['inspect', 'letters.csv']);
    expect(hintsIn(stderr)).toContainEqual(['--layout', 'wide', '--by-row', '--coders', 'a,b,c,d']);
    for (const words of hintsIn(stderr)) {
      const { code, stderr: why } = await runInFolder(folder, ['inspect', 'letters.csv', ...words]);
      expect([code, why.includes('unknown option')], words.join(' ')).toEqual([expect.any(Number), false]);
    }
  });

  it('are readings of columns with names of one letter, too', () => {
    const shown =
      '  1  long\n     first unit: "1"\n     --layout long --unit id --coder B --category A\n  hint: choose one\n';
    expect(hintsIn(shown)).toEqual([['--layout', 'long', '--unit', 'id', '--coder', 'B', '--category', 'A']]);
  });

  it('leave out what stands for a value, and what only the command line can do', () => {
    expect(hintsIn('hint: use --codebook FILE, or --coders A,B; or --save-config intercoder.json\n')).toEqual([]);
    expect(hintsIn('hint: choose by --reading and its number; or --by-row\n')).toEqual([['--by-row']]);
  });

  it('keep names in quotes whole', () => {
    expect(hintsIn('  hint: use --coders \'"Smith, J",KO\'\n')).toEqual([['--coders', '"Smith, J",KO']]);
  });
});
