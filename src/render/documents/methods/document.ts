import type { Report } from '../../../report/agree/schema.ts';
import type { Comparison } from '../../../report/compare/schema.ts';
import type { Methods } from '../../../report/methods/schema.ts';
import { following, headline, type Page, type Part, paragraph } from '../../document.ts';
import type { DocumentOf } from '../list.ts';
import { reference, type WorkKey } from './bibliography.ts';
import { checklist } from './checklist.ts';
import { sentences } from './paragraph.ts';
import { roundsSentences } from './rounds.ts';

/**
 * The methods section: a paragraph with every number from the report, what it cites, and what else a paper should say.
 *
 * @param comparison - with the round before, if there was one
 */
export function methodsDocument(report: Report, comparison?: Comparison): DocumentOf<'methods'> {
  const methods = methodsOf(report, comparison);
  return { title: 'intercoder methods', report: methods, parts: () => partsOf(methods) };
}

function methodsOf(report: Report, comparison?: Comparison): Methods {
  const said = sentences(report, comparison && roundsSentences(report, comparison));
  const keys = [...new Set(said.flatMap(({ cites }) => cites))].sort() as WorkKey[];
  return {
    schema: 'intercoder/methods@1',
    tool: report.tool,
    command: 'methods',
    data: report.data,
    ...(comparison && { before: comparison.before }),
    sentences: said,
    references: keys.map(reference),
    checklist: checklist(report),
  };
}

/** The same for the page of a report. */
export function methodsFolds(report: Report): Page['last'] {
  const { sentences: said, references, checklist: items } = methodsOf(report);
  return [
    { title: 'Methods, to copy', parts: [paragraph(said.map(({ text }) => text).join(' '))], isFolded: false },
    { title: 'References and BibTeX', parts: referenceParts(references), isFolded: true },
    { title: 'What a paper should report (GRRAS, Kottner et al. 2011)', parts: checklistParts(items), isFolded: true },
  ];
}

function referenceParts(references: Methods['references']): Part[] {
  return [
    ...references.map(({ citation }) => paragraph(citation)),
    { kind: 'code', language: 'bibtex', text: references.map(({ bibtex }) => bibtex).join('\n\n') },
  ];
}

function checklistParts(items: Methods['checklist']): Part[] {
  return [
    ...items.map(({ item, about, filled, text }) =>
      following(`${item}. ${about}: ${filled ? text : `[the author] ${text}`}.`),
    ),
    paragraph(reference('kottner2011').citation),
  ];
}

function partsOf({ sentences: said, references, checklist: items }: Methods): Part[] {
  return [
    headline('Methods'),
    paragraph(said.map(({ text }) => text).join(' ')),
    headline('References'),
    ...referenceParts(references),
    headline('What a paper should report (GRRAS, Kottner et al. 2011)'),
    ...checklistParts(items),
  ];
}
