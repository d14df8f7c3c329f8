import { measures, measuresOfAtLeast } from '../../measures/catalogue.ts';
import { UsageError } from '../../problems.ts';
import type { Report, Result } from '../agree/schema.ts';
import { NAME_CODERS } from '../figures/check.ts';
import type { Threshold } from './judge.ts';

/** The figures that a threshold is about; throws where the data have none. */
export function figuresFor(report: Report, threshold: Threshold): Result[] {
  const ofMeasure = report.results.filter((result) => isMeant(report, result, threshold));
  const { scope } = threshold;
  const candidates = ofMeasure.filter(({ category }) => (category !== null) === (scope === 'categories'));
  const ofAll = candidates.filter((result) => result.scope === 'all');
  const ofPairs = candidates.filter((result) => result.scope === 'pair');
  // of two coders both are one figure, and the interval of the pair is the better one
  const onePair = scope !== 'all' && report.data.coders.length === 2 && ofPairs.length > 0;
  const found = scope === 'all' || (scope !== 'pairs' && ofAll.length > 0 && !onePair) ? ofAll : ofPairs;
  if (found.length === 0) throw noFigure(threshold, report, ofMeasure);
  return found;
}

/** Whether the measure, rule, reading and number of coders are those of the threshold. */
function isMeant({ data, options }: Report, result: Result, { measure, rule, k }: Threshold): boolean {
  if (result.measure !== measure) return false;
  if (result.rule !== null && result.rule !== (rule ?? options.rules[0])) return false;
  if (!measuresOfAtLeast.includes(measure)) return result.variant === null;
  const reading = k === null && measure === 'joint-agreement' && options.joint === 'every-pair' ? 'every-pair' : null;
  return result.variant === reading && result.k === (k ?? data.coders.length);
}

function noFigure(
  { text, scope, measure, rule }: Threshold,
  { options, notes }: Report,
  ofMeasure: readonly Result[],
): UsageError {
  const has = [
    ...(ofMeasure.some((one) => one.category === null && one.scope === 'all') ? ['all'] : []),
    ...(ofMeasure.some((one) => one.category === null && one.scope === 'pair') ? ['pairs'] : []),
    ...(ofMeasure.some((one) => one.category !== null) ? ['categories'] : []),
  ];
  if (has.length > 0) {
    const wanted = scope === null ? 'the data as a whole' : WHOSE[scope];
    const others = has.map((one) => `of ${WHOSE[one as keyof typeof WHOSE]} (${one}:${measure})`).join(' or ');
    const crowd = scope === 'pairs' && notes.find((note) => note.code === 'pairs-left-out' && note.crowd);
    return crowd
      ? new UsageError(
          `--min ${text}: of so many coders it is not kept who gave which coding, so that no pair has a figure`,
          `${NAME_CODERS}; or ask for the figure ${others}`,
        )
      : new UsageError(`--min ${text}: ${measure} has no figure of ${wanted}`, `ask for the one ${others}`);
  }
  const asks = [...new Set(measures.filter(({ name }) => name === measure).map(({ about }) => about.asks))];
  return new UsageError(
    `--min ${text}: these data do not allow ${measure} under rule ${rule ?? options.rules[0]}`,
    `take another measure: this one asks for ${asks.join('; or for ')} (intercoder measures ${measure})`,
  );
}

const WHOSE = { all: 'all coders', pairs: 'each pair', categories: 'each category' };
