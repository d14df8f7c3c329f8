import type { DisagreementsReport, UnitReport } from '../../../report/disagreements/schema.ts';
import { escapeMarks, markdownText } from '../../formats/markdown.ts';
import { percent } from '../../words.ts';
import { byCoding } from './by-coding.ts';
import { byStratum } from './by-stratum.ts';
import { confusionList } from './confusion-list.ts';
import { heading } from './heading.ts';
import { confusionText, kindsText } from './words.ts';

/** For the minutes: a section a unit, with a line for what was agreed on. */
export function disagreementsMarkdown(report: DisagreementsReport): string {
  const { confusions } = report;
  return [
    markdownText(heading(report)),
    ...byStratum(report).flatMap(({ title, units }) => [
      ...(title === undefined ? [] : [`## ${inline(title)}\n`]),
      ...units.map((unit) => section(unit, report)),
    ]),
    markdownText(confusionList(report, { top: confusions.all.length, more: '' })),
  ]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function section(unit: UnitReport, { options }: DisagreementsReport): string {
  const facts = [
    unit.agreement === null ? '' : percent(unit.agreement),
    kindsText(unit.kinds),
    confusionText(unit.confusion),
  ];
  const lines = [
    `### ${inline(unit.unit)}`,
    '',
    inline(facts.filter((fact) => fact !== '').join(' · ')),
    '',
    ...(unit.text === null ? [] : [...unit.text.split(/\r\n|\n|\r/).map((line) => `> ${inline(line)}`), '']),
    ...byCoding(unit, options).map(({ coders, coding }) => `- ${inline(coders.join(', '))}: ${inline(coding)}`),
    ...unit.codings.flatMap(({ coder, note }) =>
      note === null ? [] : [`- note by ${inline(coder)}: ${inline(note)}`],
    ),
    '',
    'Consensus:',
  ];
  return `${lines.join('\n')}\n`;
}

/** On one line, with the signs that Markdown would take for its own made harmless. */
function inline(text: string): string {
  return escapeMarks(text.replace(/\s+/g, ' ').trim());
}
