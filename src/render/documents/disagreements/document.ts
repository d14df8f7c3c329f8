import type { DisagreementsReport, UnitReport } from '../../../report/disagreements/schema.ts';
import type { Block, Blocks, Part, Sheet, WorkPage } from '../../document.ts';
import { share } from '../../figures.ts';
import { worksheet } from '../../sheets/worksheet.ts';
import { nextStep } from '../../text.ts';
import type { DocumentOf } from '../list.ts';
import { byCoding } from './by-coding.ts';
import { byStratum } from './by-stratum.ts';
import { confusionList } from './confusion-list.ts';
import { confusionMatrices } from './confusion-matrix.ts';
import { confusionRecords } from './confusion-records.ts';
import { confusionHeading, heading } from './heading.ts';
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
