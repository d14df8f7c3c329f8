import { expect, it } from 'vitest';
import { agreeReport, run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

/** Thirty units, of which few are given the category "rare" by anybody. */
const sheet = (coders: readonly string[]) => {
  const rows = Array.from({ length: 30 }, (_, i) => {
    const codings = coders.map((_, coder) => (i < 3 - (coder % 2) ? 'rare' : i % 2 ? 'care' : 'food'));
    return [`u${i}`, ...codings].join(',');
  });
  return `${folderWith({ 'sheet.csv': [['unit', ...coders].join(','), ...rows, ''].join('\n') })}/sheet.csv`;
};

const notesOf = async (coders: readonly string[], ...argv: readonly string[]) => {
  const { report } = await agreeReport([sheet(coders), ...argv]);
  return report.notes.filter(({ code }) => code === 'narrow-intervals');
};

const THREE = ['Anna', 'Ben', 'Carla'];

it('says of which categories the intervals are too narrow, with three coders', async () => {
  expect(await notesOf(THREE)).toMatchObject([{ categories: ['rare'], measure: 'positive-agreement' }]);
  expect(await notesOf(THREE.slice(0, 2))).toEqual([]);
  const { stdout } = await run(['agree', sheet(THREE), '--format', 'html']);
  expect(stdout.replace(/\s+/g, ' ')).toContain('of studies, and not in 95%');
});

it('says it of the level that was simulated, and of no other', async () => {
  expect(await notesOf(THREE, '--confidence', '0.8')).toEqual([]);
});
