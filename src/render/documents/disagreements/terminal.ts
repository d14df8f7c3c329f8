import type { DisagreementsReport, UnitReport } from '../../../report/disagreements/schema.ts';
import { paragraph } from '../../document.ts';
import { emphasis } from '../../formats/emphasis.ts';
import { type Style, terminalText, wrapLines } from '../../formats/terminal.ts';
import { widthOf } from '../../width.ts';
import { percent } from '../../words.ts';
import { byCoding } from './by-coding.ts';
import { byStratum } from './by-stratum.ts';
import { confusionList } from './confusion-list.ts';
import { heading } from './heading.ts';
import { confusionText, kindsText } from './words.ts';

const MOST_UNITS = 20;

const MOST_UNITS_OF_STRATUM = 5;

const MOST_CONFUSIONS = 10;

const WIDEST_CODERS = 30;

const INDENT = '  ';

/** The units as blocks, since texts and many coders fit no table of 80 columns; then the commonest confusions. */
export function disagreementsTerminal(report: DisagreementsReport, style: Style): string {
  const { options } = report;
  const most = options.top ?? (options.by.length > 0 ? MOST_UNITS_OF_STRATUM : MOST_UNITS);
  const groups = byStratum(report).map((group) => ({ ...group, units: group.units.slice(0, most) }));
  const shown = groups.flatMap(({ units }) => units);
  const total = options.all ? report.data.pairable : report.data.disagreements;
  const left = total - shown.length;
  const more =
    left > 0
      ? [paragraph(`… and ${left} more: --top ${total} shows all, -o FILE.csv writes the worksheet.`, 'aside')]
      : [];
  const parts = [...more, ...confusionList(report, { top: MOST_CONFUSIONS, more: '--confusion lists all' })];
  return [
    terminalText(heading(report), style),
    ...groups.flatMap(({ title, units }) => [
      ...(title === undefined ? [] : [terminalText([paragraph(title, 'heading')], style)]),
      ...units.map((unit) => block(unit, report, style)),
    ]),
    ...(parts.length > 0 ? [terminalText(parts, style)] : []),
  ].join('\n');
}

function block(unit: UnitReport, { options }: DisagreementsReport, style: Style): string {
  const { bold, dim } = emphasis(style.colour);
  const facts = [
    ...(unit.agreement === null ? [] : [percent(unit.agreement)]),
    kindsText(unit.kinds),
    confusionText(unit.confusion),
  ].filter((fact) => fact !== '');
  const [first = '', ...rest] = wrapLines(`${oneLine(unit.unit)}  ${facts.join(' · ')}`, style.columns);
  const codings = byCoding(unit, options).map(({ coders, coding }) => ({
    who: coders.map(oneLine).join(', '),
    coding,
  }));
  const width = Math.min(WIDEST_CODERS, Math.max(...codings.map(({ who }) => widthOf(who))));
  const lines = [
    bold(first),
    ...rest.map((line) => INDENT + bold(line)),
    ...(unit.text === null ? [] : wrapLines(unit.text, style.columns - 2).map((line) => INDENT + dim(line))),
    ...codings.flatMap(({ who, coding }) => sideBySide(who, coding, width, style.columns)),
    ...unit.codings.flatMap(({ coder, note }) =>
      note === null ? [] : wrapLines(`note by ${coder}: ${note}`, style.columns - 2).map((line) => INDENT + line),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Who on the left, what on the right, each in its own column. */
function sideBySide(who: string, what: string, width: number, columns: number): string[] {
  const left = wrapLines(who, width);
  const right = wrapLines(what, Math.max(10, columns - width - 4));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const name = left[i] ?? '';
    return `${INDENT}${name}${' '.repeat(width - widthOf(name))}  ${right[i] ?? ''}`.trimEnd();
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
