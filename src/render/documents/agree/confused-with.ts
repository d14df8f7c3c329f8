import type { Usage } from '../../../report/agree/schema.ts';
import { count } from '../../figures.ts';
import { category, joined, type Text, text } from '../../text.ts';

/** With more that are equal, none of them is the one. */
const MOST_EQUAL = 2;

/** Two names that are longer would leave no room for the figures beside them. */
const LONGEST_TWO = 20;

/** What a category is most often confused with, and how often: "Pay (5)"; if two are equal, both, as far as there is room. */
export function confusedText({ confusedWith }: Usage): Text {
  const most = commonest(confusedWith);
  const [first] = most;
  if (first === undefined) return '';
  const length = most.reduce((sum, one) => sum + one.category.length, 0);
  if (most.length > MOST_EQUAL || (most.length > 1 && length > LONGEST_TWO))
    return text`several (${count(first.times)} each)`;
  return text`${namesOf(most)} (${count(first.times)}${most.length > 1 ? ' each' : ''})`;
}

/** The same as two cells. */
export function confusedCells({ confusedWith }: Usage): [Text, Text] {
  const most = commonest(confusedWith);
  const [first] = most;
  if (first === undefined) return ['', ''];
  return [most.length > MOST_EQUAL ? 'several' : namesOf(most), count(first.times)];
}

function commonest(confusedWith: Usage['confusedWith']): Usage['confusedWith'] {
  return confusedWith.filter(({ times }) => times === confusedWith[0]!.times);
}

function namesOf(most: Usage['confusedWith']): Text {
  return joined(
    most.map((one) => category(one.category)),
    ', ',
  );
}
