import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const SHEET = 'unit,A,B\n1,pay,pay\n2,load,pay\n3,team,team\n4,safe,safe\n5,team,safe\n6,load,load\n';

/** The place of a file in a folder with these and the sheet. */
function folder(files: Record<string, string>): (name: string) => string {
  const at = folderWith({ 'sheet.csv': SHEET, ...files });
  return (name) => join(at, name);
}

async function revised(at: (name: string) => string, ...options: string[]) {
  const input = ['revise', at('sheet.csv'), '--codebook', at('codes.csv'), '--groupings', '100', '--format', 'json'];
  const found = await run([...input, ...options]);
  return { ...found, report: found.code === 0 ? JSON.parse(found.stdout) : undefined };
}

describe('the map that revise writes', () => {
  const CODEBOOK = 'category,theme\npay,Work; Money\nload,Work\nteam,load\nsafe,Work\n';

  it('gives the same revision where a category has several themes, and one theme has the name of a category', async () => {
    const at = folder({ 'codes.csv': CODEBOOK });
    const first = await revised(at, '--level', 'theme', '--write-map', at('map.csv'));
    expect(await readFile(at('map.csv'), 'utf8')).toBe('from,to\npay,Work; Money\nload,Work\nteam,load\nsafe,Work\n');
    const again = await revised(at, '--map', at('map.csv'));
    expect(again.report.codebook).toEqual(first.report.codebook);
    expect(again.report.results).toEqual(first.report.results);
    const compared = await run(['compare', at('sheet.csv'), at('sheet.csv'), '--map', at('map.csv')]);
    expect(compared.stderr).not.toContain('error');
  });

  it('is refused where no map file could say it', async () => {
    const at = folder({
      'codes.csv': 'category,code,theme\nwork,pay,A\nwork,load,B\nrest,team,A\nrest,safe,B\n',
    });
    await writeFile(at('sheet.csv'), 'unit,A,B\n1,work,rest\n2,work,work\n3,rest,rest\n');
    const found = await revised(at, '--level', 'theme', '--separator', 'none', '--write-map', at('map.csv'));
    expect(found).toMatchObject({ code: 2, stdout: '' });
    expect(found.stderr).toContain('--write-map: "work" cannot be written to a map with --separator none');
  });

  it('does not take a name that sheets would hold as several', async () => {
    const at = folder({ 'codes.csv': CODEBOOK });
    const found = await revised(at, '--merge', 'pay+load=Pay; load');
    expect(found).toMatchObject({ code: 2, stdout: '' });
    expect(found.stderr).toContain('"Pay; load" would be read as several categories');
    expect(found.stderr).toContain('hint: use a name without ";"');
  });
});

describe('the codebook that revise writes', () => {
  it('has the parents’ new names, and none that is gone or would be under itself', async () => {
    const at = folder({
      'codes.csv': 'category,parent,definition\nwork,,W\npay,work,P\nload,work,L\nteam,,T\nsafe,team,S\n',
    });
    const moves = ['--rename', 'work=Work', '--merge', 'team+safe=team'];
    await revised(at, ...moves, '--drop', 'load', '--write-codebook', at('new.csv'));
    expect(await readFile(at('new.csv'), 'utf8')).toBe(
      'category,parent,definition\nWork,,W\npay,Work,P\nteam,,[team] T [safe] S\n',
    );
    expect((await run(['codebook', at('new.csv')])).code).toBe(0);
    await revised(at, '--drop', 'work', '--write-codebook', at('without.csv'));
    expect((await run(['codebook', at('without.csv')])).code).toBe(0);
  });

  it('has no circle of parents', async () => {
    const at = folder({ 'codes.csv': 'category,parent\npay,load\nload,team\nteam,\nsafe,\n' });
    await revised(at, '--merge', 'pay+team=both', '--write-codebook', at('new.csv'));
    expect(await readFile(at('new.csv'), 'utf8')).toBe('category,parent\nboth,load\nload,\nsafe,\n');
  });

  it('has the codes of its categories, or the categories of its codes', async () => {
    const codes = 'category,code,definition,theme\nWork,pay,P,A\nWork,load,L,B\nPeople,team,T,A\nPlace,safe,S,\n';
    const at = folder({ 'codes.csv': codes });
    const first = await revised(at, '--merge', 'pay+load=money', '--write-codebook', at('new.csv'));
    expect(first.stderr).toContain('appear to contain the codebook’s codes (if not, use --hold categories)');
    expect(await readFile(at('new.csv'), 'utf8')).toBe(
      'category,code,definition,theme\nWork,money,[pay] P [load] L,A; B\nPeople,team,T,A\nPlace,safe,S,\n',
    );
    await revised(at, '--level', 'category', '--write-codebook', at('up.csv'));
    expect(await readFile(at('up.csv'), 'utf8')).toBe(
      'category,definition,theme\nWork,[pay] P [load] L,A; B\nPeople,T,A\nPlace,S,\n',
    );
    await writeFile(
      at('sheet.csv'),
      'unit,A,B\n1,Work,People\n2,Work,Work\n3,Place,Place\n4,People,Work\n5,People,People\n',
    );
    const held = await revised(at, '--merge', 'People+Place=Rest', '--write-codebook', at('rest.csv'));
    expect(held.stderr).toContain(
      'appear to contain the codebook’s categories, not its codes (if not, use --hold codes)',
    );
    expect(await readFile(at('rest.csv'), 'utf8')).toBe(
      'category,code,definition,theme\nWork,pay,P,A\nWork,load,L,B\nRest,team,T,A\nRest,safe,S,\n',
    );
  });
});

