import { readStudies as readEach, readStudy as readOne } from './read-study.ts';
import { useFirstNames } from './reading/like-a-coder.ts';
import { FIRST_NAMES } from './reading/words/first-names.ts';

/** `readStudy`, with the names that people bear at hand: the command line loads them only if a heading may be one. */
export const readStudy: typeof readOne = (...sheets) => {
  useFirstNames(FIRST_NAMES);
  return readOne(...sheets);
};

/** The same of `readStudies`. */
export const readStudies: typeof readEach = (...sheets) => {
  useFirstNames(FIRST_NAMES);
  return readEach(...sheets);
};
