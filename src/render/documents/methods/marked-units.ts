import type { Report } from '../../../report/agree/schema.ts';

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
export function markedUnitsText({ unit, overlap }: Marked): string {
  const kind = KINDS[unit] ?? `the text from one match of ${unit} to the next`;
  const covered = unit === 'character' ? 'included it' : `covered ${amount(overlap)} of it`;
  return `The coders had marked passages of texts. A unit was ${kind}; a coder was taken to have given it a category if the passages that they had marked with this category ${covered}.`;
}

function amount(overlap: string): string {
  if (overlap === 'any') return 'any part';
  if (overlap.endsWith('%')) return overlap === '100%' ? 'all' : `at least ${overlap}`;
  return `at least ${overlap} ${overlap === '1' ? 'character' : 'characters'}`;
}
