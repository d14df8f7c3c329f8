import type { ReadingFacts } from '../../report/reading-schema.ts';
import type { Doubt, Reason } from '../../study/reading/proposal.ts';
import { visible } from '../visible.ts';
import { plural } from '../words.ts';

interface ColumnFacts {
  readonly name: string;
  readonly why?: string | undefined;
  readonly range?: readonly [number, number] | undefined;
}

const MOST_NAMED = 8;

/** "Left out: columns "date" (dates), "sure" (confidence, 1 to 5); file gold.csv (agreed codings)"; undefined if nothing was. */
export function leftOutText(reading: ReadingFacts | null): string | undefined {
  if (reading === null) return undefined;
  const { columns, more, leftOut } = reading;
  const named = columns.filter(({ role }) => role === 'left-out');
  const others = more.filter(({ role }) => role === 'left-out').reduce((sum, group) => sum + group.columns, 0);
  const { files, coders, rows } = leftOut;
  const parts = [
    ...listed('column', named.map(leftOutColumn), others),
    ...listed(
      'file',
      files.map(({ path, why }) => `${visible(path)} (${whyLeftOut(why)})`),
    ),
    ...listed(
      'coder',
      coders.map(({ coder, why }) => `"${visible(coder)}" (${whyLeftOut(why)})`),
    ),
    ...rows.map(rowsText),
  ];
  return parts.length === 0 ? undefined : `Left out: ${parts.join('; ')}.`;
}

/** '"sure" (confidence, 1 to 5)' */
export function leftOutColumn({ name, why, range }: ColumnFacts): string {
  return `"${visible(name)}" (${whyLeftOut(why, range)})`;
}

function listed(noun: string, texts: readonly string[], others = 0): string[] {
  const rest = Math.max(0, texts.length - MOST_NAMED) + others;
  if (texts.length === 0) return rest === 0 ? [] : [plural(rest, noun)];
  const shown = texts.slice(0, MOST_NAMED).join(', ');
  const word = texts.length + others === 1 ? noun : `${noun}s`;
  return [`${word} ${shown}${rest === 0 ? '' : ` and ${rest} more`}`];
}

function rowsText({ why, rows, condition }: ReadingFacts['leftOut']['rows'][number]): string {
  const counted = plural(rows, 'row');
  switch (why) {
    case 'title':
      return `${counted} above the headings`;
    case 'total':
      return `${rows === 1 ? 'a last row' : `${rows} last rows`} of totals`;
    case 'notes':
      return `${counted} of notes below the units`;
    case 'condition':
      return `${counted} without ${visible(condition ?? '')}`;
    case 'no-unit':
      return `${counted} without a unit and a category`;
    default:
      return `${plural(rows, 'record')} (${WHY[why] ?? why})`;
  }
}

/** Why a column, file or coder is in no figure. */
export function whyLeftOut(why: string | undefined, range?: readonly [number, number]): string {
  const words = WHY[why ?? ''] ?? 'not chosen';
  return range === undefined ? words : `${words}, ${range[0]} to ${range[1]}`;
}

/** Why files, records and rows are in no figure, beside the reasons and doubts of columns. */
type OtherReason =
  | 'ignored'
  | 'not-named'
  | 'codebook'
  | 'map'
  | 'report'
  | 'no-sheet'
  | 'hidden'
  | 'blank'
  | 'cancelled'
  | 'prediction'
  | 'draft'
  | 'rejected'
  | 'not-submitted'
  | 'not-annotated'
  | 'trial'
  | 'span'
  | 'about-mark';

const WORDS: Readonly<Record<Reason | Doubt | OtherReason, string>> = {
  ignored: 'as requested',
  known: 'not a coding',
  'not-named': 'not named',
  'not-chosen': 'not chosen',
  empty: 'empty',
  constant: 'the same in every row',
  text: 'free text',
  note: 'notes',
  agreed: 'the agreed codings',
  result: 'a result, not a coding',
  total: 'totals',
  confidence: 'a scale',
  date: 'dates',
  address: 'addresses',
  identifier: 'identifiers',
  running: 'row numbers',
  number: 'numbers',
  'of-the-unit': 'belongs to the unit',
  'of-the-coder': 'belongs to the coder',
  'of-the-category': 'belongs to the category',
  'once-per-coder': 'never the same twice for one coder',
  stratum: 'defines strata',
  'values-of-its-own': 'no values in common with the codings',
  'like-the-codings': 'contains the same values as the codings',
  'headed-like-a-coder': 'headed like a coder’s column',
  'between-coders': 'among the coders’ columns',
  'part-of-the-unit': 'may be part of the unit',
  'variables-look-like-coders': 'headed like a coder, not like a variable',
  'agree-like-coders': 'agree with each other as coders do, and the files hardly do',
  'never-agree': 'never agrees with the others',
  'same-for-all-coders': 'the same for all coders: something they agree on, or a fact about the unit',
  'sheets-repeat': 'nearly the same in every sheet',
  'other-units': 'perhaps other units in each sheet',
  'scale-beside': 'one scale beside each variable: how sure coders are, or variables too',
  'varies-beside': 'differs from coder to coder: another variable, or not coded',
  'set-or-variables': 'numbered columns: the categories of one set, or a variable each',
  'perhaps-names': 'never the same twice in a row, as names of coders are',
  'several-in-a-cell': 'names several coders in one cell',
  'unlike-the-others': 'agrees with nobody',
  'shares-no-category': 'has no category in common with the others',
  'more-columns-than-rows': 'one of more columns than rows, without headings',
  'marks-left-out': 'also contains marks',
  'headed-otherwise': 'not headed like a coder’s column',
  rounds: 'rounds, whose figures would be mixed',
  'labels-repeat': 'names the same label twice in a cell, as sets do not',
  'places-in-lists': 'the coder of a list’s first label may not be the same in every row',
  'names-in-parts': 'one part of the name may be the coder',
  'parts-or-rounds': 'part of the unit, or one of several times',
  'odd-units': 'holds what nobody said twice',
  'headed-like-a-category': 'headed like what coders give, not like a unit',
  'questions-in-turn': 'a further question on each unit',
  'second-of-each': 'another coder’s, or of another time',
  codebook: 'looks like a codebook',
  map: 'looks like a map of categories',
  report: 'a report that intercoder wrote',
  'no-sheet': 'not a sheet',
  hidden: 'hidden',
  blank: 'blank',
  cancelled: 'cancelled',
  prediction: 'a prediction',
  draft: 'a draft',
  rejected: 'rejected',
  'not-submitted': 'not submitted',
  'not-annotated': 'not annotated',
  trial: 'tried out the survey',
  span: 'spans',
  'about-mark': 'about a mark',
};

/** Reports that were written earlier may have reasons of their own. */
const WHY: Readonly<Record<string, string>> = WORDS;
