import { list, quote, quoteApart } from '../text.ts';
import type { Wording } from './wording.ts';

/** Problems with maps from one codebook to another. */
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
    hint: `its columns are ${list(columns)}; name them "from" and "to", with one row per category`,
  }),
  'unknown-in-map': ({ found, nearest }) => ({
    error: `there is no category ${quote(found)} to map`,
    hint:
      nearest === undefined
        ? 'name categories as they are written in the sheets'
        : `did you mean ${quoteApart(nearest)}? Case and spelling count`,
  }),
  'unknown-target': ({ found, nearest }) => ({
    error: `the second round’s codebook has no category ${quote(found)}`,
    hint:
      nearest === undefined
        ? 'correct the map, or add the category to that codebook'
        : `did you mean ${quoteApart(nearest)}? Case and spelling count`,
  }),
  'unmapped-categories': ({ names }) => ({
    error: `the map has no row for ${list(names)}, which ${names.length === 1 ? 'is' : 'are'} not in the second round’s codebook`,
    hint: 'add a row for each; an empty "to" drops the category',
  }),
  'mapped-twice': ({ found, first }) => ({
    error: `category ${quote(found)} already becomes something else, on line ${first.line}`,
    hint: 'delete one of the rows; to split it into several categories, name them in one cell: A; B',
  }),
  'map-in-a-circle': ({ names }) => ({
    error: `${list(names)} become each other`,
    hint: 'to merge them, make all of them become one category; to swap names, use new ones',
  }),
  'map-drops-all': () => ({ error: 'the map drops every category', hint: 'leave at least one category in it' }),
  'codebook-without-level': ({ column, columns }) => ({
    error: `the codebook has no column ${quote(column)} to roll categories up to`,
    hint: `add it and fill it in, or rename one of ${list(columns)}`,
  }),
};
