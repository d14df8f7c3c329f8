import type { MarksReport } from '../../../report/marks/schema.ts';
import { headline, type Part, paragraph, type Records, records, table } from '../../document.ts';
import { coefficient, type Figure, hasWidth, interval, share } from '../../figures.ts';
import { type Text, text } from '../../text.ts';
import { plural, thousands } from '../../words.ts';
import type { DocumentOf } from '../list.ts';

type Result = MarksReport['results'][number];

/** What each figure compares, in a few words. */
const COMPARED: Readonly<Record<string, string>> = {
  'alpha-u-1995': 'bounds of marks, each category by itself (1995)',
  'alpha-u': 'marks and gaps, with their categories (2016)',
  'alpha-bu': 'marked or not, whatever the category (2016)',
  'alpha-cu': 'categories where marks meet (2016)',
  gamma: 'marks aligned with each other (Mathet et al. 2015)',
  'gamma-disorder': 'how far aligned marks differ; 0 if not at all',
  'gamma-cat': 'categories of aligned marks (Mathet 2017)',
  'cu-coverage': 'how much of the texts alpha-cu rests on',
};

const OF_PAIRS = ['character-agreement', 'character-kappa', 'segment-agreement'] as const;

const OF_CATEGORIES = ['alpha-u-1995', 'alpha-u', 'alpha-ku'] as const;

/** How far coders marked the same, with no unit cut. */
export function marksDocument(report: MarksReport): DocumentOf<'agree'> {
  const { coders, categories } = report.data;
  return {
    title: 'intercoder agree',
    report,
    parts: () => partsOf(report),
    names: { coders, categories, themes: [] },
    pictures: async () => [],
    records: () => recordsOf(report),
  };
}

function partsOf({ data, results, options }: MarksReport): Part[] {
  const all = results.filter(({ category, scope }) => category === null && scope === 'all');
  const measuresOfCategories = OF_CATEGORIES.filter((name) =>
    results.some(({ measure, category }) => measure === name && category !== null),
  );
  const areIntervals = results.some(({ ci }) => hasWidth(ci));
  return [
    headline(all.length > 0 ? answer(all) : answerOfPairs(results)),
    paragraph(
      `${plural(data.coders.length, 'coder')}; ${plural(data.units, 'mark')} in ${plural(data.documents.length, 'text')} of ${thousands(data.characters)} characters; ${plural(data.categories.length, 'category')}`,
    ),
    ...(all.length === 0
      ? []
      : [
          table(
            'The marks themselves',
            ['', 'value', ...(areIntervals ? [text`${share(options.confidence)} interval`] : []), 'what it compares'],
            all.map((one) => [
              one.measure,
              figureOf(one),
              ...(areIntervals ? [interval(scaleOf(one), hasWidth(one.ci) ? one.ci : null)] : []),
              COMPARED[one.measure] ?? '',
            ]),
            { words: [areIntervals ? 3 : 2] },
          ),
        ]),
    ...(measuresOfCategories.length === 0
      ? []
      : [
          table(
            'Each category',
            ['', ...measuresOfCategories],
            data.categories.map((name) => [
              name,
              ...measuresOfCategories.map((measure) =>
                coefficient(results.find((one) => one.measure === measure && one.category === name)?.value ?? null),
              ),
            ]),
          ),
        ]),
    ...ofPairs(data, results, options),
    ...notesOf(data, results).map((note) => paragraph(note, 'aside')),
  ];
}

/** What other programs call agreement, of two coders: each category of the only pair, else each pair. */
function ofPairs(
  { coders, categories }: MarksReport['data'],
  results: readonly Result[],
  { overlap }: MarksReport['options'],
): Part[] {
  const pairs = results.filter(({ scope }) => scope === 'pair');
  if (pairs.length === 0) return [];
  const figureIn = (name: string, category: string | null, [one, other]: readonly string[]) =>
    pairs.find((each) => {
      return each.measure === name && each.category === category && each.coders[0] === one && each.coders[1] === other;
    })?.value ?? null;
  const rows =
    coders.length === 2
      ? [...categories.map((name) => [name, name, coders] as const), ['all', null, coders] as const]
      : namesOfPairs(pairs).map((pair) => [pair.join(' – '), null, pair] as const);
  const isOfCategories = coders.length === 2 && pairs.some(({ measure }) => measure === 'character-kappa');
  const isOfSegments = pairs.some(({ measure }) => measure === 'segment-agreement');
  if (!isOfCategories && !isOfSegments) return [];
  const kept = isOfSegments ? rows : rows.filter(([, category]) => category !== null);
  return [
    table(
      'As other programs compare two coders',
      [
        '',
        ...(isOfCategories ? ['characters agree', 'their kappa'] : []),
        ...(isOfSegments ? [text`segments overlap by ${share(overlap)}`] : []),
      ],
      kept.map(([title, category, pair]) => [
        title,
        ...(isOfCategories
          ? category === null
            ? ['', '']
            : [
                share(figureIn('character-agreement', category, pair)),
                coefficient(figureIn('character-kappa', category, pair)),
              ]
          : []),
        ...(isOfSegments ? [share(figureIn('segment-agreement', category, pair))] : []),
      ]),
    ),
    paragraph(
      isOfCategories
        ? 'Characters as in NVivo: categories are judged one by one, and what nobody marked counts as agreement. Segments as MAXQDA describes: chance is not taken into account.'
        : 'Segments as MAXQDA describes: chance is not taken into account. Each category is in CSV and JSON.',
      'aside',
    ),
  ];
}

