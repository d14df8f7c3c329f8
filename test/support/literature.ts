import { describe, it } from 'vitest';
import { ruleNames } from '../../src/rules/catalogue.ts';
import { figureOf, type Wanted } from './figures.ts';
import { fixture } from './paths.ts';
import { expectPrinted } from './printed.ts';
import { agreeReport } from './run.ts';

/** A figure as its source prints it; without coders it is of all of them. */
export interface Published extends Wanted {
  readonly prints: string;
  readonly se?: string;
  readonly ci?: readonly [lower: string, upper: string];
}

/** The two coders of an example with two. */
export const PAIR: readonly string[] = ['c1', 'c2'];

/**
 * Reads an example as a user would, and holds every figure to the digits its source prints.
 *
 * @param options - command line options beside the sheet and its codebook
 */
export function published(example: string, figures: readonly Published[], options: readonly string[] = []): void {
  const sheet = fixture('literature', `${example}.csv`);
  const codebook = fixture('literature', `${example}.codebook.csv`);
  const command = [
    sheet,
    '--codebook',
    codebook,
    '--measures',
    'all',
    '--ci',
    'published',
    '--rule',
    ruleOf(figures),
    ...options,
  ];
  let read: ReturnType<typeof agreeReport> | undefined;
  describe(`${example} ${options.join(' ')}`.trim(), () => {
    for (const figure of figures) {
      const { prints, se, ci, ...wanted } = figure;
      it(`${nameOf(figure)} is ${prints}`, async () => {
        read ??= agreeReport(command);
        const found = figureOf((await read).report, wanted);
        expectPrinted(found.value, prints, nameOf(figure));
        if (se !== undefined) expectPrinted(found.se, se, 'standard error');
        if (ci !== undefined) {
          expectPrinted(found.ci?.lower, ci[0], 'lower bound');
          expectPrinted(found.ci?.upper, ci[1], 'upper bound');
        }
      });
    }
  });
}

/** The rules that the figures name, `exact` where they name none. */
function ruleOf(figures: readonly Published[]): string {
  const named = ruleNames.filter((name) => figures.some(({ rule }) => rule === name));
  return named.length > 0 ? named.join(',') : 'exact';
}

function nameOf({ measure, rule, coders, category, variant }: Published): string {
  return [measure, rule, category && `of category ${category}`, variant, coders?.join(' and ')]
    .filter((part) => part)
    .join(' ');
}
