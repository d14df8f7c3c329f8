import { KRIPPENDORFF } from '../../../measures/benchmarks.ts';
import { isCalledAsModel } from '../../../names/model-name.ts';
import type { Report, Result } from '../../../report/agree/schema.ts';
import { isGraded, ruleTitle } from '../../../rules/catalogue.ts';
import type { Action } from '../../actions.ts';
import { following, headline, type Part, paragraph, type Room, type TablePart, table } from '../../document.ts';
import { coefficient, count, hasWidth, interval, NOT_AVAILABLE, range, share } from '../../figures.ts';
import { category, coder, nextStep, pair, type Text, text } from '../../text.ts';
import { capital, numberWord, plural, reasonText, thousands } from '../../words.ts';
import { find, meanOutsidePairs, ofPair, pairsByAgreement, ruleHeading, shownPairs } from '../select.ts';
import { confusedText } from './confused-with.ts';
import { AGREEMENT_HEAD, agreementRow } from './rule-table.ts';

/** More rows would not fit on a screen with the rest. */
const MAX_PAIRS: Readonly<Record<Room, number>> = { enough: 6, little: 6, least: 3 };

const MAX_CATEGORIES = 3;

/** A table of two coders' codings is drawn up to this many categories. */
const MAX_CROSSED = 6;

/** The answer and what it stands on: how far the coders agree, whether that is enough, and how much chance alone would give. */
export function answer(report: Report): Part[] {
  const { headline: first } = report.overview;
  if (first === null) return [];
  return [
    headline(text`${fewCodedByAll(report, first)}${sentence(report, first)}`),
    following(first.value === null ? remedy() : worth(report, first)),
  ];
}

/** Why the headline is the mean of the pairs and not agreement of all: too few units were coded by everyone. */
function fewCodedByAll(report: Report, { measure, rule, units }: Result): string {
  const coders = report.data.coders.length;
  const together = find(report, { measure: 'joint-agreement', rule, category: null, k: coders, variant: null });
  if (measure !== 'agreement' || coders === 2 || together === undefined || together.units === units) return '';
  const all = whoAgrees(report, together).coders;
  return together.units === 0
    ? `No unit was coded by ${all}. `
    : `Only ${thousands(together.units)} of ${plural(units, 'unit')} ${together.units === 1 ? 'was' : 'were'} coded by ${all}. `;
}

function sentence(report: Report, first: Result): Text {
  const { value, reason, agreed, units, ci, rule } = first;
  const who = whoAgrees(report, first);
  if (value === null) return `The agreement of ${who.coders} cannot be computed: ${reasonText(reason ?? '')}.`;
  const likely = hasWidth(ci) ? text`; ${share(ci.level)} interval ${interval('share', ci)}` : '';
  const counted = agreed === null ? plural(units, 'unit') : `${thousands(agreed)} of ${thousands(units)}`;
  if (agreed === null && isGraded(rule!))
    return text`On average, two codings of a unit agree to ${share(value)} (${counted}${likely}): ${ruleTitle(rule!)}.`;
  return text`${who.agree} ${share(value)} of the units (${counted}${likely}): ${meaning(report, rule!)}.`;
}

/** What to do if no two codings can be compared. */
function remedy(): Text {
  return text`Check that the coders coded the same units, and that each unit has the same name in every sheet${nextStep({ code: 'look-at-units' })}.`;
}

/** What agreeing means under the rule. */
function meaning(report: Report, rule: string): string {
  const heading = ruleHeading(report, rule);
  return heading === `rule ${rule}` ? ruleTitle(rule) : heading;
}

function whoAgrees({ data, options }: Report, first: Result): { readonly coders: string; readonly agree: Text } {
  const all = data.coders.length;
  if (first.measure === 'joint-agreement') {
    const coders = `all ${numberWord(all)} coders`;
    const how = options.joint === 'every-pair' && first.variant === 'every-pair' ? ', pair by pair,' : '';
    return { coders, agree: `${capital(coders)} agree${how} on` };
  }
  if (all === 2) return { coders: 'the two coders', agree: 'The two coders agree on' };
  return { coders: 'two coders', agree: 'On average, two coders agree on' };
}

const VERDICTS: Record<NonNullable<Report['overview']['verdict']>, string> = {
  'too-low': `too low to draw conclusions from (Krippendorff requires at least ${KRIPPENDORFF.tentative})`,
  open: `whether that is enough is open (Krippendorff requires at least ${KRIPPENDORFF.tentative})`,
  tentative: `enough for tentative conclusions (Krippendorff requires ${KRIPPENDORFF.reliable} for firm ones)`,
  reliable: `enough to rely on (Krippendorff requires at least ${KRIPPENDORFF.reliable})`,
};

