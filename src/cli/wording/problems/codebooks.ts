import { quote, quoteApart } from '../text.ts';
import type { Wording } from './wording.ts';

/** Codes and parents of a codebook. */
export const codebookProblems: Wording<
  | 'codebook-without-codes'
  | 'code-declared-twice'
  | 'unknown-parent'
  | 'parent-cycle'
  | 'parents-too-deep'
  | 'scale-unclear'
> = {
  'codebook-without-codes': () => ({
    error: 'the codebook contains no codes',
    hint: 'export it again from a project that has codes',
  }),
  'code-declared-twice': ({ found, first }) => ({
    error: `code ${quote(found)} is already declared on line ${first.line}`,
    hint: 'delete or rename one of them; a code belongs to one category',
  }),
  'unknown-parent': ({ found, nearest }) => ({
    error: `the parent ${quote(found)} is not a category of the codebook`,
    hint:
      nearest === undefined
        ? 'add a row for it, or leave the parent out'
        : `did you mean ${quoteApart(nearest)}? Case and spelling count`,
  }),
  'scale-unclear': ({ of, found, before }) => ({
    error:
      before === undefined
        ? `${quote(found)} is not a level of measurement`
        : `variable ${quote(of)} is ${found} here and ${before} above`,
    hint: 'use nominal, ordinal, interval or ratio, once for each variable',
  }),
  'parent-cycle': ({ chain }) => ({
    error: `the category is its own ancestor: ${chain.map(quote).join(' in ')}`,
    hint: 'leave out one of these parents',
  }),
  'parents-too-deep': ({ most }) => ({
    error: `the category has more than ${most} levels of parents above it`,
    hint: 'check the column "parent": it names the category one level above, and most have none',
  }),
};
