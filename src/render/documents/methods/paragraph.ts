import type { Report, Result } from '../../../report/agree/schema.ts';
import { isGraded, ruleTitle } from '../../../rules/catalogue.ts';
import { bounds, decimal, percent } from '../../figures.ts';
import { capital, numberWord, plural, reasonText, thousands } from '../../words.ts';
import { isSameCategory, ofPair, pairsByAgreement, shownPairs } from '../select.ts';
import { cited, type WorkKey } from './bibliography.ts';
import { figuresTold, furtherSentences, groupSentences, peopleOf } from './groups.ts';
import { bracketed, intervalOfShare, type Sentence, sentence, withInterval } from './sentence.ts';

/**
 * What a paper says of the study's reliability, in past tense, sentence by sentence. Every number in it is one of the report; what the
 * report cannot know is left to the author.
 *
 * @param rounds - what is said of the round before
 */
export function sentences(report: Report, rounds: readonly Sentence[] = []): Sentence[] {
  const main = mainFigures(report);
  return [
    ...study(report),
    ...markedUnits(report),
    ...groupSentences(report),
    ...agreement(report, main),
    ...pairs(report, main),
    ...coefficients(report, main),
    ...furtherSentences(report),
    ...uncoded(report, main),
    ...intervals(report, main),
    ...rounds,
    software(report),
  ];
}

/** The figures that the paragraph is about: those of all coders or, where models coded beside people, of the people. */
export interface Main {
  readonly coders: readonly string[];
  readonly are: 'coders' | 'people';
  readonly headline: Result | null;
  readonly alpha: Result | null;
}

export function mainFigures(report: Report): Main {
  const { data, overview } = report;
  const people = peopleOf(report);
  if (people === undefined) return { coders: data.coders, are: 'coders', ...overview };
  const ofPeople = (one: Result | null) =>
    (one &&
      report.results.find(
        ({ group, measure, variant, rule, category, coders }) =>
          group === people.name &&
          measure === one.measure &&
          variant === one.variant &&
          rule === one.rule &&
          category === null &&
          coders.length === people.coders.length &&
          coders.every((coder) => people.coders.includes(coder)),
      )) ??
    null;
  const { headline, alpha } = overview;
  return { coders: people.coders, are: 'people', headline: ofPeople(headline), alpha: ofPeople(alpha) };
}

function study({ data }: Report): Sentence[] {
  const { coders, units, categories, multiple, missing, pairable, declared } = data;
  const each = multiple ? 'each unit could be given several categories, or none' : 'each unit was given one category';
  const first = `${capital(numberWord(coders.length))} coders coded ${plural(units, 'unit')} into ${plural(categories.length, 'category')}${declared ? ' of a codebook' : ''}; ${each}.`;
  if (missing === 0) return [sentence('study', `${first} Every coder coded every unit.`)];
  const given = data.codings === 1 ? '1 coding' : `${plural(data.codings, 'coding')}`;
  return [
    sentence(
      'study',
      `${first} They gave ${given}; ${pairable === units ? 'each unit' : `${pairable} of the units`} had codings by two or more coders.`,
    ),
  ];
}

function markedUnits({ data }: Report): Sentence[] {
  const marked = data.reading?.marked;
  return marked === undefined ? [] : [sentence('units', markedUnitsText(marked))];
}

const RULE_SOURCES: Readonly<Record<string, WorkKey>> = {
  any: 'gillard2013',
  jaccard: 'jaccard1912',
  dice: 'dice1945',
  masi: 'passonneau2006',
  hamming: 'devries2008',
};

/** What agreement was, and how far the coders agreed. */
function agreement(report: Report, main: Main): Sentence[] {
  const { data } = report;
  const { headline } = main;
  if (headline === null) return [];
  const rule = headline.rule!;
  const source = data.multiple ? RULE_SOURCES[rule] : undefined;
  const what = whenTwoAgree(report, rule, source);
  const keys = source === undefined ? [] : [source];
  if (headline.value === null)
    return [
      sentence('rule', what, keys),
      sentence('agreement', `Their agreement cannot be computed: ${reasonText(headline.reason ?? '')}.`),
    ];
  const chance =
    headline.expected === null
      ? ''
      : ` If each coder had assigned their own codings to the units at random, ${percent(headline.expected)} would be expected.`;
  return [sentence('rule', what, keys), sentence('agreement', `${whoAgreed(main, headline)}.${chance}`)];
}

function whenTwoAgree(report: Report, rule: string, source: WorkKey | undefined): string {
  if (isSameCategory(report, rule))
    return 'Two coders were taken to agree on a unit if they gave it the same category.';
  const title = ruleTitle(rule);
  if (isGraded(rule))
    return `How far two codings of a unit agree was measured by a rule: ${title}${inBrackets(source)}.`;
  return report.data.multiple
    ? `Two coders were taken to agree on a unit if they gave it ${title}${inBrackets(source)}.`
    : `Two coders were taken to agree on a unit if the categories that they gave it were ${title}.`;
}

