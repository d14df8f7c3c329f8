// What is timed: sheet, command, floor, and how many times the floor and how much memory it may take.
import { long, wide } from './sheets.js';

const M = { units: 5_000, coders: 3, categories: 8 };
const PERCENTILE = ['--ci', 'percentile', '--resamples', '10000', '--seed', '1'];

/** `floor`: "start" is Node doing nothing, "bytes" Node reading the file and adding up its bytes. */
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
};
