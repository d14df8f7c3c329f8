import type { Change, Comparison } from '../../../report/compare/schema.ts';
import { change as changeBy, changeText, share } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { capital, plural, thousands } from '../../words.ts';
import { headlineInWords } from '../changes.ts';
import { intervalOf } from './figures.ts';

/** What can be said about the headline figure, and what cannot. */
export function verdict(report: Comparison): Text[] {
  const { headline } = report.overview;
  if (headline === null && report.options.measures !== undefined) return [];
  if (headline === null || headline.change === null) return ['Agreement is not defined in both rounds.'];
  return [
    changeSentence(report, headline),
    ...wideSentence(report),
    ...mapSentence(headline),
    ...chanceSentence(report, headline),
  ];
}

function changeSentence(report: Comparison, headline: Change): Text {
  const { measure, before, after, change, ci } = headline;
  const name = capital(headlineInWords(measure, report.after.coders.length));
  const from = text`${name} went from ${share(before.value)} to ${share(after.value)}`;
  if (ci === null) return text`${from}. It has no interval: no unit changed, or too few units affect it.`;
  const by = text`${from}: ${changeBy('share', change)} points (${intervalOf(headline)})`;
  if (ci.lower > 0)
    return text`${by}. The interval is above 0: agreement rose by more than the choice of units would explain.`;
  if (ci.upper < 0)
    return text`${by}. The interval is below 0: agreement fell by more than the choice of units would explain.`;
  const units =
    report.units.compared === 'paired'
      ? plural(report.units.common ?? 0, 'common unit')
      : `${thousands(report.before.units)} and ${plural(report.after.units, 'unit')}`;
  const [rise, fall] = [ci.upper, -ci.lower].map((bound) => changeText('share', bound).replace('+', ''));
  return text`${by}. The interval includes 0: ${units} are too few to tell whether agreement changed. A rise of more than ${rise!} points or a fall of more than ${fall!} is unlikely.`;
}

function wideSentence({ notes }: Comparison): Text[] {
  return notes.flatMap((note) =>
    note.code === 'wide-interval'
      ? [
          text`Few units: the interval of the change is wide, ${Math.round(note.points)} points${nextStep({ code: 'plan-units' })}.`,
        ]
      : [],
  );
}

function mapSentence({
  original,
  byRecoding,
  whole: inAll,
  change,
}: NonNullable<Comparison['overview']['headline']>): Text[] {
  if (original === null || byRecoding === null || inAll === null) return [];
  const [whole, byMap, byCoding] = [inAll, byRecoding, change].map((by) => changeBy('share', by));
  return [
    text`Since the first codebook it changed by ${whole!} points, from ${share(original.value)}: ${byMap!} from the map, which translates the first round’s codings into the new categories, and ${byCoding!} from coding.`,
  ];
}

/** The map that lies among the sheets of a round, if it is the only one. */
function foundMap({ before, after }: Comparison): string | null {
  const files = [before, after].flatMap(({ reading }) => reading?.leftOut.files ?? []);
  const [map, ...others] = new Set(files.flatMap(({ path, why }) => (why === 'map' ? [path] : [])));
  return map === undefined || others.length > 0 ? null : map;
}

/** The part of the number of categories, if no map shows it. If agreement by chance went the other way, that number was not the reason. */
function chanceSentence(report: Comparison, { before, after }: Change): Text[] {
  const [first, second] = [report.before.categories.length, report.after.categories.length];
  if (report.recoding.length > 0 || first === second || before.expected === null || after.expected === null) return [];
  const [way, moved] =
    second < first ? ['raises', after.expected - before.expected] : ['lowers', before.expected - after.expected];
  if (moved <= 0) return [];
  const hint =
    report.before.from === 'sheets' && report.after.from === 'sheets'
      ? nextStep({ code: 'compare-with-map', map: foundMap(report) })
      : '';
  return [
    text`The codebook went from ${first} to ${second} categories, which ${way} agreement by itself: chance alone gave ${share(before.expected)} before and gives ${share(after.expected)} after, so part of the change comes from the codebook.${hint}`,
  ];
}
