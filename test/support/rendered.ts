import stringWidth from 'string-width';
import { actionText } from '../../src/cli/wording/actions.ts';
import { agreementDocument } from '../../src/render/documents/agree/document.ts';
import type { FormatName } from '../../src/render/formats/list.ts';
import { render } from '../../src/render/render.ts';
import type { Report } from '../../src/report/agree/schema.ts';
import { reportOf } from './report-of.ts';
import type { ExampleStudy } from './study.ts';

/** Figures that are named one by one, so that new measures change no rendered example. */
const FIGURES = [
  ...['agreement', 'joint-agreement', 'assignment-agreement', 'cohen-kappa', 'krippendorff-alpha'],
  ...['positive-agreement', 'negative-agreement'],
];

export function namedFigures(study: ExampleStudy, argv: readonly string[] = []): Report {
  return reportOf(study, ['--measures', FIGURES.join(','), ...argv]);
}

/** The report as on a terminal of 80 columns without colour. */
export function rendered(report: Report, format: FormatName = 'table', columns: number = 80): Promise<string> {
  return render(agreementDocument(report), format, { columns, colour: false, whole: true, actionText });
}

/** Lines that are wider than the screen, as a terminal counts. */
export function tooWide(text: string, columns: number = 80): string[] {
  return text.split('\n').filter((line) => stringWidth(line) > columns);
}
