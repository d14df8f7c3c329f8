import { describe, expect, it } from 'vitest';
import { madeUp, TWELVE } from '../support/examples.ts';
import { fixture } from '../support/paths.ts';
import { namedFigures, rendered } from '../support/rendered.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';
import { studyOf } from '../support/study.ts';

/** Environments that are closed in another order than they were opened, or not at all. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, kind, name] of text.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
    if (kind === 'begin') open.push(name!);
    else if (open.pop() !== name) wrong.push(name!);
  }
  return [...wrong, ...open];
}

describe('the report as LaTeX', () => {
  it('has the tables of the terminal', async () => {
    const study = madeUp(['SG', 'KO', 'SLG'], TWELVE, 30);
    const text = await rendered(namedFigures(study), 'latex');
    await expect(text).toMatchFileSnapshot(fixture('rendered', 'three-coders.tex'));
    expect(unbalanced(text)).toEqual([]);
  });

  it('has tables in which every row has as many cells as there are columns', async () => {
    const text = await rendered(namedFigures(madeUp(['S&G', 'K%O'], TWELVE, 30)), 'latex');
    const tables = [...text.matchAll(/\\begin\{tabular\}\{([lr]+)\}([\s\S]*?)\\end\{tabular\}/g)];
    expect(tables.length).toBeGreaterThan(2);
    for (const [, columns, body] of tables)
      for (const row of body!.split('\n').filter((line) => line.endsWith('\\\\')))
        expect(row.replaceAll('\\&', '').split('&'), row).toHaveLength(columns!.length);
  });

  it('does not let names become commands', async () => {
    const study = {
      ...studyOf(['A A', 'A B']),
      coders: ['a&b_1', '\\input{x}'],
      categories: ['50% $x$', '#1 ~ ^', '[C]', 'D', 'E'],
    };
    const text = await rendered(namedFigures(study), 'latex');
    for (const name of [
      'a\\&b\\_1',
      '\\textbackslash{}input\\{x\\}',
      '50\\% \\$x\\$',
      '\\#1 \\textasciitilde{} \\textasciicircum{}',
    ])
      expect(text).toContain(name);
    expect(text).not.toContain('\\input{');
  });

  it('breaks a table of many rows over pages', async () => {
    const rows = Array.from({ length: 45 }, (_, i) => `u${i},c${i},c${i}`);
    const folder = folderWith({ 'sheet.csv': ['unit,A,B', ...rows, 'v,c1,c2', ''].join('\n') });
    const { code, stdout, stderr } = await run(['agree', `${folder}/sheet.csv`, '--full', '--format', 'latex']);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('\\usepackage{booktabs,longtable}');
    expect(unbalanced(stdout)).toEqual([]);
  });

  it('lists the units of disagreements with a line for each decision', async () => {
    const folder = folderWith({ 'sheet.csv': 'unit,text,A,B\nu1,"50% of\nit",x,y\nu2,,x,x\nu3,,y,y\n' });
    const { stdout } = await run(['disagreements', `${folder}/sheet.csv`, '--format', 'latex']);
    expect(stdout).toContain('\\begin{quote}\n50\\% of it\n\\end{quote}');
    expect(stdout).toContain('Consensus: \\hrulefill');
    expect(unbalanced(stdout)).toEqual([]);
  });
});
