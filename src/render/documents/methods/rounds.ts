import type { Report } from '../../../report/agree/schema.ts';
import type { Change, Comparison } from '../../../report/compare/schema.ts';
import type { Methods } from '../../../report/methods/schema.ts';
import { changeText, decimal, percent } from '../../figures.ts';
import { capital, numberWord, plural } from '../../words.ts';
import { headlineInWords } from '../changes.ts';
import { cited, type WorkKey } from './bibliography.ts';

type Sentence = Methods['sentences'][number];

/** What a paper says of the round before: who coded what, and how far the figures changed. Every number is one of the comparison. */
export function roundsSentences(report: Report, comparison: Comparison): Sentence[] {
  return [
    ...earlier(comparison),
    ...agreement(comparison),
    ...coefficients(report, comparison),
    ...intervals(comparison),
  ];
}

function sentence(text: string, cites: readonly WorkKey[] = []): Sentence {
  return { about: 'rounds', text, cites: [...cites] };
}

function earlier({ before, units }: Comparison): Sentence[] {
  const same =
    units.common === null
      ? ''
      : `; ${units.common === 0 ? 'none' : units.onlyBefore === 0 && units.onlyAfter === 0 ? 'all' : units.common} of the units were in both rounds`;
  return [
    sentence(
      `In an earlier round, ${numberWord(before.coders.length)} coders had coded ${plural(before.units, 'unit')} into ${plural(before.categories.length, 'category')}${same}.`,
    ),
  ];
}

/** How the first figure changed, and which part of that the map has. */
function agreement({ overview: { headline }, after }: Comparison): Sentence[] {
  if (headline === null || headline.change === null) return [];
  const { original, before, byRecoding, whole, change } = headline;
  const who = headlineInWords(headline.measure, after.coders.length);
  if (original === null || byRecoding === null || whole === null)
    return [sentence(`${capital(who)} ${changed(headline, percent, 'share')}.`)];
  return [
    sentence(
      `${capital(who)} ${went(whole)} from ${percent(original.value)} to ${percent(headline.after.value)}; putting the earlier codings into the new categories gives ${percent(before.value)} and so ${changeText('share', byRecoding)} of the ${changeText('share', whole)} percentage points, and coding the other ${changeText('share', change)}${likely(headline, 'share')}.`,
    ),
  ];
}

/** Kappa if two coders are compared, and alpha. */
function coefficients(report: Report, { changes, recoding, after }: Comparison): Sentence[] {
  const { alpha } = report.overview;
  const meant = [
    ...(after.coders.length === 2
      ? [{ measure: 'cohen-kappa', name: 'Cohen’s kappa', rule: report.options.rules[0]! }]
      : []),
    ...(alpha === null ? [] : [{ measure: 'krippendorff-alpha', name: 'Krippendorff’s alpha', rule: alpha.rule }]),
  ];
  const recoded = recoding.length > 0 ? 'With the earlier codings in the new categories, ' : '';
  return meant.flatMap(({ measure, name, rule }) => {
    const found = changes.find((one) => one.measure === measure && one.rule === rule && one.category === null);
    return found === undefined || found.change === null
      ? []
      : [sentence(`${recoded}${name} ${changed(found, decimal, 'coefficient')}.`)];
  });
}

/** "rose from 0.62 to 0.71, a difference of +0.09 (95% CI +0.01 to +0.18)" */
function changed(one: Change, written: (value: number | null) => string, scale: 'share' | 'coefficient'): string {
  const points = scale === 'share' ? ' percentage points' : '';
  if (one.change === 0) return `stayed at ${written(one.after.value)}`;
  return `${went(one.change!)} from ${written(one.before.value)} to ${written(one.after.value)}, a difference of ${changeText(scale, one.change!)}${points}${likely(one, scale)}`;
}

function went(change: number): string {
  return change < 0 ? 'fell' : 'rose';
}

function likely({ ci }: Pick<Change, 'ci'>, scale: 'share' | 'coefficient'): string {
  return ci === null
    ? ''
    : ` (${percent(ci.level)} CI ${changeText(scale, ci.lower)} to ${changeText(scale, ci.upper)})`;
}

const METHODS: Readonly<Record<string, { readonly text: string; readonly keys: readonly WorkKey[] }>> = {
  mover: {
    text: 'were made from the intervals of both rounds and the correlation of their figures over the common units',
    keys: ['zou2008'],
  },
  newcombe: { text: 'were made from the intervals of both rounds', keys: ['newcombe1998'] },
  'standard-errors': { text: 'were made from the standard errors of both rounds', keys: [] },
};

function intervals({ overview: { headline } }: Comparison): Sentence[] {
  const method = METHODS[headline?.ci?.method ?? ''];
  if (method === undefined) return [];
  const sources = method.keys.length === 0 ? '' : ` (${cited(method.keys)})`;
  return [sentence(`Intervals of differences ${method.text}${sources}.`, method.keys)];
}
