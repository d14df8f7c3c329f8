import { NO_SEPARATOR } from '../../../names/separator.ts';
import { overlapOf, unitKindOf } from '../../../spans/choice.ts';
import type { Overlap } from '../../../spans/coverage.ts';
import { UNIT_COLUMNS } from '../../../spans/unit-table.ts';
import { isCharacters, type UnitKind, unitKinds } from '../../../spans/units.ts';
import { patterns } from '../../../study/reading/layouts/patterns.ts';
import type { ReadingOptions } from '../../../study/reading-options.ts';
import { flagOf } from '../../options/option.ts';
import { readingOptions, SPANS } from '../../options/reading.ts';
import { CommandLineError } from '../../wording/command-line-error.ts';
import { type LoadOptions, NO_UNIT } from '../loading.ts';

/** Options that have a meaning for sheets of codings only. */
export function checkForMarked(options: LoadOptions): void {
  const isSheet = options.layout === SPANS;
  const { note, separator, variables, missing, none, hold, byRow, reading, headerRows, columns, ignore } = options;
  const ofColumns = isSheet ? {} : { coder: options.coder, text: options.text, category: options.category };
  const coderFrom = options.coderFrom === 'sheet' ? 'sheet' : undefined;
  const idle = {
    ...{ note, separator, variables, missing, none, hold, byRow, reading, headerRows, columns, ignore },
    ...{ coderFrom, ...ofColumns },
  };
  const given = Object.entries(idle).find(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false,
  );
  if (given !== undefined)
    throw new CommandLineError(
      `${flagOf(given[0])}: it has no meaning for texts in which stretches were marked`,
      'leave it out',
    );
  if (!isSheet && options.layout !== undefined)
    throw new CommandLineError(
      `--layout ${options.layout}: texts in which stretches were marked have no layout`,
      'leave it out',
    );
  if (!isSheet && options.extents !== undefined)
    throw new CommandLineError('--extents: the project has its texts', 'leave it out');
}

export function overlapIn({ overlap = 'any' }: LoadOptions): Overlap {
  const meant = overlapOf(overlap);
  if (meant !== undefined) return meant;
  throw new CommandLineError(
    `--overlap: any, a share such as 0.5 or 50%, or a whole number of characters is expected, not "${overlap}"`,
    'correct it, for example --overlap 50%',
  );
}

/** What a unit is, if it is said. */
export function kindIn({ unit: [typed, ...more], overlap }: LoadOptions): UnitKind | undefined {
  if (typed === undefined) return undefined;
  if (typed.trim().toLowerCase() === NO_UNIT)
    throw new CommandLineError(
      `--unit ${NO_UNIT}: only agree has figures of marks without units`,
      'use it with intercoder agree, or choose a unit',
    );
  const kind = more.length === 0 ? unitKindOf(typed) : undefined;
  const names = unitKinds.map(({ name }) => name).join(', ');
  if (kind === undefined)
    throw new CommandLineError(
      `--unit: of marked texts it is ${names} or an expression between slashes, not "${[typed, ...more].join(',')}"`,
      'choose one; without --unit the run shows what each would give',
    );
  if ('fault' in kind)
    throw new CommandLineError(
      `--unit ${typed}: ${kind.fault}`,
      "correct the expression, for example --unit '/^Q\\d+/'",
    );
  if (isCharacters(kind) && overlap !== undefined && /^\d+$/.test(overlap.trim()) && Number(overlap) > 1)
    throw new CommandLineError(
      `--overlap ${overlap}: a unit is one character, of which no more than one can be covered`,
      'leave it out, or choose a longer unit',
    );
  return kind;
}

/** The options under which the table of units is read; others are as the user has them. */
export function forUnits(options: LoadOptions): ReadingOptions {
  const asked = readingOptions({ ...options, layout: undefined, unit: [], coder: undefined, category: [] });
  const isStratum = asked.by.some((name) => name.toLowerCase() === UNIT_COLUMNS.document);
  return {
    ...asked,
    layout: 'long',
    unit: [UNIT_COLUMNS.unit],
    coder: UNIT_COLUMNS.coder,
    category: [UNIT_COLUMNS.category],
    text: UNIT_COLUMNS.text,
    note: options.quotesMarks === true ? UNIT_COLUMNS.note : undefined,
    separator: NO_SEPARATOR,
    blank: 'uncoded',
    onDuplicate: 'union',
    preset: 'none',
    headerRows: 1,
    aside: isStratum ? [] : [UNIT_COLUMNS.document],
  };
}

/** The same of characters, which are counted. */
export function forCounts(options: LoadOptions): ReadingOptions {
  const asked = readingOptions({
    ...options,
    layout: undefined,
    unit: [],
    coder: undefined,
    category: [],
    text: undefined,
  });
  const idle = [...asked.by.map(() => 'by'), ...asked.where.map(() => 'where')][0];
  if (idle !== undefined)
    throw new CommandLineError(
      `--${idle}: characters are counted, not listed, so their documents are not known`,
      'leave it out, or choose a longer unit',
    );
  return {
    ...asked,
    layout: patterns.name,
    separator: NO_SEPARATOR,
    onDuplicate: 'error',
    blank: undefined,
    preset: 'none',
  };
}
