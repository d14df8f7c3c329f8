import { templateKinds } from '../../render/sheets/template.ts';
import { isAgreed } from '../../study/reading/set-aside.ts';
import { group, later, type Parsed } from './option.ts';
import { choice, flag, list, name, numberBetween, repeated, tested, text, wholeNumberBetween } from './parser.ts';
import { reading } from './reading.ts';

/** Whether every system accepts a file of this name. */
export function isFileName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a file name may not contain
  return !/[\\/:*?"<>|\u0000-\u001f]/.test(name) && !/^\.|[. ]$/.test(name);
}

/** The file name is the coder's name, so it must be a name that every system accepts and that is read back as a coder. */
const coder = tested(
  tested(text, isFileName, 'a name is expected that is also a valid file name'),
  (name) => !isAgreed({ heading: name }) && !/(^|[._-])codebook$/i.test(name),
  'this name would be mistaken for a consensus or a codebook',
);

const coders = tested(
  list(coder),
  (names) => new Set(names.map((name) => name.toLowerCase())).size === names.length,
  'the same coder is named twice',
);

const { unit, text: textColumn, delimiter, encoding } = later(reading);

/** In which format coders are given their sheets. */
export const asSheets = {
  value: '<format>',
  help: 'format of the coders’ sheets; in xlsx, cells offer the categories of --codebook',
  parser: choice(templateKinds),
  default: templateKinds[0],
} as const;

/** Which units are drawn, and for which coders. */
export const sampling = {
  ...group('What to draw', {
    units: {
      value: '<number>',
      help: 'number of units to draw',
      parser: wholeNumberBetween(1, 1_000_000_000),
      isFirst: true,
    },
    share: {
      value: '<share>',
      help: 'share of the units to draw, such as 0.1',
      parser: numberBetween(0.000001, 1),
      isFirst: true,
    },
    perStratum: {
      value: '<number>',
      help: 'number of units to draw from each stratum',
      parser: wholeNumberBetween(1, 1_000_000_000),
      isFirst: true,
    },
    by: {
      value: '<columns>',
      help: 'column(s) that define strata; drawn in proportion unless --per-stratum is given',
      parser: list(name),
      isFirst: true,
    },
    exclude: {
      value: '<sheets...>',
      help: 'leave out the units in these sheets, which have already been coded',
      parser: repeated(text),
      isFirst: true,
    },
    seed: {
      value: '<number>',
      help: 'the same seed draws the same units',
      parser: wholeNumberBetween(0, 2_147_483_647),
      default: '1',
      isFirst: true,
    },
  }),
  ...group('Blank sheets', {
    coders: {
      value: '<coders>',
      help: 'write a blank sheet for each of these coders',
      parser: coders,
      isFirst: true,
    },
    out: { value: '<folder>', help: 'folder for the blank sheets', parser: text, isFirst: true },
    as: asSheets,
    codebook: { value: '<file>', help: 'codebook whose categories the cells offer, with --as xlsx', parser: text },
    bom: { help: 'begin the blank sheets with a byte-order mark, for Excel', parser: flag },
  }),
  unit,
  text: textColumn,
  delimiter,
  encoding,
};

export type SampleOptions = Parsed<typeof sampling>;
