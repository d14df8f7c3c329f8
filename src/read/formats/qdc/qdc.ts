import { encodingOf } from '../decode.ts';
import type { Format } from '../format.ts';
import { readOrProblems } from '../whole-file.ts';

/** A REFI-QDA codebook, which programs for qualitative analysis exchange: codes in codes, and sets that cut across them. */
export const qdc: Format = {
  name: 'REFI-QDA codebook',
  extensions: ['qdc'],
  sniff: (head) =>
    /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--((?!-->)[\s\S])*-->\s*)*(<(\w+:)?CodeBook\b|<!DOCTYPE\s+(CodeBook\b|[\w:]+\s*\[))/.test(
      new TextDecoder(encodingOf(head, undefined)).decode(head),
    ),
  tables: (source, options) => readOrProblems(async () => (await import('./read-qdc.ts')).readQdc(source, options)),
};
