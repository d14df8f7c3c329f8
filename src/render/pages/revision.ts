import type { Revision } from '../../report/revise/schema.ts';
import type { Section } from '../document.ts';
import { revisionName, shownResults } from '../documents/revise/figures.ts';
import { aimText } from '../documents/revise/path.ts';
import { change, count, figureOn, intervalOfChange, scaleOf, share } from '../figures.ts';
import { beforeAndAfter, beyondRandom, numbersOf, type Scale, scaleOfShares } from '../pictures/marks.ts';
import type { Row } from '../pictures/picture.ts';
import { categories, text } from '../text.ts';
import { plural } from '../words.ts';

const MOST_ROWS = 20;

/** The pictures of a revision; `doing` is what is done to categories: "merging". */
export function revisionSections(report: Revision, doing: string): Section[] {
  return [gains(report, doing), merges(report)].flatMap((section) => section ?? []);
}

/** Each figure before and after, beside what random groupings would make of it. */
function gains(report: Revision, doing: string): Section | undefined {
  const known = shownResults(report).filter(({ before, after }) => before.value !== null && after.value !== null);
  const ofAll = known.filter(({ scope }) => scope === 'all');
  const shown = [...ofAll, ...known.filter(({ scope }) => scope !== 'all')].slice(0, MOST_ROWS);
  if (shown.length === 0) return undefined;
  const values = shown.flatMap(({ before, after, random }) => [before.value!, after.value!, random?.lower ?? 0]);
  const from = Math.min(0, Math.floor(Math.min(...values) * 4) / 4);
  const scale: Scale = {
    from,
    to: 1,
    ticks: [from, 0, 0.25, 0.5, 0.75, 1]
      .filter((at, i, all) => all.indexOf(at) === i)
      .map((at) => ({ at, text: String(at) })),
  };
  const rows = shown.map((result): Row => {
    const { measure, before, after, random, gain, mechanical, real, ci, scope } = result;
    const on = scaleOf(measure);
    return {
      isLead: scope === 'all' && measure === 'agreement',
      cells: [
        revisionName(report, result),
        figureOn(on, before.value),
        beyondRandom({ before: before.value!, after: after.value!, random }, scale),
        figureOn(on, after.value),
        change(on, gain),
        change(on, mechanical),
        change(on, real),
        intervalOfChange(on, ci),
      ],
    };
  });
  const rest = known.length - shown.length;
  return {
    link: 'Gains',
    pictures: [
      {
        name: 'gains',
        title: `What ${doing} gains, and what it would gain at random`,
        lead: 'Hollow: before; full: after. The tick is the mean over random groupings of the same sizes; the grey line below it shows where most of them lie.',
        chart: {
          kind: 'rows',
          columns: [
            { kind: 'name', head: '' },
            { kind: 'figure', head: 'before' },
            { kind: 'drawn', head: '', scale: numbersOf(scale), width: 300 },
            { kind: 'figure', head: 'after' },
            { kind: 'figure', head: 'gain', isSpare: true },
            { kind: 'figure', head: 'at random', isSpare: true },
            { kind: 'figure', head: 'real' },
            { kind: 'figure', head: 'its likely range', isSpare: true },
          ],
          rows,
        },
        note: text`Having fewer categories raises agreement, whichever are merged. “Real” is the gain beyond that of random groupings, with its ${share(report.options.confidence)} interval; shares change in percentage points.${rest === 0 ? '' : ` ${plural(rest, 'more figure')} in the tables.`}`,
      },
    ],
  };
}

/** The suggested merges, one after the other. */
function merges({ path, options }: Revision): Section | undefined {
  if (path.length === 0) return undefined;
  const on = scaleOf(options.aim ?? '');
  return {
    link: 'Merges',
    pictures: [
      {
        name: 'merges',
        title: `Suggested merges: at each step the best one for ${aimText(options.aim ?? '', options.aimRule)}`,
        lead: 'In order. Hollow: before the merge; full: after it.',
        chart: {
          kind: 'rows',
          columns: [
            { kind: 'name', head: 'merge' },
            { kind: 'figure', head: 'before' },
            { kind: 'drawn', head: '', scale: scaleOfShares(), width: 260 },
            { kind: 'figure', head: 'after' },
            { kind: 'figure', head: 'at random', isSpare: true },
            { kind: 'figure', head: 'real' },
            { kind: 'figure', head: 'confused' },
          ],
          rows: path.map(
            ({ merged, before, after, mechanical, real, confusions }): Row => ({
              cells: [
                categories([merged[0]!, merged[1]!], ' + '),
                figureOn(on, before),
                beforeAndAfter(before, after),
                figureOn(on, after),
                change(on, mechanical),
                change(on, real),
                count(confusions.units),
              ],
            }),
          ),
        },
        note: 'At random: the mean gain from merging any two categories at that point; real: the gain above that; confused: how often one coder gave one of the two and another gave the other.',
      },
    ],
  };
}
