import type { Gate } from '../../report/gate/schema.ts';
import { type Section, worstFirst } from '../document.ts';
import { checkNames, fullName } from '../documents/gate/names.ts';
import { apart } from '../documents/gate/numbers.ts';
import { againstThreshold, numbersOf } from '../pictures/marks.ts';
import type { Row } from '../pictures/picture.ts';
import { text } from '../text.ts';
import { plural } from '../words.ts';

const MOST_OF_THRESHOLD = 10;

/** The figures of each threshold that come closest to missing it. */
export function gateSections(gate: Gate): Section[] {
  const name = checkNames(gate);
  const found = gate.thresholds.flatMap(({ text: typed, checks }) =>
    worstFirst(checks)
      .slice(0, gate.thresholds.length === 1 ? MOST_OF_THRESHOLD : 3)
      .flatMap((check) =>
        check.found === null || check.needed === null || check.verdict === 'ignored' ? [] : [{ typed, check }],
      ),
  );
  if (found.length === 0) return [];
  const values = found.flatMap(({ check: { found: value, needed, lower } }) => [value!, needed!, lower ?? value!]);
  const from = Math.min(0, Math.floor(Math.min(...values) * 4) / 4);
  const to = Math.max(1, Math.ceil(Math.max(...values) * 4) / 4);
  const scale = {
    from,
    to,
    ticks: [from, 0, 0.25, 0.5, 0.75, 1, to]
      .filter((at, i, all) => all.indexOf(at) === i)
      .map((at) => ({ at, text: String(at) })),
  };
  const rows = found.map(({ typed, check }): Row => {
    const { verdict, value, lower } = check;
    const figure = value ?? check.found!;
    const shown = apart(check.found, check.needed);
    return {
      cells: [
        typed,
        text`${fullName(check, name)}`,
        againstThreshold(
          {
            value: figure,
            ci: lower === null ? null : { lower, upper: figure },
            needed: check.needed!,
            verdict: verdict === 'ignored' ? 'inconclusive' : verdict,
          },
          scale,
        ),
        shown.found,
        shown.needed,
        verdict,
      ],
    };
  });
  const judged = gate.counts.passed + gate.counts.failed + gate.counts.inconclusive;
  return [
    {
      link: 'Thresholds',
      pictures: [
        {
          name: 'thresholds',
          title: `${plural(gate.counts.passed, 'figure')} of ${judged} ${gate.counts.passed === 1 ? 'passes' : 'pass'}`,
          lead: 'For each threshold, the figures that come closest to missing it, worst first.',
          chart: {
            kind: 'rows',
            columns: [
              { kind: 'name', head: 'threshold' },
              { kind: 'words', head: 'figure of' },
              { kind: 'drawn', head: '', scale: numbersOf(scale), width: 300 },
              { kind: 'figure', head: 'compared' },
              { kind: 'figure', head: 'needed' },
              { kind: 'words', head: 'verdict' },
            ],
            rows,
          },
          note: 'The dot is the figure, the line to its left extends to the lower bound of its interval, and the vertical tick is the threshold. Orange: failed; hollow: undecided.',
        },
      ],
    },
  ];
}
