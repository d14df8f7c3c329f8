import type { Revision, RevisionNote } from '../../../report/revise/schema.ts';
import { headline, type Page, type Part, paragraph } from '../../document.ts';
import { change, intervalOfChange, scaleOf, share } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { capital, plural, thousands } from '../../words.ts';
import { headlineName } from '../changes.ts';
import type { DocumentOf } from '../list.ts';
import { chanceOfCodebooks, gainTable, shownResults } from './figures.ts';
import { aimText, pathTable } from './path.ts';
import { revisionRecords } from './records.ts';

/** What a revision of the codebook does to the figures. */
export function revisionDocument(report: Revision): DocumentOf<'revise'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(report),
    page: () => pageOf(report),
    pictures: async () =>
      (await import('../../pages/revision.ts'))
        .revisionSections(report, waysOf(report).doing)
        .flatMap((one) => one.pictures),
    names: { coders: report.data.coders },
    records: () => revisionRecords(report),
  };
}

function partsOf(report: Revision): Part[] {
  const { data, codebook, path } = report;
  return [
    headline(
      [
        plural(data.coders.length, 'coder'),
        plural(data.units, 'unit'),
        `${plural(codebook.before.length, 'category')} become ${codebook.after.length}`,
      ].join('; '),
    ),
    ...pathTable(report),
    ...(path.length > 0
      ? [
          paragraph(
            'random: the mean gain from merging two categories at random at that point; real: the gain above that; confused: how often one coder gave one of the two categories and another gave the other.',
            'aside',
          ),
        ]
      : []),
    ...(changesFigures(report) ? gains(report) : []),
    ...newCategories(report),
    ...report.notes.map((note) => paragraph(noteText(note, report))),
    ...(changesFigures(report)
      ? [
          paragraph(
            text`Intervals of the real gain: ${share(report.options.confidence)}; they take into account which categories were ${waysOf(report).done} and which units were coded.`,
            'aside',
          ),
        ]
      : []),
  ];
}

/** Loaded for a page only. */
async function pageOf(report: Revision): Promise<Page> {
  const { revisionSections } = await import('../../pages/revision.ts');
  const { data, codebook } = report;
  return {
    about: 'revised codebook',
    above: [],
    paragraphs: changesFigures(report)
      ? verdict(report).flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []))
      : [],
    title: [`${plural(codebook.before.length, 'category')} become ${codebook.after.length}`, ''],
    margin: [
      {
        title: 'What was revised',
        lines: [`${plural(data.coders.length, 'coder')}, ${plural(data.units, 'unit')}; no unit was coded again.`],
      },
      ...(codebook.dropped.length === 0 ? [] : [{ title: 'Dropped', lines: [codebook.dropped.join(', ')] }]),
    ],
    first: [...newCategories(report), ...report.notes.map((note) => paragraph(noteText(note, report)))],
    sections: changesFigures(report) ? revisionSections(report, waysOf(report).doing) : [],
    last: [],
    sources: data.sources,
  };
}

/** If nothing is merged or dropped, there is no gain except from rounding. */
function changesFigures({ notes }: Revision): boolean {
  return notes.every(({ code }) => code !== 'nothing-merged');
}

function gains(report: Revision): Part[] {
  const { doing, alone } = waysOf(report);
  return [
    gainTable(report, doing),
    paragraph(
      text`${doing}: the gain from ${alone} alone, the mean over ${groupingsText(report)}; real: the gain above that, with its interval. Shares change in percentage points.`,
      'aside',
    ),
    ...verdict(report),
    ...chanceOfCodebooks(report),
  ];
}

/** Words for what happens to categories: they are merged, dropped, or both. */
function waysOf({ codebook }: Revision): { readonly doing: string; readonly alone: string; readonly done: string } {
  const merges = codebook.after.some(({ from }) => from.length > 1);
  const drops = codebook.dropped.length > 0;
  if (!drops) return { doing: 'merging', alone: 'merging', done: 'merged' };
  if (!merges) return { doing: 'dropping', alone: 'dropping', done: 'dropped' };
  return { doing: 'random', alone: 'merging and dropping', done: 'merged or dropped' };
}

function groupingsText({ groupings: { compared, exhaustive, categories }, codebook, options }: Revision): Text {
  const number = thousands(compared);
  const used = categories < codebook.before.length ? ' that were used' : '';
  const sizes = `${categories} categories${used} in groups of the same sizes`;
  return exhaustive
    ? `${compared === 1 ? 'the only grouping' : `all ${number} groupings`} of the ${sizes}`
    : text`${number} random groupings of the ${sizes} (${nextStep({ code: 'seed', seed: options.seed }, `seed ${options.seed}`)})`;
}

