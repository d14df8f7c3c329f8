import { KRIPPENDORFF } from '../../measures/benchmarks.ts';
import type { Overview, Report, Result } from '../../report/agree/schema.ts';
import { isGraded, ruleTitle } from '../../rules/catalogue.ts';
import type { MarginNote } from '../document.ts';
import { nextSteps } from '../documents/agree/first-screen.ts';
import { find, ofPair } from '../documents/select.ts';
import { coefficient, hasWidth, interval, share, wholeShare } from '../figures.ts';
import { coder, nextStep, type Text, text } from '../text.ts';
import { capital, numberWord, plural, thousands } from '../words.ts';

const WORTH: Record<NonNullable<Overview['verdict']>, string> = {
  'too-low': 'That is too low to draw conclusions from',
  open: 'Whether that is enough is open',
  tentative: 'That is enough for tentative conclusions',
  reliable: 'That is enough to rely on',
};

const CONVENTIONS: Record<NonNullable<Overview['verdict']>, string> = {
  'too-low': `By Krippendorff’s convention, even tentative conclusions require at least ${KRIPPENDORFF.tentative}`,
  open: `By Krippendorff’s convention, tentative conclusions require at least ${KRIPPENDORFF.tentative}, and firm ones ${KRIPPENDORFF.reliable.toFixed(2)}`,
  tentative: `By Krippendorff’s convention, tentative conclusions require at least ${KRIPPENDORFF.tentative}, and firm ones ${KRIPPENDORFF.reliable.toFixed(2)}`,
  reliable: `By Krippendorff’s convention, firm conclusions require at least ${KRIPPENDORFF.reliable.toFixed(2)}`,
};

/** How a page answers how far the coders agree and whether that is enough; undefined if no figure answers it. */
export function pageAnswer(
  report: Report,
): { readonly title: readonly [Text, Text]; readonly paragraphs: readonly Text[] } | undefined {
  const { headline, alpha, verdict } = report.overview;
  const first =
    headline?.value == null
      ? headline && find(report, { measure: 'agreement', rule: headline.rule, category: null })
      : headline;
  if (!first || first.value === null) return undefined;
  const worth = alpha === null ? '' : verdict === null ? 'There is no interval to judge it by' : WORTH[verdict];
  return {
    title: [
      text`${whoAgrees(report, first)} ${share(first.value)}${isGraded(first.rule!) ? '' : ' of the units'}`,
      worth,
    ],
    paragraphs: [found(report, first), ...corrected(report)],
  };
}

function whoAgrees({ data }: Report, { measure, rule, variant }: Result): string {
  const number = data.coders.length;
  if (isGraded(rule!)) return 'On average two codings of a unit agree to';
  if (measure !== 'joint-agreement') return number === 2 ? 'The two coders agree on' : 'On average two coders agree on';
  return `All ${numberWord(number)} coders agree${variant === null ? '' : ', pair by pair,'} on`;
}

/** The count, the likely range and chance. */
function found({ data }: Report, { agreed, units, rule, ci, expected, measure, variant }: Result): Text {
  const what = data.multiple || isGraded(rule!) ? ruleTitle(rule!) : 'the same category';
  const meaning = isGraded(rule!)
    ? `How far two codings agree: ${what}.`
    : `${measure === 'joint-agreement' ? `All ${numberWord(data.coders.length)}` : 'Two coders'} agree on a unit if they gave it ${what}${variant === null ? '' : ', every two of them'}.`;
  const counted =
    agreed === null ? `Over ${plural(units, 'unit')}` : `That is ${thousands(agreed)} of ${plural(units, 'unit')}`;
  const likely = hasWidth(ci)
    ? text` With more units of this kind the share would probably lie between ${wholeShare(Math.max(0, ci.lower))} and ${wholeShare(Math.min(1, ci.upper))} (${share(ci.level)} interval).`
    : '';
  const chance =
    expected === null
      ? ''
      : text` If the coders had assigned their categories at random, it would be ${share(expected)}.`;
  return text`${counted}. ${meaning}${likely}${chance}`;
}

/** The coefficients that correct for chance, and on whose convention they are enough. */
function corrected(report: Report): Text[] {
  const { data, overview, options } = report;
  const { alpha, verdict, apart } = overview;
  const [one, other] = data.coders;
  const kappa =
    data.coders.length === 2
      ? ofPair(report, [one!, other!], {
          measure: 'cohen-kappa',
          rule: options.rules[0]!,
          category: null,
          variant: null,
        })
      : undefined;
  const ofKappa =
    kappa === undefined || kappa.value === null
      ? ''
      : text`Cohen’s kappa is ${coefficient(kappa.value)}${likelyRange(kappa)}. `;
  if (alpha === null || alpha.value === null) return ofKappa === '' ? [] : [ofKappa];
  const rule = data.multiple || data.scale !== 'nominal' ? `, under the rule ${alpha.rule},` : '';
  const without = apart === null ? '' : text` Without ${coder(apart.coder)} it would be ${coefficient(apart.alpha)}.`;
  return [
    text`${ofKappa}Krippendorff’s alpha${rule} is ${coefficient(alpha.value)}${likelyRange(alpha)}: 0 is agreement by chance, 1 is complete agreement.${verdict === null ? '' : ` ${CONVENTIONS[verdict]}.`}${without}`,
  ];
}

function likelyRange({ ci }: Result): Text {
  return hasWidth(ci) ? text` (${interval('coefficient', ci)})` : '';
}

/** What to do next, beside the answer. All tables are on the page. */
export function whatNow(report: Report): MarginNote[] {
  const lines = nextSteps(report).map(({ step, what }) => text`${capital(what)}: ${nextStep(step)}`);
  return lines.length === 0 ? [] : [{ title: 'What now', lines, isForScreens: true }];
}
