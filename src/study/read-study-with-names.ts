import { readStudy as read } from './read-study.ts';
import { useFirstNames } from './reading/like-a-coder.ts';
import { FIRST_NAMES } from './reading/words/first-names.ts';

/** `readStudy`, with the names that people bear at hand: the command line loads them only if a heading may be one. */
export const readStudy: typeof read = (...sheets) => {
  useFirstNames(FIRST_NAMES);
  return read(...sheets);
};