/** Says how much of the gain in mean agreement is real. */
function verdict(report: Revision): Part[] {
  return shownResults(report)
    .filter(({ measure, scope }) => scope === 'all' && (measure === 'agreement' || measure === 'conger-kappa'))
    .flatMap((result) => {
      const { gain, mechanical, real, ci, random } = result;
      if (gain === null || mechanical === null || real === null || ci === null || random === null) return [];
      const scale = scaleOf(result.measure);
      const conclusion = conclusionText(ci, random.asMuch, report);
      const asMuch =
        random.asMuch < 0.001
          ? 'Fewer than 0.1% of the groupings gain at least as much'
          : text`${share(random.asMuch)} of the groupings gain at least as much`;
      const name = result.measure === 'agreement' ? headlineName(report.data.coders) : 'beyond chance';
      const unit = scale === 'share' ? ' points' : '';
      return [
        paragraph(
          text`${capital(name)}: of the gain of ${change(scale, gain)}${unit}, ${waysOf(report).alone} alone gives ${change(scale, mechanical)}; the rest is ${change(scale, real)} (${intervalOfChange(scale, ci)}): ${conclusion}. ${asMuch}.`,
        ),
      ];
    });
}

/** A gain of 0 may differ from 0 by this much because of rounding. */
const NOTHING = 1e-9;

/** Whether the merged categories gain more than others would. */
function conclusionText(ci: { lower: number; upper: number }, asMuch: number, report: Revision): string {
  const { options, data } = report;
  const { done } = waysOf(report);
  if (report.notes.some(({ code }) => code === 'few-groupings'))
    return 'too few groupings to decide whether these categories gain more';
  if (ci.lower > NOTHING) return `these categories gain more than categories ${done} at random`;
  if (ci.upper < -NOTHING) return `these categories gain less than categories ${done} at random`;
  return asMuch <= (1 - options.confidence) / 2
    ? `on these units the categories gain more than others would, but with ${plural(data.units, 'unit')} that may still be chance`
    : `it is indistinguishable from the gain of categories ${done} at random`;
}

/** What the new categories consist of, unless their names or the suggested merges show it. */
function newCategories({ codebook, path }: Revision): Part[] {
  const changed = codebook.after.filter(({ category, from }) => from.length !== 1 || from[0] !== category);
  if (changed.length === 0 || path.length > 0) return [];
  const texts = changed.map(({ category, from }) => `${category} = ${from.join(' + ')}`);
  return [paragraph(`New categories: ${texts.join('; ')}.`)];
}

function noteText(note: RevisionNote, { codebook, options: { confidence, aimRule } }: Revision): Text {
  switch (note.code) {
    case 'nothing-merged':
      return `No category${codebook.before.length === codebook.after.length ? '' : ' that was used'} is merged or dropped, so no figure changes.`;
    case 'few-groupings':
      return `There ${note.groupings === 1 ? 'is' : 'are'} only ${plural(note.groupings, 'such grouping')} of these categories. With fewer than ${Math.ceil(2 / (1 - confidence) - 1e-9)}, even the best of them could be best by chance, so no gain can be distinguished from that of a random grouping.`;
    case 'newly-uncoded':
      return `Dropped: ${note.dropped.join(', ')}. ${plural(note.codings, 'coding')} with no other category ${note.codings === 1 ? 'is' : 'are'} now uncoded.`;
    case 'without-level':
      return `The codebook names no ${note.column} for ${note.categories.join(', ')}; ${note.categories.length === 1 ? 'it stays as it is' : 'they stay as they are'}.`;
    case 'never-used':
      return text`Never used by any coder: ${note.categories.join(', ')}. Nobody can have confused ${note.categories.length === 1 ? 'it' : 'them'} with another category, so no merge is suggested; not counted among the ${note.wanted}.${nextStep({ code: 'drop-category' })}`;
    case 'merges-lower':
      return text`${note.merges === 1 ? 'One of these merges lowers' : `${note.merges} of these merges lower`} the figure that ${note.merges === 1 ? 'it' : 'they'} should raise, ${note.merges === 1 ? 'that' : 'starting with that'} of ${note.first.join(' + ')}: no other two categories that could be merged at that point lower it less.${nextStep({ code: 'stop-merging-at', categories: note.categories })}`;
    case 'nothing-to-suggest':
      return `The coders used only ${plural(note.used, 'category')} and ${note.wanted} were requested, so no merge is suggested.`;
    case 'path-ends':
      return `The suggestions end at ${plural(note.left, 'category')}, not ${note.wanted}: no other merge has a defined figure.`;
    case 'chosen-here': {
      const scale = scaleOf(note.measure);
      const by = (value: number) => text`${change(scale, value)}${scale === 'share' ? ' points' : ''}`;
      return text`The merges were chosen on these same units, so their real gain looks larger than it is. When chosen on half of the units (${note.splits} times), such merges gain ${by(note.onOwn)} in ${aimText(note.measure, aimRule)} on that half, but ${by(note.onOther)} on the other. Only coding new units will show whether the new codebook is better${nextStep({ code: 'compare-rounds' })}.`;
    }
  }
}
