import type { DisagreementsReport, UnitReport } from '../../../report/disagreements/schema.ts';
import { ruleTitle } from '../../../rules/catalogue.ts';
import {
  type Block,
  type Blocks,
  headline,
  type Part,
  paragraph,
  type Records,
  records,
  type Sheet,
  type WorkPage,
} from '../../document.ts';
import { share } from '../../figures.ts';
import { codingText } from '../../sheets/cells.ts';
import { worksheet } from '../../sheets/worksheet.ts';
import { category, coder, NOTHING, nextStep, text } from '../../text.ts';
import { plural, policyText, strataText, stratumText } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { byFrequency, confusionList } from './confusion-list.ts';
import { confusionMatrices } from './confusion-matrix.ts';
import { confusionText, kindsText } from './words.ts';

const MAX_UNITS = 20;

const MAX_UNITS_OF_STRATUM = 5;

const MAX_CONFUSIONS = 10;

/** The units on which coders disagree, with a worksheet for programs; or the categories that coders confuse. */
export function disagreementsDocument(
  report: DisagreementsReport,
  { confusion }: { readonly confusion: boolean },
): DocumentOf<'disagreements'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => (confusion ? confusionParts(report) : unitParts(report)),
    ...(confusion ? {} : { sheet: () => filledInSheet(report) }),
    ...(confusion || report.units.length === 0 ? {} : { workPage: () => meeting(report) }),
    names: { coders: report.data.coders, categories: report.data.categories },
    records: () => (confusion ? confusionRecords(report) : worksheet(report)),
  };
}

/** The worksheet, with the categories to choose from in each cell of the consensus. */
function filledInSheet(report: DisagreementsReport): Sheet {
  const { separator, uncodedWord } = report.options;
  return {
    name: 'worksheet',
    records: worksheet(report),
    choices: {
      column: 'consensus',
      values: [...report.data.categories, uncodedWord],
      hint: `Choose a category, or type several with ${separator === '\n' ? 'line breaks' : `“${separator}”`} between them; “${uncodedWord}” if none applies; nothing if it is not decided.`,
    },
  };
}

async function meeting(report: DisagreementsReport): Promise<WorkPage> {
  const { meetingPage } = await import('../../meeting/meeting-page.ts');
  return meetingPage(report);
}

function unitParts(report: DisagreementsReport): Part[] {
  const first = { rows: MAX_CONFUSIONS, more: nextStep({ code: 'all-confusions' }) };
  return [...heading(report), unitBlocks(report), ...confusionList(report, { first })];
}

function confusionParts(report: DisagreementsReport): Part[] {
  return [
    ...confusionHeading(report),
    ...confusionList(report, { top: report.options.top }),
    ...confusionMatrices(report),
  ];
}

/** Blocks, since texts and many coders do not fit into a table. */
function unitBlocks(report: DisagreementsReport): Blocks {
  const { data, options } = report;
  const total = options.all ? data.pairable : data.disagreements;
  return {
    kind: 'blocks',
    groups: byStratum(report).map(({ title, units }) => ({ title, blocks: units.map((unit) => block(unit, report)) })),
    most: options.top ?? (options.by.length > 0 ? MAX_UNITS_OF_STRATUM : MAX_UNITS),
    total,
    more: nextStep({ code: 'all-units', units: total }),
  };
}

function block(unit: UnitReport, { options }: DisagreementsReport): Block {
  const words = [kindsText(unit.kinds), confusionText(unit.confusion)].filter((fact) => fact !== '');
  return {
    name: unit.unit,
    facts: [...(unit.agreement === null ? [] : [share(unit.agreement)]), ...words],
    text: unit.text,
    codings: byCoding(unit, options),
    notes: unit.codings.flatMap(({ coder, note }) => (note === null ? [] : [{ coder, note }])),
    blank: 'Consensus',
  };
}

/** Coders who gave a unit the same coding. */
interface SameCoding {
  readonly coders: readonly string[];
  readonly coding: string;
}

