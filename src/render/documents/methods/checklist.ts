import type { Report } from '../../../report/agree/schema.ts';
import type { Methods } from '../../../report/methods/schema.ts';
import { decimal, percent } from '../../figures.ts';
import { numberWord, plural } from '../../words.ts';
import { mainFigures } from './paragraph.ts';

type Item = Methods['checklist'][number];

/** What a report of a reliability study should say, item by item (GRRAS, Kottner et al. 2011): what is known, and what the author must state. */
export function checklist(report: Report): Item[] {
  const { data, options, altTest } = report;
  const { headline, alpha, are } = mainFigures(report);
  const codings = data.missing === 0 ? 'each coder coded each unit once' : `${plural(data.codings, 'coding')} in all`;
  const figures = [
    headline?.value == null ? [] : [`agreement${are === 'people' ? ' of the people' : ''} ${percent(headline.value)}`],
    alpha?.value == null ? [] : [`Krippendorff’s alpha ${decimal(alpha.value)}`],
  ].flat();
  const items: readonly (readonly [about: string, filled: string | null, author: string])[] = [
    ['Title or abstract', null, 'that agreement between coders was assessed'],
    [
      'The instrument',
      `${data.declared ? 'a codebook' : 'a set'} of ${plural(data.categories.length, 'category')}; ${data.multiple ? 'several per unit, or none' : 'one per unit'}`,
      '',
    ],
    [
      'The units',
      null,
      `which texts and people the units represent${data.reading?.marked ? '; what a unit was is in the paragraph' : ', and how texts were divided into units'}`,
    ],
    [
      'The coders’ population',
      null,
      'whom the coders represent: experts, students, a crowd; of a model its version, its prompt and when it was asked',
    ],
    ['What is known', null, 'what earlier studies found, and why agreement was assessed here'],
    ['Numbers planned', null, 'how the numbers of units and coders were chosen (intercoder plan)'],
    ['Sampling', null, 'how the units were sampled (intercoder sample) and the coders recruited'],
    ['How coding was done', null, 'how coders were trained, what they saw, in which order and when'],
    ['Independence', null, 'whether the coders worked without knowing each other’s codings'],
    [
      'Analysis',
      `${headline === null ? '' : `agreement under the rule ${headline.rule}, `}Krippendorff’s alpha${altTest === undefined ? '' : ', the alternative annotator test'}; intervals ${options.ci === 'none' ? 'left out' : `at ${percent(options.confidence)}`}`,
      '',
    ],
    [
      'Actual numbers',
      `${numberWord(data.coders.length)} coders, ${plural(data.units, 'unit')} of which ${data.pairable} were coded by at least two; ${codings}`,
      '',
    ],
    ['Coders and units', null, 'the coders’ training and experience, and what the units are like'],
    [
      'Estimates with their uncertainty',
      figures.length === 0 ? null : `${figures.join(', ')}; intervals in the paragraph`,
      'the figures',
    ],
    ['What it means', null, 'what can be concluded from the agreement, and what cannot'],
    ['Details', 'every figure is in the report: intercoder SHEETS -o report.csv -o report.html', ''],
  ];
  return items.map(([about, filled, author], i) => ({
    item: i + 1,
    about,
    filled: filled !== null,
    text: filled ?? author,
  }));
}