/** What chance alone would give, and the coefficients that correct for it. */
function worth(report: Report, first: Result): Text {
  const { alpha, verdict, apart } = report.overview;
  const chance = first.expected === null ? '' : text`Chance alone would give ${share(first.expected)}. `;
  const kappa = kappaOfTwo(report);
  const ofAlpha =
    alpha === null
      ? ''
      : alpha.value === null
        ? `Krippendorff’s alpha cannot be computed: ${reasonText(alpha.reason ?? '')}.${alpha.reason === 'no-variation' ? ' To judge reliability, also code units to which other categories apply.' : ''}`
        : text`Krippendorff’s alpha${ruleOf(report, alpha)} ${coefficient(alpha.value)}${likelyRange(alpha)}: ${verdict === null ? 'there is no interval to judge it by' : VERDICTS[verdict]}.`;
  const without =
    apart === null ? '' : text` Without ${coder(apart.coder)} alpha would be ${coefficient(apart.alpha)}.`;
  return text`${chance}${kappa}${ofAlpha}${without}`;
}

/** "(jaccard)", if the rule is no matter of course. */
function ruleOf({ data }: Report, { rule }: Result): string {
  return data.multiple || data.scale !== 'nominal' ? ` (${rule})` : '';
}

function kappaOfTwo(report: Report): Text {
  const [one, other] = report.data.coders;
  if (report.data.coders.length !== 2) return '';
  const kappa = ofPair(report, [one!, other!], {
    measure: 'cohen-kappa',
    rule: report.options.rules[0]!,
    category: null,
    variant: null,
  });
  if (kappa === undefined || kappa.value === null) return '';
  return text`Cohen’s kappa ${coefficient(kappa.value)}${likelyRange(kappa)}; `;
}

function likelyRange({ ci }: Result): Text {
  return hasWidth(ci) ? text` (${interval('coefficient', ci)})` : '';
}

/** The pairs, the weakest first; with many only those. Of two coders, what each gave where the other gave what. */
export function pairsAtAGlance(report: Report, room: Room = 'enough'): Part[] {
  const { overview, options } = report;
  if (shownPairs(report).length === 1) return crossTable(report);
  const rule = overview.headline?.rule ?? options.rules[0]!;
  const figures = pairsByAgreement(report, rule);
  if (figures.length === 0) return [];
  const why = meanOutsidePairs(report);
  const most = MAX_PAIRS[room];
  const shown = figures.slice(0, figures.length === most + 1 ? most + 1 : most);
  return [
    table(
      '',
      ['Pairs of coders', ...AGREEMENT_HEAD],
      shown.map(({ coders, result }) => agreementRow(pair(coders), result)),
      {
        keepsNames: true,
        bars: {
          rows: shown.map(({ result }) => barOf(result)),
          instead: [3, 4],
          scale: 'share',
          key: text`● agreement, ├ ┤ its ${share(options.confidence)} interval, | by chance`,
        },
      },
    ),
    ...morePairs(figures.slice(shown.length).map(({ result }) => result.value)),
    ...(why === undefined ? [] : [paragraph(why, 'aside')]),
  ];
}

function morePairs(rest: readonly (number | null)[]): Part[] {
  if (rest.length === 0) return [];
  const known = rest.filter((value) => value !== null);
  const unknown = rest.length - known.length;
  const values = known.length === 0 ? '' : text`, ${range('share', known)}`;
  const without = unknown === 0 ? '' : `, ${unknown === rest.length ? '' : `${unknown} of them `}${NOT_AVAILABLE}`;
  return [following(text`  and ${plural(rest.length, 'more pair')}${values}${without}`, 'aside')];
}

function barOf({ value, ci, expected }: Result) {
  return value === null ? null : { value, lower: ci?.lower ?? value, upper: ci?.upper ?? value, against: expected };
}

function crossTable({ overview }: Report): TablePart[] {
  const { crossTable: crossed } = overview;
  if (crossed === null || crossed.categories.length > MAX_CROSSED || overview.headline?.value == null) return [];
  const [down, across] = crossed.coders;
  const rows = crossed.units.map((row, i) => [category(crossed.categories[i]!), ...row.map((units) => count(units))]);
  return [table('', [text`${coder(down)} down, ${coder(across)} across`, ...crossed.categories], rows)];
}