/** Each coding of the unit once, in the order in which coders are shown; coders who did not code the unit come last. */
function byCoding({ codings }: UnitReport, options: DisagreementsReport['options']): SameCoding[] {
  const coders = new Map<string, string[]>();
  const inOrder = [...codings].sort((a, b) => Number(a.categories === null) - Number(b.categories === null));
  for (const { coder, categories } of inOrder) {
    const coding = codingText(categories, options).replaceAll('\n', ' + ');
    const names = coders.get(coding);
    if (names) names.push(coder);
    else coders.set(coding, [coder]);
  }
  return [...coders].map(([coding, names]) => ({ coders: names, coding }));
}

interface Group {
  /** "site: ward"; undefined if there are no strata. */
  readonly title: string | undefined;
  readonly units: readonly UnitReport[];
}

/** The units in the order of the report, stratum by stratum. */
function byStratum({ units, options }: DisagreementsReport): Group[] {
  if (options.by.length === 0) return [{ title: undefined, units }];
  const names = [...new Set(units.map(({ stratum }) => stratum))];
  return names.map((name) => ({
    title: `${strataText(options.by)}: ${stratumText(name)}`,
    units: units.filter(({ stratum }) => stratum === name),
  }));
}

const COLUMNS = ['coder_a', 'coder_b', 'category_a', 'category_b', 'times'] as const;

/** One row per two categories and pair of coders. Rows over all pairs come first; they name no coders. */
function confusionRecords({ confusions, options }: DisagreementsReport): Records {
  const row = (
    coders: readonly [string | null, string | null],
    [a, b]: readonly [string | null, string | null],
    times: number,
  ) => ({
    coder_a: coders[0],
    coder_b: coders[1],
    category_a: a ?? NOTHING,
    category_b: b ?? NOTHING,
    times,
  });
  const all = byFrequency(confusions.all, options.top).map(({ categories, times }) =>
    row([null, null], categories, times),
  );
  const pairs = (confusions.pairs ?? []).flatMap(({ coders, matches }) =>
    matches.map(({ categories, units }) => row(coders, categories, units)),
  );
  return records(COLUMNS, [...all, ...pairs]);
}

/** On how many units the coders disagree, under which rule, and how the list is ordered. */
function heading({ data, options, units }: DisagreementsReport): Part[] {
  const { disagreements, pairable, bothUncoded } = data;
  const part = pairable === 0 ? '' : text` (${share(disagreements / pairable)})`;
  // a name stays as it is, even at the start of a sentence
  const who = options.coder === null ? 'The coders' : text`${coder(options.coder)} and the others`;
  const on =
    options.category === null
      ? text`${who} disagree on`
      : text`${who} differ on whether “${category(options.category)}” applies to`;
  const rule = `Rule ${options.rule}: ${ruleTitle(options.rule)}.`;
  const order = units.length > 1 ? ' Lowest agreement first, then the commonest confusions.' : '';
  const uncoded =
    bothUncoded === 0
      ? ''
      : text` Left uncoded by two or more coders: ${plural(bothUncoded, 'unit')}, counted as ${policyText(options.uncoded)}${nextStep({ code: 'count-uncoded', as: [] })}.`;
  return [
    headline(text`${on} ${disagreements} of ${plural(pairable, 'unit')}${part}`),
    paragraph(text`${rule}${order}${uncoded}`, 'aside'),
  ];
}

/** Which pairs and units the confusions are counted over. */
function confusionHeading({ data, options }: DisagreementsReport): Part[] {
  const of = options.category === null ? '' : `, “${options.category}” only`;
  const pairs = options.coder === null ? (data.coders.length * (data.coders.length - 1)) / 2 : data.coders.length - 1;
  const whose =
    options.coder === null
      ? `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of coders`
      : `${options.coder} and ${plural(pairs, 'other coder')}`;
  return [
    headline(`Which categories are confused: ${whose}, ${plural(data.pairable, 'unit')}${of}`),
    paragraph(
      'Counted once per unit and pair of coders. A category that both gave is matched with itself; each that only one gave is matched with each that only the other gave, or with nothing.',
      'aside',
    ),
  ];
}
