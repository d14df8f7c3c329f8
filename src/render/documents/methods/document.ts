import type { Report } from '../../../report/agree/schema.ts';
import type { Methods } from '../../../report/methods/schema.ts';
import { following, headline, type Part, paragraph } from '../../document.ts';
import type { DocumentOf } from '../list.ts';
import { reference, type WorkKey } from './bibliography.ts';
import { checklist } from './checklist.ts';
import { sentences } from './paragraph.ts';

/** The methods section: a paragraph with every number from the report, what it cites, and what else a paper should say. */
export function methodsDocument(report: Report): DocumentOf<'methods'> {
  const methods = methodsOf(report);
  return { title: 'intercoder methods', report: methods, parts: () => partsOf(methods) };
}

function methodsOf(report: Report): Methods {
  const said = sentences(report);
  const keys = [...new Set([...said.flatMap(({ cites }) => cites), 'kottner2011'])].sort() as WorkKey[];
  return {
    schema: 'intercoder/methods@1',
    tool: report.tool,
    command: 'methods',
    data: report.data,
    sentences: said,
    references: keys.map(reference),
    checklist: checklist(report),
  };
}

function partsOf({ sentences: said, references, checklist: items }: Methods): Part[] {
  return [
    headline('Methods'),
    paragraph(said.map(({ text }) => text).join(' ')),
    headline('References'),
    ...references.map(({ citation }) => paragraph(citation)),
    headline('What a paper should say (GRRAS, Kottner et al. 2011)'),
    ...items.map(({ item, about, filled, text }) =>
      following(`${item}. ${about}: ${filled ? text : `[the author] ${text}`}.`),
    ),
    headline('BibTeX'),
    { kind: 'code', language: 'bibtex', text: references.map(({ bibtex }) => bibtex).join('\n\n') },
  ];
}