function whoAgreed({ coders, are }: Main, { measure, rule, value, agreed, units, ci }: Result): string {
  const all = coders.length;
  if (isGraded(rule!))
    return `On average, two codings of a unit agreed to ${percent(value)}${bracketed(intervalOfShare(ci))}, over ${plural(units, 'unit')}`;
  const likely = intervalOfShare(ci);
  const share = [percent(value), likely].filter((text) => text !== '').join(', ');
  const counted =
    agreed === null
      ? `${percent(value)} of ${plural(units, 'unit')}${likely === '' ? '' : ` (${likely})`}`
      : `${thousands(agreed)} of ${plural(units, 'unit')} (${share})`;
  if (measure === 'joint-agreement' && all > 2) return `All ${numberWord(all)} ${are} agreed on ${counted}`;
  if (all === 2) return `${are === 'people' ? 'Both people' : 'The two coders'} agreed on ${counted}`;
  return `On average, two ${are} agreed on ${counted}`;
}

function pairs(report: Report, { coders, are, headline }: Main): Sentence[] {
  const values = pairsByAgreement(report, headline?.rule ?? null)
    .filter((pair) => pair.coders.every((coder) => coders.includes(coder)))
    .flatMap(({ result }) => result.value ?? []);
  if (values.length < 2) return [];
  const [lowest, highest] = bounds(values);
  return [
    sentence(
      'pairs',
      `Agreement of the ${numberWord(values.length)} pairs of ${are} ranged from ${percent(lowest)} to ${percent(highest)}.`,
    ),
  ];
}

const SCALES: Readonly<Record<string, string>> = {
  ordinal: 'ordinal distances',
  interval: 'interval distances',
  ratio: 'ratio distances',
};

/** Cohen's kappa, if there is one pair of coders. */
function kappaOfTwo(report: Report, { coders }: Main): Result | undefined {
  const [pair, ...others] = shownPairs(report).filter((one) => one.every((coder) => coders.includes(coder)));
  if (pair === undefined || others.length > 0) return undefined;
  const rule = report.options.rules[0]!;
  return ofPair(report, pair, { measure: 'cohen-kappa', rule, category: null, variant: null });
}

function coefficients(report: Report, main: Main): Sentence[] {
  const { data } = report;
  const { headline, alpha } = main;
  const said: Sentence[] = [];
  const kappa = kappaOfTwo(report, main);
  if (kappa !== undefined && kappa.value !== null) {
    const weighted = isGraded(kappa.rule ?? '') && !data.multiple;
    const sameRule = data.multiple && kappa.rule === headline?.rule ? ', with the same definition of agreement,' : '';
    const key: WorkKey = weighted ? 'cohen1968' : 'cohen1960';
    said.push(
      sentence(
        'kappa',
        `Cohen’s ${weighted ? 'weighted ' : ''}kappa (${cited([key])})${sameRule} was ${decimal(kappa.value)}${withInterval(kappa)}.`,
        [key],
      ),
    );
  }
  if (alpha === null) return said;
  if (alpha.value === null)
    return [
      ...said,
      sentence('alpha', `Krippendorff’s alpha could not be computed: ${reasonText(alpha.reason ?? '')}.`),
    ];
  const source = data.multiple ? RULE_SOURCES[alpha.rule!] : undefined;
  const distance =
    alpha.rule! in SCALES && !data.multiple
      ? `, with ${SCALES[alpha.rule!]}`
      : isSameCategory(report, alpha.rule!)
        ? ''
        : `, with the rule “${ruleTitle(alpha.rule!)}”${source === undefined ? '' : `, ${cited([source])}`}`;
  const keys: WorkKey[] = ['krippendorff2004', ...(source === undefined ? [] : [source])];
  return [
    ...said,
    sentence(
      'alpha',
      `Krippendorff’s alpha (${cited(['krippendorff2004'])}${distance}) was ${decimal(alpha.value)}${withInterval(alpha)}.`,
      keys,
    ),
  ];
}

