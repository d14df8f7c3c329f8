import { list, quote } from '../text.ts';
import type { Wording } from './wording.ts';

/** Maps from one codebook to another that cannot be followed. */
export const mapProblems: Wording<
  | 'map-without-columns'
  | 'unknown-in-map'
  | 'unknown-target'
  | 'unmapped-categories'
  | 'mapped-twice'
  | 'map-in-a-circle'
  | 'map-drops-all'
  | 'codebook-without-level'
> = {
  'map-without-columns': ({ columns }) => ({
    error: 'the map has no columns "from" and "to"',
    hint: `its columns are ${list(columns)}; name them "from" and "to", one row a category`,
  }),
  'unknown-in-map': ({ found, nearest }) => ({
    error: `there is no category ${quote(found)} to map`,
    hint:
      nearest === undefined
        ? 'name categories as they stand in the sheets'
        : `did you mean ${quote(nearest)}? Case and spelling count`,
  }),
  'unknown-target': ({ found, nearest }) => ({
    error: `the codebook of the second round has no category ${quote(found)}`,
    hint:
      nearest === undefined
        ? 'correct the map, or add the category to that codebook'
        : `did you mean ${quote(nearest)}? Case and spelling count`,
  }),
  'unmapped-categories': ({ names }) => ({
    error: `the map does not say what becomes of ${list(names)}, which the codebook of the second round does not have`,
    hint: 'add a row for each; an empty "to" drops it',
  }),
  'mapped-twice': ({ found, first }) => ({
    error: `category ${quote(found)} becomes something else already, at line ${first.line}`,
    hint: 'delete one of the rows; to make it several categories, name them in one cell: A; B',
  }),
  'map-in-a-circle': ({ names }) => ({
    error: `${list(names)} become each other`,
    hint: 'to merge them, let all become one category; to swap names, take new ones',
  }),
  'map-drops-all': () => ({ error: 'the map drops every category', hint: 'leave at least one category in it' }),
  'codebook-without-level': ({ column, columns }) => ({
    error: `the codebook has no column ${quote(column)} that names what to roll categories up to`,
    hint: `add and fill it, or rename one of ${list(columns)}`,
  }),
};