/** The categories on which the coders agree least, and what they confuse them with. */
export function weakestCategories(report: Report): Part[] {
  const { overview, usage, data } = report;
  const [all, some] = data.coders.length === 2 ? ['by both', 'by one'] : ['by all', 'by some'];
  // with two categories, one each, what is said of one is said of the other
  if (data.categories.length < 3) return [];
  // a category on which all agree drags nothing down
  const strengthOf = (name: string) =>
    find(report, { measure: 'positive-agreement', scope: 'all', category: name })?.value ?? 1;
  const weak = overview.weakest.filter((name) => strengthOf(name) < 1);
  const names = weak.slice(0, MAX_CATEGORIES);
  const equal = weak.slice(MAX_CATEGORIES).filter((name) => strengthOf(name) === strengthOf(names.at(-1)!)).length;
  const weakest = names.flatMap((name) => usage.filter((use) => use.category === name));
  const kappasOf = (name: string) =>
    shownPairs(report).flatMap((two) => ofPair(report, two, { measure: 'cohen-kappa', category: name })?.value ?? []);
  const hasKappas = weakest.some((use) => kappasOf(use.category).length > 0);
  const rows = weakest.map((use) => {
    const kappas = kappasOf(use.category);
    return [
      category(use.category),
      count(use.all),
      count(use.some),
      ...(hasKappas ? [kappas.length === 0 ? NOT_AVAILABLE : range('coefficient', kappas)] : []),
      confusedText(use),
    ];
  });
  if (rows.length === 0) return [];
  const title = equal === 0 ? 'Weakest categories' : `Weakest (${equal} more equal)`;
  const head = [title, all, some, ...(hasKappas ? ['kappa'] : []), 'confused with'];
  return [table('', head, rows, { words: [head.length - 1], keepsNames: true })];
}

/** What the units that two coders left uncoded do to the headline. */
export function uncodedAtAGlance({ notes, overview, data }: Report): Part[] {
  const { headline: first } = overview;
  const note = notes.find(({ code }) => code === 'both-uncoded');
  if (note?.code !== 'both-uncoded' || first === null || note.counted === 'exclude') return [];
  const other = note.counted === 'disagree' ? 'agree' : 'disagree';
  const moved = note.moved.find(({ measure, scope }) => measure === first.measure && scope === first.scope);
  if (moved === undefined) return [];
  const who =
    first.measure === 'joint-agreement'
      ? `all ${numberWord(data.coders.length)} would agree on`
      : 'the figure would be';
  const as = { agree: 'as agreeing', disagree: 'as disagreeing', exclude: 'as neither' };
  const inAlpha = note.countedInAlpha === undefined ? '' : ` (in alpha, ${as[note.countedInAlpha]})`;
  return [
    paragraph(
      text`Two coders who both gave no category count ${as[note.counted]}${inAlpha}; otherwise ${who} ${share(moved[other])}${nextStep({ code: 'count-uncoded', as: [other] })}.`,
    ),
  ];
}

type NextAction = Extract<Action, { code: 'next' }>;

/** What to do next, as far as it fits the data. */
export function nextSteps({
  data,
  overview,
  notes,
  options,
}: Report): { readonly step: NextAction; readonly what: string }[] {
  const steps: { step: NextAction; what: string }[] = [];
  const isKnownWho = !notes.some((note) => note.code === 'pairs-left-out' && note.crowd);
  const rule = overview.headline?.rule ?? options.rules[0]!;
  const people = peopleBesideModels(options);
  if (people !== undefined)
    steps.push({
      step: { code: 'next', step: 'talk-over', rule, coders: people.coders },
      what: 'what the people disagree on',
    });
  else if (isKnownWho && overview.toTalkOver > 0)
    steps.push({
      step: { code: 'next', step: 'talk-over', rule },
      what: overview.toTalkOver === 1 ? 'the unit to discuss' : `the ${plural(overview.toTalkOver, 'unit')} to discuss`,
    });
  const models = options.groups === undefined ? data.coders.filter(isCalledAsModel) : [];
  if (isKnownWho && models.length > 0 && data.coders.length - models.length > 1)
    steps.push({ step: { code: 'next', step: 'models', models }, what: 'may a model code the rest?' });
  // Of ratings the neighbours are confused most, which no merging mends.
  const areNumbers = notes.some(({ code }) => code === 'numbers-as-names');
  const { used, merges } = overview.merges ?? { used: 0, merges: 0 };
  if (isKnownWho && !areNumbers && merges > 0)
    steps.push({ step: { code: 'next', step: 'merge', categories: used - merges }, what: 'what merging gains' });
  return steps;
}

/** The one group of people that a report compares with models: what a model gave is not discussed. */
function peopleBesideModels({ groups }: Report['options']) {
  const people = (groups ?? []).filter(({ are, coders }) => are === 'people' && coders.length > 1);
  return people.length === 1 ? people[0] : undefined;
}

/**
 * The commands that come next, the last of which shows everything.
 *
 * @param folded - how many notes are only among all tables
 */
export function nextCommands(report: Report, folded = 0): Part[] {
  const what = folded === 0 ? 'all tables (-o report.html)' : `all tables and ${plural(folded, 'note')}`;
  const steps = [...nextSteps(report), { step: { code: 'next', step: 'everything' } as const, what }];
  const rows = steps.map(({ step, what: gives }, i) => [i === 0 ? 'Next' : '', nextStep(step), gives]);
  return [table('', ['', '', ''], rows, { of: 'words', keepsNames: true })];
}
