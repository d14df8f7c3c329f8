import type { Change, Comparison } from '../../../report/compare/schema.ts';
import { percent, plural, points, thousands } from '../../words.ts';
import { nameOf, range } from './figures.ts';

/** In plain sentences: what can be said of the headline figure, and what cannot. */
export function verdict(report: Comparison): string[] {
  const headline = report.changes.find(
    ({ measure, scope, category, rule }) =>
      measure === 'agreement' && scope === 'all' && category === null && rule === report.options.rules[0],
  );
  if (!headline && report.options.measures !== undefined) return [];
  if (!headline || headline.change === null) return ['Mean agreement is not defined in both rounds.'];
  return [changeSentence(report, headline), ...mapSentence(report, headline), ...chanceSentence(report, headline)];
}

function changeSentence(report: Comparison, headline: Change): string {
  const { before, after, change, ci } = headline;
  const name = nameOf(report, headline);
  const from = `${name[0]!.toUpperCase()}${name.slice(1)} went from ${percent(before.value)} to ${percent(after.value)}`;
  if (ci === null) return `${from}. It has no interval: no unit changed, or too few units bear on it.`;
  const by = `${from}: ${points(change!)} points (${range(headline)})`;
  if (ci.lower > 0) return `${by}. The interval lies above 0: that is more than the choice of units would explain.`;
  if (ci.upper < 0)
    return `${by}. The interval lies below 0: agreement fell by more than the choice of units would explain.`;
  const units =
    report.units.compared === 'paired'
      ? plural(report.units.common, 'common unit')
      : `${thousands(report.before.units)} and ${plural(report.after.units, 'unit')}`;
  return `${by}. The interval covers 0: with ${units} it cannot be told whether agreement changed; a rise of more than ${points(ci.upper).replace('+', '')} points or a fall of more than ${points(-ci.lower).replace('+', '')} is unlikely.`;
}

function mapSentence({ recoding }: Comparison, { rule }: Change): string[] {
  const own = recoding.find((one) => one.measure === 'agreement' && one.scope === 'all' && one.rule === rule);
  if (!own || own.byRecoding === null || own.byCoding === null) return [];
  const whole = own.byRecoding + own.byCoding;
  return [
    `Since the first codebook it changed by ${points(whole)} points, from ${percent(own.original.value)}: ${points(own.byRecoding)} come from the map, which puts the first round’s codings into the new categories without anybody coding anew; ${points(own.byCoding)} come from coding.`,
  ];
}

/** Fewer categories, and no map that tells their part; where chance went the other way, the categories' number was not the reason. */
function chanceSentence(report: Comparison, { before, after }: Change): string[] {
  const [first, second] = [report.before.categories.length, report.after.categories.length];
  if (report.recoding.length > 0 || first === second || before.expected === null || after.expected === null) return [];
  const [way, moved] =
    second < first ? ['raises', after.expected - before.expected] : ['lowers', before.expected - after.expected];
  if (moved <= 0) return [];
  const hint =
    report.before.from === 'sheets' && report.after.from === 'sheets'
      ? ' With --map the part of the codebook can be told apart.'
      : '';
  return [
    `The codebook went from ${first} to ${second} categories, which ${way} agreement by itself: by chance alone it was ${percent(before.expected)} before and is ${percent(after.expected)} after, so that part of the change comes from the codebook.${hint}`,
  ];
}