describe('what sheets hold', () => {
  const CODES = 'category,code\nWork,pay\nWork,load\nPeople,team\nPlace,safe\n';

  it('is found out by every command, and can be said', async () => {
    const at = folder({ 'codes.csv': CODES });
    const found = await run(['agree', at('sheet.csv'), '--codebook', at('codes.csv'), '--format', 'json']);
    expect(JSON.parse(found.stdout).data.categories).toEqual(['pay', 'load', 'team', 'safe']);
    const said = await run(['agree', at('sheet.csv'), '--codebook', at('codes.csv'), '--hold', 'categories']);
    expect(said).toMatchObject({ code: 2, stdout: '' });
    expect(said.stderr).toContain('"pay" is one of the codebook’s codes');
  });
});

describe('compare with a map', () => {
  it('does not put codings into categories that the second codebook lacks', async () => {
    const at = folder({
      'map.csv': 'from,to\npay,Work\nload,Wrok\n',
      'after.csv': 'category\nWork\nteam\nsafe\n',
      'sheet-2.csv': SHEET.replaceAll(/pay|load/g, 'Work'),
    });
    const input = [at('sheet.csv'), at('sheet-2.csv'), '--map', at('map.csv'), '--codebook-after', at('after.csv')];
    const found = await run(['compare', ...input]);
    expect(found).toMatchObject({ code: 2, stdout: '' });
    expect(found.stderr).toContain('map.csv:3:2: error: the second round’s codebook has no category "Wrok"');
    expect(found.stderr).toContain('hint: did you mean "Work"? Case and spelling count');
  });

  it('does so for names that the map itself leads on from, and for categories that it leaves out', async () => {
    const at = folder({
      'map.csv': 'from,to\npay,load\nload,team\n,x\nteam,Work\nNope,Work\npay,team\n',
      'after.csv': 'category\nWork\n',
      'sheet-2.csv': SHEET.replaceAll(/pay|load|team|safe/g, 'Work'),
    });
    const input = [at('sheet.csv'), at('sheet-2.csv'), '--map', at('map.csv'), '--codebook-after', at('after.csv')];
    const { code, stdout, stderr } = await run(['compare', ...input, '--coders', 'A,B']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    // every fault at once, in the order of the lines
    expect(stderr).toMatch(
      /map\.csv: error: the map has no row for "safe".*map\.csv:2:2: error: .* no category "load".*:3:2: .* no category "team".*:4:1: error: the row names no category.*:6:1: error: there is no category "Nope".*:7:1: error: category "pay" already becomes something else/s,
    );
  });

  it('keeps a target whole that the second codebook has', async () => {
    const at = folder({
      'map.csv': 'from,to\npay,Pay; benefits\nload,Pay; benefits\nteam,team\nsafe,\n',
      'after.csv': 'category\nPay; benefits\nteam\n',
      'sheet-2.csv': 'unit,A,B\n1,Pay; benefits,Pay; benefits\n2,team,team\n3,team,Pay; benefits\n',
    });
    const input = [at('sheet.csv'), at('sheet-2.csv'), '--map', at('map.csv'), '--codebook-after', at('after.csv')];
    const { code, stderr } = await run(['compare', ...input, '--coders', 'A,B']);
    expect(code, stderr).toBe(0);
  });

  it('says that another team is compared, and how to compare those of both rounds', async () => {
    const rows = ['a,a,a', 'a,a,b', 'b,b,b', 'b,a,b', 'a,a,a', 'b,b,a'];
    const wide = (names: string, take: number) =>
      [`unit,${names}`, ...rows.map((row, i) => `${i},${row.split(',').slice(0, take).join(',')}`), ''].join('\n');
    const at = folder({ 'four.csv': wide('Ana,"Smith, J",Zoe', 3), 'three.csv': wide('Ana,"Smith, J"', 2) });
    const { stdout } = await run(['compare', at('four.csv'), at('three.csv')]);
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain('The coders are not the same: only before "Zoe".');
    expect(said).toContain(`--coders 'Ana,"Smith, J"' compares only the coders of both rounds.`);
    expect(said.indexOf('The coders are not the same')).toBeLessThan(said.indexOf('Change, '));
  });
});
