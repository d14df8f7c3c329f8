// What is timed: sheet, command, floor, and how many times the floor and how much memory it may take.
import { long, setsOfCategories, wide, wideWithTexts } from './sheets.js';

const M = { units: 5_000, coders: 3, categories: 8 };
const PERCENTILE = ['--ci', 'percentile', '--resamples', '10000', '--seed', '1'];

/**
 * `floor`: "start" is Node doing nothing, "bytes" Node reading the file and adding up its bytes, "sets" counting once what every two
 * different codings share, for the chance agreement of five rules. `most` is how many mebibytes the output may have.
 */
export const cases = {
  version: { what: '--version', arguments: ['--version'], floor: 'start' },
  S: {
    what: '50 units × 3 coders, sets over 12 categories, default report',
    sheet: 'S.csv',
    write: (path) => wide(path, { units: 50, coders: 3, categories: 12, sets: true }),
    arguments: [],
    floor: 'start',
    times: 4,
    mebibytes: 60,
  },
  M: {
    what: '5,000 × 3, 8 categories, all measures with standard errors',
    sheet: 'M.csv',
    write: (path) => wide(path, M),
    arguments: ['--measures', 'all'],
    floor: 'start',
    times: 1.5,
    mebibytes: 60,
  },
  BOOT: {
    what: 'the sheet of M, 10,000 bootstrap resamples',
    sheet: 'M.csv',
    write: (path) => wide(path, M),
    arguments: PERCENTILE,
    floor: 'start',
    times: 5,
    mebibytes: 64,
  },
  BOOT100: {
    what: 'each unit of M 100 times, 10,000 bootstrap resamples',
    sheet: 'M100.csv',
    write: (path) => wide(path, { ...M, times: 100 }),
    arguments: PERCENTILE,
    floor: 'start',
  },
  READ100: {
    what: 'the sheet of BOOT100 without intervals: the difference is what the resamples cost',
    sheet: 'M100.csv',
    write: (path) => wide(path, { ...M, times: 100 }),
    arguments: ['--ci', 'none'],
    floor: 'start',
  },
  L: {
    what: '1,000,000 × 3 wide, 5% missing, default report',
    sheet: 'L.csv',
    write: (path) => wide(path, { units: 1_000_000, coders: 3, categories: 8, missing: 5 }),
    arguments: [],
    floor: 'bytes',
    times: 2,
    mebibytes: 64,
  },
  LQ: {
    what: 'as L, with quoted headings and a quoted text of its own for each unit',
    sheet: 'LQ.csv',
    write: (path) => wideWithTexts(path, { units: 1_000_000, coders: 3, categories: 8, missing: 5 }),
    arguments: [],
    floor: 'bytes',
    times: 3,
    mebibytes: 96,
  },
  LQ600: {
    what: '600 MB of the rows of LQ',
    sheet: 'LQ600.csv',
    write: (path) => wideWithTexts(path, { units: 5_600_000, coders: 3, categories: 8, missing: 5 }),
    arguments: [],
    floor: 'bytes',
    times: 3,
    mebibytes: 128,
  },
  XL: {
    what: '10,000,000 long rows grouped by unit, 2,000,000 units × 5 coders',
    sheet: 'XL.csv',
    write: (path) => long(path, { units: 2_000_000, coders: 5, perUnit: 5, categories: 8 }),
    arguments: [],
    floor: 'bytes',
    times: 2,
    mebibytes: 128,
  },
  XLS: {
    what: 'the rows of XL shuffled',
    sheet: 'XLS.csv',
    write: (path) => long(path, { units: 2_000_000, coders: 5, perUnit: 5, categories: 8, shuffled: true }),
    arguments: [],
    floor: 'bytes',
    times: 4,
    mebibytes: 192,
  },
  W: {
    what: '200,000 units, 1,000 coders, 5 codings a unit, long',
    sheet: 'W.csv',
    write: (path) => long(path, { units: 200_000, coders: 1_000, perUnit: 5, categories: 8 }),
    arguments: [],
    floor: 'bytes',
    times: 3,
    mebibytes: 96,
  },
  TEAM: {
    what: '20 units, each coded by 5,000 coders, long',
    sheet: 'TEAM.csv',
    write: (path) => long(path, { units: 20, coders: 5_000, perUnit: 5_000, categories: 8 }),
    arguments: [],
    floor: 'bytes',
  },
  TEAM2: {
    what: 'the same by 10,000: twice as long, if time grows with the coders',
    sheet: 'TEAM2.csv',
    write: (path) => long(path, { units: 20, coders: 10_000, perUnit: 10_000, categories: 8 }),
    arguments: [],
    floor: 'bytes',
  },
  ...ofSets('Q1', { units: 500, coders: 5, categories: 60 }, { times: 5 }),
  ...ofSets('Q2', { units: 1_000, coders: 20, categories: 200 }, { times: 8, mebibytes: 400, most: 20 }),
  ...ofSets('Q3', { units: 2_000, coders: 3, categories: 300 }, { times: 5 }),
  ...ofSets('QBOOT', { units: 500, coders: 5, categories: 60 }, { times: 30 }, ['--ci', 'bootstrap']),
  ...ofSets('Q1U', { units: 1_000, coders: 5, categories: 60 }),
  ...ofSets('Q1C', { units: 500, coders: 10, categories: 60 }),
  ...ofSets('Q1K', { units: 500, coders: 5, categories: 120 }),
};

/** A report of sets of categories as JSON. */
function ofSets(name, size, targets = {}, options = ['--format', 'json']) {
  const { units, coders, categories } = size;
  return {
    [name]: {
      what: `${units} × ${coders}, sets over ${categories} categories, ${options.join(' ')}`,
      sheet: `${name}.csv`,
      write: (path) => setsOfCategories(path, size),
      arguments: ['--blank', 'uncoded', ...options],
      floor: 'sets',
      ...targets,
    },
  };
}