/** How codings without a category were counted. */
function uncoded({ data, notes }: Report, { are, headline }: Main): Sentence[] {
  if (data.uncoded === 0) return [];
  const note = notes.find(({ code }) => code === 'both-uncoded');
  const held = `${plural(data.uncoded, 'coding')} (${percent(data.uncoded / data.codings)}) contained no category`;
  if (note?.code !== 'both-uncoded') return [sentence('uncoded', `${held}.`)];
  const as = { agree: 'agreement', disagree: 'disagreement', exclude: 'neither, and were left out' };
  const inAlpha = note.countedInAlpha === undefined ? '' : ` (in alpha, as ${as[note.countedInAlpha]})`;
  const moved =
    are === 'coders'
      ? note.moved.find(({ measure, scope }) => measure === headline?.measure && scope === headline?.scope)
      : undefined;
  const other = note.counted === 'disagree' ? 'agree' : 'disagree';
  const otherwise =
    moved === undefined || moved[other] === null
      ? ''
      : `; if they were counted as ${other === 'agree' ? 'agreement' : 'disagreement'}, the first figure would be ${percent(moved[other])}`;
  return [
    sentence(
      'uncoded',
      `${held}; if two coders both gave none, this was counted as ${as[note.counted]}${inAlpha}${otherwise}.`,
    ),
  ];
}

const INTERVALS: Readonly<Record<string, { readonly text: string; readonly keys: readonly WorkKey[] }>> = {
  wilson: { text: 'Wilson score intervals', keys: ['wilson1927'] },
  'modified-wilson': {
    text: 'modified Wilson score intervals with the quantile of Student’s t',
    keys: ['brown2001'],
  },
  'effective-wilson': {
    text: 'Wilson score intervals with the quantile of Student’s t, computed with the effective sample size implied by each coefficient’s standard error',
    keys: ['wilson1927', 'korn1998'],
  },
  'fleiss-cohen-everitt-1969': { text: 'based on large-sample standard errors', keys: ['fleiss1969'] },
  'gwet-linearised': { text: 'based on linearised variances', keys: ['gwet2014'] },
  jackknife: { text: 'jackknife intervals over units', keys: [] },
  'bootstrap-bca': { text: 'bootstrap intervals over units (BCa)', keys: ['efron1987'] },
  'bootstrap-percentile': { text: 'bootstrap intervals over units (percentiles)', keys: [] },
};

/** How the intervals of the figures above were made. */
function intervals(report: Report, main: Main): Sentence[] {
  const { options } = report;
  const figures = [
    { name: 'agreement', result: main.headline },
    { name: 'Cohen’s kappa', result: kappaOfTwo(report, main) },
    { name: 'Krippendorff’s alpha', result: main.alpha },
    ...figuresTold(report),
  ].flatMap(({ name, result }) => (result?.ci ? [{ name, method: result.ci.method }] : []));
  const used = [...new Set(figures.map(({ method }) => method))];
  if (used.length === 0) return [];
  const methods = used.map((method) => ({
    of: [...new Set(figures.filter((one) => one.method === method).map(({ name }) => name))].join(' and '),
    ...(INTERVALS[method] ?? { text: method, keys: [] }),
  }));
  const resampled = used.some((method) => method.startsWith('bootstrap'))
    ? ` (${plural(options.resamples, 'resample')}, seed ${options.seed})`
    : '';
  const listed = methods
    .map(
      ({ of, text, keys }, i) =>
        `${used.length === 1 ? '' : `${i === 0 ? '' : 'those '}of ${of} `}are ${text}${inBrackets(...keys)}`,
    )
    .join('; ');
  const keys = [...new Set(methods.flatMap((method) => method.keys))];
  return [sentence('intervals', `${percent(options.confidence)} intervals ${listed}${resampled}.`, keys)];
}

function software({ tool }: Report): Sentence {
  return sentence('software', `The figures were computed with Intercoder ${tool.version}.`);
}

function inBrackets(...keys: readonly (WorkKey | undefined)[]): string {
  const known = keys.filter((key) => key !== undefined);
  return known.length === 0 ? '' : ` (${cited(known)})`;
}

type Marked = NonNullable<NonNullable<Report['data']['reading']>['marked']>;

const KINDS: Readonly<Record<string, string>> = {
  document: 'a whole text',
  question: 'the text from one question to the next',
  speaker: 'one turn of a speaker',
  paragraph: 'a paragraph',
  line: 'a line',
  sentence: 'a sentence, by the segmentation rules of Unicode',
  segment: 'each distinct passage that a coder had marked',
  character: 'a single character',
};

/** How marked passages became codings of units. */
function markedUnitsText({ unit, overlap }: Marked): string {
  const kind = KINDS[unit] ?? `the text from one match of ${unit} to the next`;
  const covered = unit === 'character' ? 'included it' : `covered ${amount(overlap)} of it`;
  return `The coders had marked passages of texts. A unit was ${kind}; a coder was taken to have given it a category if the passages that they had marked with this category ${covered}.`;
}

function amount(overlap: string): string {
  if (overlap === 'any') return 'any part';
  if (overlap.endsWith('%')) return overlap === '100%' ? 'all' : `at least ${overlap}`;
  return `at least ${overlap} ${overlap === '1' ? 'character' : 'characters'}`;
}