function namesOfPairs(results: readonly Result[]): (readonly string[])[] {
  return [...new Map(results.map(({ coders }) => [JSON.stringify(coders), coders])).values()];
}

function answer(results: readonly Result[]): Text {
  const found = results.find(({ measure, value }) => measure === 'alpha-u' && value !== null) ?? results[0];
  if (found === undefined || found.value === null)
    return `The agreement on the marks cannot be computed: ${reasonWords(found?.reason ?? '')}.`;
  const whose = found.measure === 'gamma' ? 'Gamma' : `Krippendorff’s ${found.measure}`;
  return text`${whose} of the marks is ${coefficient(found.value)}: 1 is full agreement, 0 what chance gives.`;
}

function answerOfPairs(results: readonly Result[]): Text {
  const segments = results.find(({ measure, category }) => measure === 'segment-agreement' && category === null);
  const found = segments ?? results[0];
  if (found === undefined || found.value === null)
    return `The agreement on the marks cannot be computed: ${reasonWords(found?.reason ?? 'one-coder')}.`;
  const who = found.coders.join(' and ');
  return found === segments
    ? text`${share(found.value)} of the marks of ${who} have a mark of the other’s that overlaps them enough.`
    : text`For ${found.category ?? ''}, ${who} agree on ${share(found.value)} of the characters.`;
}

const FEWEST_DOCUMENTS = 5;

function samplesOf(results: readonly Result[]): string[] {
  const samples = results.find(({ measure }) => measure === 'gamma')?.samples;
  if (samples === undefined || samples === 0) return [];
  return [
    `Chance in gamma is the mean of ${thousands(samples)} shuffled texts; another seed gives slightly other figures. Gamma has no interval.`,
  ];
}

function figureOf(result: Result): Figure {
  return scaleOf(result) === 'share' ? share(result.value) : coefficient(result.value);
}

function scaleOf({ measure }: Result): 'share' | 'coefficient' {
  return measure === 'cu-coverage' ? 'share' : 'coefficient';
}

function notesOf({ documents, leftOut, joined, empty }: MarksReport['data'], results: readonly Result[]): string[] {
  const reasons = [...new Set(results.flatMap(({ reason }) => reason ?? []))];
  return [
    ...reasons.map((reason) => {
      const without = results.filter((one) => one.reason === reason);
      const ofAll = new Set(without.filter(({ category }) => category === null).map(({ measure }) => measure));
      const ofEach = [...OF_CATEGORIES, ...OF_PAIRS].flatMap((name) => {
        const categories = [...new Set(without.flatMap((one) => (one.measure === name ? (one.category ?? []) : [])))];
        return categories.length === 0 ? [] : [`${name} of ${few(categories)}`];
      });
      return `No ${[...ofAll, ...ofEach].join(', no ')}: ${reasonWords(reason)}.`;
    }),
    ...samplesOf(results),
    ...(documents.length < FEWEST_DOCUMENTS && results.some(({ samples }) => samples === undefined)
      ? ['No intervals: these are made over texts, of which at least five are needed.']
      : []),
    ...(leftOut.length > 0
      ? [`Left out, as not all coders read ${leftOut.length === 1 ? 'it' : 'them'}: ${few(leftOut)}.`]
      : []),
    ...(joined > 0
      ? [`${plural(joined, 'mark')} joined to another of the same coder and category that overlapped.`]
      : []),
    ...(empty > 0 ? [`${plural(empty, 'mark')} left out that covered nothing.`] : []),
  ];
}

const MOST_NAMES = 4;

function few(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const COLUMNS = [
  'measure',
  'scope',
  'coders',
  'category',
  'value',
  'reason',
  'observed_disagreement',
  'expected_disagreement',
  'samples',
  'se',
  'lower',
  'upper',
  'level',
  'method',
] as const;

function recordsOf({ results }: MarksReport): Records {
  return records(
    COLUMNS,
    results.map((one) => ({
      measure: one.measure,
      scope: one.scope,
      coders: one.coders.join(' | '),
      category: one.category,
      value: one.value,
      reason: one.reason,
      observed_disagreement: one.observedDisagreement,
      expected_disagreement: one.expectedDisagreement,
      samples: one.samples ?? null,
      se: one.se,
      lower: one.ci?.lower ?? null,
      upper: one.ci?.upper ?? null,
      level: one.ci?.level ?? null,
      method: one.ci?.method ?? null,
    })),
  );
}

/** Why a figure of marked texts has no value; each follows a colon. */
const REASONS: Readonly<Record<string, string>> = {
  'one-coder': 'there is only one coder',
  'no-document-in-common': 'there is no text that all coders read',
  'overlapping-units': 'marks of a coder with different categories overlap, and it knows one category a place',
  'no-variation': 'there is only one category where marks meet',
  'no-gap': 'everything is marked by all coders',
  'nothing-marked': 'nothing is marked',
  'all-or-nothing': 'two coders both marked everything with it, or nothing',
  'no-units-meet': 'no marks of two coders meet',
};

function reasonWords(reason: string): string {
  return REASONS[reason] ?? reason;
}
